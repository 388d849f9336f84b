import { readStoredTokens, type StorageFailure, type StoredTokens } from "@centime/core/oauth";
import { err, ok, type Result } from "neverthrow";
import type { Time } from "../time.ts";
import type { TokenStorage } from "./token-storage.ts";
import { type StepEnd, within } from "./within.ts";

/** A storage that never throws, rejects or hangs, for one key. */
export interface GuardedStorage {
  get(): Promise<Result<StoredTokens | undefined, StorageFailure>>;
  set(value: StoredTokens): Promise<Result<void, StorageFailure>>;
}

/**
 * Guards `get` and `set` of a storage, each for `timeoutMs` at most.
 *
 * A write waits for the one before it, also when nobody waits for that one any more: a write that is
 * late must not land on a newer one.
 */
export function guardStorage(
  storage: TokenStorage,
  key: string,
  { time, timeoutMs }: { readonly time: Time; readonly timeoutMs: number },
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
  };
}

/** The failure of a step that threw or was not done in time. */
export function stepFailure(
  key: string,
  step: StorageFailure["step"],
  { end }: Exclude<StepEnd<unknown>, { readonly end: "done" }>,
  timeoutMs: number,
): StorageFailure {
  return failure(key, step, end, end === "timeout" ? ` for ${timeoutMs} ms` : "");
}

const WORDS = {
  threw: "threw",
  timeout: "did not answer",
  unreadable: "handed out what are no tokens",
} as const;

const failure = (
  key: string,
  step: StorageFailure["step"],
  reason: StorageFailure["reason"],
  more = "",
): StorageFailure => ({
  kind: "StorageFailure",
  message: `the token storage's ${step} ${WORDS[reason]}${more}`,
  key,
  step,
  reason,
  holdsNewTokens: false,
});
