import type { StorageFailure } from "@centime/core/oauth";
import { err, type Result } from "neverthrow";
import type { Time } from "../time.ts";
import { stepFailure } from "./guarded-storage.ts";
import type { TokenStorage } from "./token-storage.ts";
import { within } from "./within.ts";

/**
 * Runs a task under a storage's lock and answers what the task answers, whatever the lock makes of it.
 *
 * The limit is on the wait for the lock; a task that has begun ends by itself. A lock that comes too
 * late, or twice, starts nothing.
 */
export async function underLock<Value, Failure>(
  storage: Pick<TokenStorage, "withLock">,
  key: string,
  task: () => Promise<Result<Value, Failure>>,
  { time, timeoutMs }: { readonly time: Time; readonly timeoutMs: number },
): Promise<Result<Value, Failure | StorageFailure>> {
  let running: Promise<Result<Value, Failure>> | undefined;

  const acquired = await within(time, timeoutMs, (over) => {
    return new Promise<void>((resolve, reject) => {
      const guarded = async () => {
        if (running === undefined && over.aborted) return;
        running ??= task();
        resolve();
        await running;
      };
      void attempt(() => storage.withLock(key, guarded)).then(() =>
        reject(new Error("the lock did not run its task")),
      );
    });
  });
  if (running !== undefined) return running;
  return err(
    acquired.end === "timeout"
      ? stepFailure(key, "lock", acquired, timeoutMs)
      : stepFailure(key, "lock", { end: "threw", thrown: undefined }, timeoutMs),
  );
}

async function attempt(run: () => PromiseLike<unknown>): Promise<void> {
  try {
    await run();
  } catch {
    // A lock that fails before its task has begun is told by the task not having run.
  }
}
