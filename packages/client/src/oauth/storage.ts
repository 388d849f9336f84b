import type { StoredTokens } from "@centime/core/oauth";
import { createProcessLock } from "./process-lock.ts";

/**
 * Where a token source keeps its tokens. They are as secret as a password.
 *
 * An exception, a rejection or a step that hangs becomes a `StorageFailure`. Its message shows that of an
 * error whose `name` is `"TokenStorageError"`, and no other: an error of a database may hold a token.
 */
export interface TokenStorage {
  /** The value that was set last under the key; `undefined` or `null` before the first one. */
  get(key: string): PromiseLike<StoredTokens | null | undefined>;
  /** Resolves once the value would survive a crash. */
  set(key: string, value: StoredTokens): PromiseLike<void>;
  /**
   * Runs a task while no other task of this key runs, and resolves to its result once the lock is free.
   *
   * Where several processes share the tokens, the lock must hold across all of them, for as long as
   * the task runs: two refreshes side by side lose the grant.
   */
  readonly withLock: TokenLock;
}

/**
 * Runs a task while no other task of this key runs. `over` aborts when nobody waits for the lock any
 * more: a lock that listens need not wait in vain.
 */
export type TokenLock = <Value>(
  key: string,
  task: () => Promise<Value>,
  over?: AbortSignal,
) => PromiseLike<Value>;

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

/** A record that is kept as text. What is not JSON stays text, which a token source finds unreadable. */
export function recordFromText(text: string): StoredTokens {
  try {
    return JSON.parse(text);
  } catch {
    return text as unknown as StoredTokens;
  }
}

/** An error whose message may be shown: it holds no token. */
export const storageError = (message: string): Error =>
  Object.assign(new Error(message), { name: "TokenStorageError" });

/** The message of an error that may be shown. */
export const shownMessage = (error: unknown): string | undefined =>
  error instanceof Error && error.name === "TokenStorageError" ? error.message : undefined;

/**
 * Spells a key in `a` to `z`, `0` to `9`, `-` and `_`, which no storage changes or gives a meaning; no two
 * keys are spelt the same, also where upper and lower case are one.
 */
export const encodeKey = (key: string): string =>
  key.replace(
    /[^a-z0-9-]/g,
    (character) => `_${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  ) || "_";
