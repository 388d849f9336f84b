import { fetchTransport } from "centime";
import type { Suite } from "../suites/stage.ts";
import type { Studio } from "./record-suite.ts";

/** Records a suite from the real API; `undefined` when there is no token for it. */
export function liveStudio(suite: Suite, token: string, narrow: string): Studio | undefined {
  const tokens = { "unknown-token": "nobody-s-token", "narrow-token": narrow, hurried: token };
  const chosen = suite.client === undefined ? token : tokens[suite.client];
  if (chosen === "") return undefined;
  const now = new Date();
  return {
    transport: fetchTransport(),
    token: chosen,
    comment: `Recorded from the API with a test company: ${suite.title}.`,
    now: () => now,
    stage: {
      today: now.toISOString().slice(0, 10),
      mark: Math.floor(now.getTime() / 60_000)
        .toString(36)
        .slice(-4)
        .toUpperCase(),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    },
  };
}
