import { type RateBudget, watchDrift } from "@centime/core";
import type { BareClientOptions, ClientOptions } from "./client-options.ts";
import { createRateLimiter } from "./rate-limiter.ts";
import { refuseAll } from "./refuse-all.ts";
import { standardMiddleware } from "./standard-middleware.ts";
import { wrongOnDrift } from "./wrong-options.ts";

/** The options of a client with everything, as those of a bare one. `budget` is its API's. */
export function toBareOptions(options: ClientOptions, budget?: RateBudget): BareClientOptions {
  const given: Partial<ClientOptions> = typeof options === "object" ? (options ?? {}) : {};
  const { token = "", transport, onDrift, ...others } = given;
  const issues = wrongOnDrift(onDrift);
  const rateLimit = others.rateLimit ?? createRateLimiter(budget, others.time);
  return {
    token,
    transport,
    drift: onDrift && watchDrift(onDrift),
    middleware:
      issues.length > 0 ? [refuseAll(issues)] : standardMiddleware({ ...others, rateLimit }),
  };
}
