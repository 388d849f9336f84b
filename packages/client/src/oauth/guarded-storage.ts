import { readStoredTokens, type StorageFailure, type StoredTokens } from "@centime/core/oauth";
import { err, ok, type Result } from "neverthrow";
import { type StepEnd, type Time, within } from "../signals.ts";
import { endOf, type Running, startRunning } from "./running.ts";
import { shownMessage, type TokenStorage } from "./storage.ts";

/** A storage that never throws, rejects or hangs, for one key. */
export interface GuardedStorage {
  get(): Promise<Result<StoredTokens | undefined, StorageFailure>>;
  set(value: StoredTokens): Promise<Result<void, StorageFailure>>;
  /**
   * Runs a task under the lock and returns the task's result, whatever the lock does with it, once the
   * lock is free: a process that exits then locks nobody out.
   *
   * The time limit is on the wait for the lock; a task that has begun ends by itself. A lock that runs
   * it too late, or twice, starts nothing. While a write of the task hangs, its result is there and the
   * lock is kept, for as long as the wait for a lock may take: nobody else may write meanwhile.
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
  /** The write that has not ended. */
  let writing: Running<void> | undefined;

  const written = async () => {
    const before = writing;
    if (before === undefined) return;
    await endOf(before);
    if (writing === before) writing = undefined;
  };

  const write = async (value: StoredTokens, over: AbortSignal): Promise<void> => {
    await written();
    if (over.aborted) return;
    const current = startRunning(async () => storage.set(key, value));
    writing = current;
    const ended = () => {
      if (writing === current) writing = undefined;
    };
    current.result.then(ended, ended);
    await current.result;
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
      let locking: Promise<unknown> = Promise.resolve();
      const start = async (over: AbortSignal, started: () => void) => {
        if (running === undefined && over.aborted) return;
        running ??= task();
        started();
        await running;
        await within(time, lockTimeoutMs, written);
      };
      const end = await within(time, lockTimeoutMs, (over) => {
        const begun = new Promise<void>((resolve, reject) => {
          locking = (async () => storage.withLock(key, () => start(over, resolve), over))();
          locking.then(reject, reject);
        });
        return begun;
      });
      if (running === undefined) {
        return err(stepFailure(key, "lock", end, lockTimeoutMs, await reasonOf(locking)));
      }
      const result = await running;
      if (writing === undefined) await within(time, timeoutMs, () => locking);
      return result;
    },
  };
}

/** A lock that was not given in time has so long to say why. */
const MOMENT_MS = 250;

/** What a lock says that was not given in time. */
const reasonOf = (locking: Promise<unknown>): Promise<string | undefined> =>
  Promise.race([
    locking.then(() => undefined, shownMessage),
    new Promise<undefined>((resolve) => setTimeout(resolve, MOMENT_MS, undefined)),
  ]);

const PROBLEMS = {
  threw: "threw",
  timeout: "did not end",
  unreadable: "returned invalid tokens",
} as const;

/** The failure of a step that threw or was not done in time. */
function stepFailure(
  key: string,
  step: StorageFailure["step"],
  end: StepEnd<unknown>,
  timeoutMs: number,
  reason?: string,
): StorageFailure {
  const said = reason ?? (end.end === "threw" ? shownMessage(end.thrown) : undefined);
  const why = said === undefined ? "" : `: ${said}`;
  return end.end === "timeout"
    ? failure(key, step, end.end, ` within ${timeoutMs} ms${why}`)
    : failure(key, step, "threw", why);
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
