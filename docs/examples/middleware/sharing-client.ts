import { type Client, type ClientOptions, createClient } from "centime";
import { Redis } from "ioredis";
import { redisRateLimiter } from "./redis-rate-limiter.ts";

/** A client that shares its token's budget with those of other processes. */
export interface SharingClient {
  readonly client: Client;
  /** Ends the connection to Redis, which else keeps the process alive. */
  close(): void;
}

export function sharingClient(
  redisUrl: string,
  company: string,
  options: ClientOptions,
): SharingClient {
  const redis = new Redis(redisUrl, { commandTimeout: 1000, maxRetriesPerRequest: 1 });
  // The limiter notices by its own commands, and ioredis prints what nobody listens to.
  redis.on("error", () => undefined);
  const rateLimit = redisRateLimiter({ redis, key: company, whenDown: "open" });
  return { client: createClient({ ...options, rateLimit }), close: () => redis.disconnect() };
}
