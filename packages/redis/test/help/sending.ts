import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import type { RateBudget } from "centime";
import type { SendingOptions } from "./sending-process.ts";

const PROCESS = fileURLToPath(new URL("sending-process.js", import.meta.url));

/** A sandbox over HTTP with a budget, which notes when requests come in and how many it refuses. */
export async function listen({ requests, windowMs }: RateBudget) {
  const sandbox = createSandbox({ now: () => new Date(), rateLimit: { requests, windowMs } });
  const arrivals: number[] = [];
  let refused = 0;
  const counting = async (request: Request): Promise<Response> => {
    arrivals.push(performance.now());
    const response = await sandbox.fetch(request);
    if (response.status === 429) refused += 1;
    return response;
  };
  const server = (await serve({ ...sandbox, fetch: counting }))._unsafeUnwrap();
  return {
    baseUrl: server.url,
    token: sandbox.token,
    arrivals,
    refused: () => refused,
    close: () => server.close(),
  };
}

/**
 * Processes that send calls until all are done; one that is killed is started again for its rest, once all
 * that it said has come in.
 */
export function sendFromProcesses(count: number, options: SendingOptions) {
  const done = Array.from({ length: count }, () => 0);
  const failures: string[] = [];
  const children: ChildProcess[] = [];

  async function runOne(index: number): Promise<void> {
    while ((done[index] ?? 0) < options.calls && failures.length === 0) {
      const calls = options.calls - (done[index] ?? 0);
      const child = fork(PROCESS, [JSON.stringify({ ...options, calls })]);
      children[index] = child;
      child.on("message", (message: { done?: number; failed?: string }) => {
        done[index] = (done[index] ?? 0) + (message.done ?? 0);
        if (message.failed) failures.push(message.failed);
      });
      await Promise.all([once(child, "exit"), once(child, "disconnect")]);
    }
  }

  return {
    done: () => done.reduce((sum, each) => sum + each, 0),
    failures,
    kill: (index: number) => void children[index]?.kill("SIGKILL"),
    all: Promise.all(done.map((_, index) => runOne(index))),
  };
}

/** The largest number of moments within any window, wherever it begins. */
export function busiestWindow(moments: readonly number[], windowMs: number): number {
  const sorted = [...moments].sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  for (const [index, moment] of sorted.entries()) {
    while (moment - (sorted[first] as number) >= windowMs - TOLERANCE_MS) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

/** Redis tells its time in whole milliseconds here. */
const TOLERANCE_MS = 2;

/** Resolves when a condition holds. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}
