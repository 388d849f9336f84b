import { redisRateLimiter, redisTokens } from "@centime/redis";
import { createClient, type Pennylane } from "centime";
import { type OAuth, tokenSource } from "centime/oauth";
import type { Redis } from "ioredis";

/** A client of a company, whose budget and tokens all processes share. */
export function sharedClient(redis: Redis, oauth: OAuth, companyId: number): Pennylane {
  const key = `company-${companyId}`;
  return createClient({
    token: tokenSource({ oauth, storage: redisTokens(redis), key }),
    rateLimit: redisRateLimiter({ redis, key, whenDown: "closed" }),
  });
}
