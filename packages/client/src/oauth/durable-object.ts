import type { StoredTokens } from "@centime/core/oauth";
import { lockOf } from "./process-lock.ts";
import type { TokenStorage } from "./storage.ts";

/**
 * The part of a Durable Object's storage that is used:
 * https://developers.cloudflare.com/durable-objects/api/storage-api/
 */
export interface DurableStorageLike {
  get<Value>(key: string): Promise<Value | undefined>;
  put<Value>(key: string, value: Value): Promise<void>;
  sync(): Promise<void>;
}

/**
 * Keeps tokens in a Durable Object, beside a token source that lives there, too: there is one object of
 * an id in the whole world, so a lock within it reaches all Workers that ask it. A request that ends
 * while it holds the lock is passed over.
 *
 * @example
 * ```ts
 * this.tokens = tokenSource({ oauth, storage: durableObjectTokens(state.storage) });
 * ```
 */
export const durableObjectTokens = (storage: DurableStorageLike): TokenStorage => ({
  get: (key) => storage.get<StoredTokens>(PREFIX + key),
  async set(key, value) {
    await storage.put(PREFIX + key, value);
    // Only now would it survive a crash.
    await storage.sync();
  },
  withLock: (key, task, over) => lockOf(storage)(key, task, over),
});

const PREFIX = "pennylane-tokens:";
