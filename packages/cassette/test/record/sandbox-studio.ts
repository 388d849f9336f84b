import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { fetchTransport } from "centime";
import type { Suite } from "../suites/stage.ts";
import type { Studio } from "./record-suite.ts";

/** The seed of the books that are recorded from. */
export const SEED = 42;

/** Serves a sandbox of its own to a suite, over HTTP; `close` ends it. */
export async function sandboxStudio(
  suite: Suite,
): Promise<Studio & { readonly close: () => Promise<void> }> {
  const sandbox = createSandbox({ seed: SEED, ...suite.sandbox });
  const server = (await serve(sandbox))._unsafeUnwrap();
  const startedAt = sandbox.now();
  return {
    transport: fetchTransport({ baseUrl: server.url }),
    token: suite.client === "unknown-token" ? "nobody-s-token" : sandbox.token,
    comment: `Recorded over HTTP from @centime/sandbox with seed ${SEED}: ${suite.title}. All data is invented.`,
    now: () => startedAt,
    stage: {
      today: startedAt.toISOString().slice(0, 10),
      mark: "42",
      wait: async (milliseconds) => sandbox.advance(milliseconds),
    },
    close: () => server.close(),
  };
}
