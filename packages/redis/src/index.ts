export type { RedisConnection, RedisOptions } from "./commands.ts";
export { type DeliveryOptions, type RedisDeliveries, redisDeliveries } from "./deliveries.ts";
export { type RedisRateLimiterOptions, redisRateLimiter } from "./rate-limiter.ts";
export { type RedisTokensOptions, redisTokens } from "./tokens.ts";
