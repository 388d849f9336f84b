import type { StoredTokens } from "@centime/core/oauth";
import { createProcessLock } from "./process-lock.ts";
import type { TokenStorage } from "./token-storage.ts";

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
