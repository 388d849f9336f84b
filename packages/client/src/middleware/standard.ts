import { copyOf, type Middleware } from "@centime/core";
import { logAttempts } from "../logger.ts";
import {
  checkMiddlewareOptions,
  DEFAULT_TIMEOUT_MS,
  type MiddlewareOptions,
  refuseAll,
} from "../options.ts";
import { systemTime } from "../signals.ts";
import { checkOutcome, guard } from "./guard.ts";
import { withObserver } from "./observer.ts";
import { createRateLimiter, withRateLimit } from "./rate-limit.ts";
import { withRetry } from "./retry.ts";
import { withTimeout, withTotalTimeout } from "./timeout.ts";

/**
 * What `createClient` puts between a call and its transport, outermost first: total timeout, guard, the
 * user's own per call, retry, the user's own per attempt, observer, cassette, rate limit, timeout.
 *
 * An observer sees each attempt; a replayed response meets neither limiter nor timer; waiting for a slot
 * does not count as an attempt's time. The guard ends what ignores an abort; the client has another one
 * around its transport, so that an attempt that hangs ends and the next one has its chance. Invalid
 * options are a configuration error of every request.
 */
export function standardMiddleware(options: MiddlewareOptions = {}): readonly Middleware[] {
  const settings: MiddlewareOptions = copyOf(options) ?? {};
  const issues = checkMiddlewareOptions(settings);
  if (issues.length > 0) return [refuseAll(issues)];
  const { middleware = {}, retry, observe, logger, cassette, totalTimeoutMs = false } = settings;
  const { timeoutMs = DEFAULT_TIMEOUT_MS, time = systemTime } = settings;
  const { rateLimit = createRateLimiter(undefined, time) } = settings;
  const { perCall = [], perAttempt = [] } = middleware;
  return [
    withTotalTimeout(totalTimeoutMs, time),
    guard,
    ...perCall,
    withRetry(retry, time),
    ...perAttempt,
    ...(observe ? [withObserver(observe, time)] : []),
    ...(logger ? [withObserver(logAttempts(logger), time)] : []),
    ...(cassette ? [cassette.middleware] : []),
    ...(rateLimit ? [withRateLimit(rateLimit, timeoutMs, time)] : []),
    withTimeout(timeoutMs, time),
    checkOutcome,
  ];
}
