import { pathAt } from "../answer/reading-log.ts";
import type { Issue } from "../failure.ts";
import { breaksLimit } from "./breaks-limit.ts";
import type { Drift, DriftReport } from "./drift.ts";
import type { DriftWatch } from "./drift-log.ts";
import { limitsOf, membersOf } from "./known-facts.ts";

/** Gathers the drift of each answer, once per place and kind, and hands over what there is. */
export const gatherDrift =
  (report: (found: DriftReport) => readonly Issue[]): DriftWatch =>
  (answer) => {
    const found = new Map<string, { -readonly [Key in keyof Drift]: Drift[Key] }>();
    const drift: ReturnType<DriftWatch> = {
      note(log, kind, place, received) {
        const key = `${kind} ${place}`;
        const known = found.get(key);
        if (known !== undefined) {
          known.count += 1;
          return;
        }
        const member = received === undefined ? {} : { received };
        found.set(key, { place, kind, count: 1, example: pathAt(log, place), ...member });
      },
      judge(log, place, schema, value) {
        if (schema.members !== undefined && !membersOf(schema).has(value)) {
          drift.note(log, "unknown-member", place, value as string);
        }
        if (schema.limits !== undefined && breaksLimit(limitsOf(schema), value)) {
          drift.note(log, "constraint", place);
        }
      },
      end: () => (found.size === 0 ? [] : report({ ...answer, drift: [...found.values()] })),
    };
    return drift;
  };
