import type { StoredTokens } from "@centime/core/oauth";

/**
 * Where a token source keeps its tokens. They are as secret as a password.
 *
 * An exception, a rejection or a step that hangs becomes a `StorageFailure`.
 */
export interface TokenStorage {
  /** The value that was set last under the key; `undefined` or `null` before the first one. */
  get(key: string): PromiseLike<StoredTokens | null | undefined>;
  /** Resolves once the value would survive a crash. */
  set(key: string, value: StoredTokens): PromiseLike<void>;
  /**
   * Runs a task while no other task of this key runs, and resolves to its result.
   *
   * Where several processes share the tokens, the lock must hold across all of them, for as long as
   * the task runs: two refreshes side by side lose the grant.
   */
  readonly withLock: TokenLock;
}

/** Runs a task while no other task of this key runs. */
export type TokenLock = <Value>(key: string, task: () => Promise<Value>) => PromiseLike<Value>;

/** Keeps tokens in this process: for tests, and for scripts that authorize each time they run. */
export function memoryStorage(): TokenStorage {
  const values = new Map<string, StoredTokens>();
  return {
    get: async (key) => values.get(key),
    set: async (key, value) => {
      values.set(key, value);
    },
    withLock: createProcessLock(),
  };
}

/** Creates a lock that holds within this process alone: tasks of a key run one by one, in order. */
export function createProcessLock(): TokenLock {
  const last = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const running = (last.get(key) ?? Promise.resolve()).then(task);
    const over = running
      .catch(() => undefined)
      .finally(() => {
        if (last.get(key) === over) last.delete(key);
      });
    last.set(key, over);
    return running;
  };
}
