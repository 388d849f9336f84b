import { copyOf } from "@centime/core";
import { readStoredTokens, type StoredTokens } from "@centime/core/oauth";
import { lockOf } from "./process-lock.ts";
import { encodeKey, storageError, type TokenLock, type TokenStorage } from "./storage.ts";

/** The part of an unstorage `Storage` that is used. */
export interface UnstorageLike {
  getItem(key: string): Promise<unknown>;
  setItem(key: string, value: unknown): Promise<void>;
}

/** How tokens are kept in unstorage. */
export interface UnstorageOptions {
  /** Stands before each key; its parts end with colons. Default: `"pennylane-tokens:"`. */
  readonly prefix?: string | undefined;
  /**
   * A lock that holds across processes: of Redis, of the file system, of the database. unstorage has
   * no operation that could be one, whatever its driver. Default: a lock of this process alone, which
   * is enough for one process and for no more.
   */
  readonly lock?: TokenLock | undefined;
}

/** Tokens in unstorage. */
export interface UnstorageTokens extends TokenStorage {
  /** How far the lock reaches: `"shared"` when one was passed in. */
  readonly lockReach: "process" | "shared";
}

/**
 * Keeps tokens in any driver of unstorage. All that are created over one `Storage` exclude each other.
 *
 * Each write is read back, since some drivers accept a write and do nothing, and others return old
 * values for a while: neither can keep a token that is good for one use, and no refresh begins before a
 * write has been seen to arrive. Keys are spelt so that unstorage, which cuts them at a `?` and takes `/`
 * and `:` for one, keeps them apart. Where processes share an `fs` driver, pass in a lock.
 */
export function unstorageTokens(
  storage: UnstorageLike,
  options: UnstorageOptions = {},
): UnstorageTokens {
  const { prefix = "pennylane-tokens:", lock }: UnstorageOptions = copyOf(options) ?? {};
  const place = String(prefix)
    .split(":")
    .filter((part) => part !== "")
    .map((part) => `${encodeKey(part)}:`)
    .join("");
  const nameOf = (key: string) => place + encodeKey(key);
  return {
    lockReach: lock === undefined ? "process" : "shared",
    withLock: (key, task, over) =>
      lock === undefined ? lockOf(storage)(nameOf(key), task, over) : lock(key, task, over),
    // The token source checks the value, as it does for every storage.
    get: async (key) => (await storage.getItem(nameOf(key))) as StoredTokens | null,
    async set(key, value) {
      await storage.setItem(nameOf(key), value);
      if (!isSame(await storage.getItem(nameOf(key)), value)) {
        throw storageError("unstorage's driver does not return what was just written");
      }
    },
  };
}

const isSame = (found: unknown, written: StoredTokens): boolean =>
  readStoredTokens(found).match(
    (stored) => stored !== undefined && textOf(stored) === textOf(written),
    () => false,
  );

const textOf = ({ tokens, refreshStartedAt }: StoredTokens): string => {
  const { accessToken, refreshToken, expiresAt, scope } = tokens;
  return JSON.stringify([accessToken, refreshToken, expiresAt, scope, refreshStartedAt]);
};
