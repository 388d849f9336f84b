import { describeIssue } from "../issue.ts";
import type { Drift, DriftReport } from "./drift.ts";
import type { DriftWatch } from "./drift-log.ts";
import { gatherDrift } from "./gather-drift.ts";

/**
 * Looks for drift in each answer, and tells `listener` once of every answer that has some. The answer is
 * read all the same; what the listener throws is ignored.
 */
export const watchDrift = (listener: (report: DriftReport) => void): DriftWatch =>
  gatherDrift((report) => {
    try {
      listener(report);
    } catch {
      // A listener's mistake must not turn a good answer into a failure.
    }
    return [];
  });

/** Makes drift an `InvalidResponse`, with an issue for each kind at each place: for contract tests. */
export const refuseDrift: DriftWatch = /* @__PURE__ */ gatherDrift(({ drift }) =>
  drift.map(({ example, received, kind }: Drift) =>
    describeIssue(example, "no drift", received ?? kind, `drift: ${kind}`),
  ),
);
