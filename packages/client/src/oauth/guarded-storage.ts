import { readStoredTokens, type StorageFailure, type StoredTokens } from "@centime/core/oauth";
import { err, ok, type Result } from "neverthrow";
import { type StepEnd, type Time, within } from "../signals.ts";
import type { TokenStorage } from "./storage.ts";

/** A storage that never throws, rejects or hangs, for one key. */
export interface GuardedStorage {
  get(): Promise<Result<StoredTokens | undefined, StorageFailure>>;
  set(value: StoredTokens): Promise<Result<void, StorageFailure>>;
  /**
   * Runs a task under the lock and returns the task's result, whatever the lock does with it.
   *
   * The time limit is on the wait for the lock; a task that has begun ends by itself. A lock that runs
   * it too late, or twice, starts nothing.
   */
  underLock<Value, Failure>(
    task: () => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure | StorageFailure>>;
}

/** What a guard is created with. */
export interface GuardOptions {
  readonly key: string;
  readonly time: Pick<Time, "sleep">;
  /** How long each `get` and `set` may take, in milliseconds. */
  readonly timeoutMs: number;
  /** How long to wait for the lock, in milliseconds. */
  readonly lockTimeoutMs: number;
}

/** Guards a storage. A write waits for the one before it, so that a late one never replaces a newer one. */
export function guardStorage(
  storage: TokenStorage,
  { key, time, timeoutMs, lockTimeoutMs }: GuardOptions,
): GuardedStorage {
  let lastWrite: Promise<unknown> = Promise.resolve();

  const write = async (value: StoredTokens, over: AbortSignal): Promise<void> => {
    await lastWrite;
    if (over.aborted) return;
    const writing = Promise.resolve(storage.set(key, value));
    lastWrite = writing.catch(() => undefined);
    await writing;
  };

  return {
    async get() {
      const end = await within(time, timeoutMs, () => storage.get(key));
      if (end.end !== "done") return err(stepFailure(key, "get", end, timeoutMs));
      const read = readStoredTokens(end.value);
      return read.mapErr((issues) => ({ ...failure(key, "get", "unreadable"), issues }));
    },
    async set(value) {
      const end = await within(time, timeoutMs, (over) => write(value, over));
      return end.end === "done" ? ok(undefined) : err(stepFailure(key, "set", end, timeoutMs));
    },
    async underLock(task) {
      let running: ReturnType<typeof task> | undefined;
      const end = await within(time, lockTimeoutMs, (over) =>
        startUnderLock(storage, key, () => {
          if (running === undefined && over.aborted) return undefined;
          running ??= task();
          return running;
        }),
      );
      if (running !== undefined) return running;
      return err(stepFailure(key, "lock", end, lockTimeoutMs));
    },
  };
}

/** Resolves once the lock has started the task; rejects when the lock ends without. */
function startUnderLock(
  storage: Pick<TokenStorage, "withLock">,
  key: string,
  start: () => Promise<unknown> | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const task = async () => {
      const running = start();
      if (running !== undefined) resolve();
      await running;
    };
    const locking = async () => storage.withLock(key, task);
    locking().then(reject, reject);
  });
}

const PROBLEMS = {
  threw: "threw",
  timeout: "did not end",
  unreadable: "returned invalid tokens",
} as const;

/** The failure of a step that threw or was not done in time. */
function stepFailure(
  key: string,
  step: StorageFailure["step"],
  { end }: StepEnd<unknown>,
  timeoutMs: number,
): StorageFailure {
  return end === "timeout"
    ? failure(key, step, end, ` within ${timeoutMs} ms`)
    : failure(key, step, "threw");
}

const failure = (
  key: string,
  step: StorageFailure["step"],
  reason: StorageFailure["reason"],
  more = "",
): StorageFailure => ({
  kind: "StorageFailure",
  message: `the token storage's ${step} ${PROBLEMS[reason]}${more}`,
  key,
  step,
  reason,
  holdsNewTokens: false,
});
