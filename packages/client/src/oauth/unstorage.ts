import { copyOf } from "@centime/core";
import { readStoredTokens, type StoredTokens } from "@centime/core/oauth";
import { createProcessLock, type TokenLock, type TokenStorage } from "./storage.ts";

/** The part of an unstorage `Storage` that is used. */
export interface UnstorageLike {
  getItem(key: string): Promise<unknown>;
  setItem(key: string, value: unknown): Promise<void>;
}

/** How tokens are kept in unstorage. */
export interface UnstorageOptions {
  /** Stands before each key. Default: `"pennylane-tokens:"`. */
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
 * Keeps tokens in any driver of unstorage.
 *
 * Each write is read back, since some drivers accept a write and do nothing, and others return old
 * values for a while: neither can keep a token that is good for one use, and no refresh begins before a
 * write has been seen to arrive. Where processes share an `fs` driver, pass in a lock.
 */
export function unstorageTokens(
  storage: UnstorageLike,
  options: UnstorageOptions = {},
): UnstorageTokens {
  const { prefix = "pennylane-tokens:", lock }: UnstorageOptions = copyOf(options) ?? {};
  return {
    lockReach: lock === undefined ? "process" : "shared",
    withLock: lock ?? createProcessLock(),
    // The token source checks the value, as it does for every storage.
    get: async (key) => (await storage.getItem(prefix + key)) as StoredTokens | null,
    async set(key, value) {
      await storage.setItem(prefix + key, value);
      if (!isSame(await storage.getItem(prefix + key), value)) {
        throw new Error("unstorage's driver does not return what was just written");
      }
    },
  };
}

const isSame = (found: unknown, written: StoredTokens): boolean =>
  readStoredTokens(found).match(
    (stored) =>
      stored?.tokens.refreshToken === written.tokens.refreshToken &&
      stored.refreshStartedAt === written.refreshStartedAt,
    () => false,
  );
