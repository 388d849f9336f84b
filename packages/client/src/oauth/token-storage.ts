import type { StoredTokens } from "@centime/core/oauth";

/**
 * Where a token source keeps its tokens. They are as secret as a password.
 *
 * What throws, rejects or hangs becomes a `StorageFailure`.
 */
export interface TokenStorage {
  /** What was set last under the key; nothing yet reads `undefined` or `null`. */
  get(key: string): PromiseLike<StoredTokens | null | undefined>;
  /** Resolves once the value would survive a crash. */
  set(key: string, value: StoredTokens): PromiseLike<void>;
  /**
   * Runs a task while no other task of this key runs, and answers what it answers.
   *
   * Where several processes share the tokens, the lock must hold across all of them, for as long as
   * the task runs: two refreshes side by side lose the grant.
   */
  readonly withLock: TokenLock;
}

/** Runs a task while no other task of this key runs. */
export type TokenLock = <Value>(key: string, task: () => Promise<Value>) => PromiseLike<Value>;
