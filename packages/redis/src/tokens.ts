import { copyOf } from "centime";
import type { StoredTokens, TokenLock, TokenStorage } from "centime/oauth";
import {
  createCommands,
  DEFAULT_PREFIX,
  type RedisConnection,
  type RedisOptions,
} from "./commands.ts";

/** How tokens are kept. All times in milliseconds. */
export interface RedisTokensOptions extends RedisOptions {
  /**
   * After how long a lock is free whose holder has not prolonged it: it is gone. It is prolonged four
   * times as often. Default: 20,000.
   */
  readonly leaseMs?: number | undefined;
  /** How often to look whether a lock is free. Default: 100. */
  readonly pollMs?: number | undefined;
}

/**
 * Keeps OAuth tokens in Redis, which all processes that use it share. A lock is a lease that its holder
 * prolongs, so that one who dies locks nobody out for long.
 *
 * Redis must keep what it confirmed: with `appendonly yes` and `appendfsync always`, or a company whose
 * refresh a crash has swallowed must connect again.
 *
 * @example
 * ```ts
 * const tokens = tokenSource({ oauth, storage: redisTokens(new Redis()), key: "company-7" });
 * ```
 */
export function redisTokens(
  connection: RedisConnection,
  options: RedisTokensOptions = {},
): TokenStorage {
  const own: RedisTokensOptions = copyOf(options) ?? {};
  const { prefix = DEFAULT_PREFIX, leaseMs = 20_000, pollMs = 100, timeoutMs } = own;
  const send = createCommands(connection, timeoutMs);
  const keyOf = (kind: string, key: string) => `${prefix}:${kind}:${key}`;

  const withLock: TokenLock = async (key, task, over) => {
    const lock = keyOf("lock", key);
    const id = crypto.randomUUID();
    while ((await send("SET", lock, id, "NX", "PX", leaseMs)) === null) {
      if (over?.aborted) throw storageError(`another process holds the lock of ${key}`);
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    const timer = setInterval(() => {
      // One that fails is made up for by the next one, before the lease ends.
      send("EVAL", PROLONG, 1, lock, id, leaseMs).catch(() => undefined);
    }, leaseMs / 4);
    try {
      return await task();
    } finally {
      clearInterval(timer);
      await send("EVAL", RELEASE, 1, lock, id);
    }
  };

  return {
    async get(key) {
      const text = await send("GET", keyOf("tokens", key));
      return text === null || text === undefined ? undefined : recordFromText(String(text));
    },
    async set(key, value) {
      await send("SET", keyOf("tokens", key), JSON.stringify(value));
    },
    withLock,
  };
}

/** Of the holder's lock alone: another one may have it since. */
const PROLONG = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
`;

const RELEASE = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])
`;

/** What is not JSON stays text, which a token source finds unreadable. */
function recordFromText(text: string): StoredTokens {
  try {
    return JSON.parse(text);
  } catch {
    return text as unknown as StoredTokens;
  }
}

/** An error whose message may be shown: it holds no token. */
const storageError = (message: string): Error =>
  Object.assign(new Error(message), { name: "TokenStorageError" });
