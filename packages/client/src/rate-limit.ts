import type { Middleware } from "@centime/core";
import type { RateLimiter } from "./rate-limiter.ts";

/** Starts each request when the limiter has a slot for it. Waiting does not eat an attempt's time. */
export const withRateLimit =
  (limiter: RateLimiter): Middleware =>
  (next) =>
  (request, context) =>
    limiter.run(() => next(request, context), context.signal);
