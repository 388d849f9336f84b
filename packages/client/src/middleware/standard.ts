import { copyOf, type Middleware } from "@centime/core";
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
import { withOwnSignal, withTimeout, withTotalTimeout } from "./timeout.ts";

/** What is left is the request whose token was replaced on its way: nothing was done. */
const NO_RETRY = { attempts: 1 };

/**
 * What `createClient` puts between a call and its transport, outermost first: total timeout, guard, the
 * user's own, retry, observer, cassette, rate limit, timeout.
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
  const { middleware = [], retry, observe, cassette, totalTimeoutMs } = settings;
  const { timeoutMs = DEFAULT_TIMEOUT_MS, time = systemTime } = settings;
  const { rateLimit = createRateLimiter(undefined, time) } = settings;
  return [
    totalTimeoutMs ? withTotalTimeout(totalTimeoutMs, time) : withOwnSignal,
    guard,
    ...middleware,
    withRetry(retry === false ? NO_RETRY : retry, time),
    ...(observe ? [withObserver(observe, time)] : []),
    ...(cassette ? [cassette.middleware] : []),
    ...(rateLimit ? [withRateLimit(rateLimit)] : []),
    ...(timeoutMs ? [withTimeout(timeoutMs, time)] : []),
    checkOutcome,
  ];
}
