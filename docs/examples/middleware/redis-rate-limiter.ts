import { COMPANY_RATE_BUDGET, type RateBudget, type RateLimiter } from "centime";
import type { Redis } from "ioredis";
import { RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { sharedRateLimiter } from "./shared-rate-limiter.ts";
import { SLOTS_SCRIPT } from "./slots-script.ts";

export interface RedisRateLimiterOptions {
  /** A connection for limiters alone: rate-limiter-flexible defines a command of its own on it. */
  readonly redis: Redis;
  /** Names the token, such as by its company; the token itself has no place in a key. */
  readonly key: string;
  /** `"open"`: each process goes on with a budget of its own. `"closed"`: nothing is sent. */
  readonly whenDown: "open" | "closed";
  /** Windows are of whole seconds. Default: the Company API's, 25 requests per 5 seconds. */
  readonly budget?: RateBudget | undefined;
}

/** Makes a limiter for one token, whose budget is shared by all processes that use the same key. */
export function redisRateLimiter(options: RedisRateLimiterOptions): RateLimiter {
  const { redis, key, whenDown, budget = COMPANY_RATE_BUDGET } = options;
  const slots = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: "centime",
    points: budget.requests,
    duration: Math.ceil(budget.windowMs / 1000),
    customIncrTtlLuaScript: SLOTS_SCRIPT,
  });
  const store = {
    take: () => slots.consume(key).then(() => 0, waitOf),
    answered: () => slots.reward(key),
    closeFor: (milliseconds: number) => slots.block(key, Math.ceil(milliseconds / 1000)),
  };
  return sharedRateLimiter({ store, budget, whenDown });
}

/** The library rejects both when there is no slot and when Redis is down. */
function waitOf(rejection: unknown): number {
  if (rejection instanceof RateLimiterRes) return rejection.msBeforeNext;
  throw rejection;
}
