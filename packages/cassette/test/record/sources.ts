import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { fetchTransport, type Transport } from "centime";
import type { Suite, SuiteContext } from "../suites/suite.ts";

/** Where a suite is recorded from. */
export interface Source {
  readonly transport: Transport;
  readonly token: string;
  /** Names the source in the file. */
  readonly comment: string;
  readonly context: Omit<SuiteContext, "client">;
  /** The date of the recording. */
  readonly now: () => Date;
  close(): Promise<void>;
}

/** The seed of the books that are recorded. */
export const SEED = 42;

/** Serves a sandbox of its own to a suite, over HTTP. */
export async function sandboxSource(suite: Suite): Promise<Source> {
  const sandbox = createSandbox({ seed: SEED, ...suite.sandbox });
  const server = (await serve(sandbox))._unsafeUnwrap();
  const startedAt = sandbox.now();
  return {
    transport: fetchTransport({ baseUrl: server.url }),
    token: suite.client === "unknown-token" ? "nobody-s-token" : sandbox.token,
    comment: `Recorded over HTTP from @centime/sandbox with seed ${SEED}: ${suite.title}. All data is invented.`,
    now: () => startedAt,
    context: {
      today: startedAt.toISOString().slice(0, 10),
      mark: "42",
      wait: async (milliseconds) => sandbox.advance(milliseconds),
    },
    close: () => server.close(),
  };
}

/** The real API; `undefined` when there is no token for the suite. */
export function apiSource(suite: Suite, token: string, narrowToken: string): Source | undefined {
  const tokens = {
    "unknown-token": "nobody-s-token",
    "narrow-token": narrowToken,
    unlimited: token,
  };
  const chosen = suite.client === undefined ? token : tokens[suite.client];
  if (chosen === "") return undefined;
  const now = new Date();
  const minutes = Math.floor(now.getTime() / 60_000);
  return {
    transport: fetchTransport(),
    token: chosen,
    comment: `Recorded from the API with a test company: ${suite.title}.`,
    now: () => now,
    context: {
      today: now.toISOString().slice(0, 10),
      mark: minutes.toString(36).slice(-4).toUpperCase(),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    },
    close: async () => {},
  };
}
