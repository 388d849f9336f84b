import type { Middleware } from "@centime/core";
import { guard } from "./guard.ts";
import type { MiddlewareOptions } from "./middleware-options.ts";
import { withObserver } from "./observer.ts";
import { withOwnSignal } from "./own-signal.ts";
import { withRateLimit } from "./rate-limit.ts";
import { createRateLimiter } from "./rate-limiter.ts";
import { refuseAll } from "./refuse-all.ts";
import { withRetry } from "./retry.ts";
import { systemTime } from "./time.ts";
import { withTimeout, withTotalTimeout } from "./timeout.ts";
import { wrongMiddlewareOptions } from "./wrong-options.ts";

const DEFAULT_TIMEOUT_MS = 30_000;

/**
 * What `createClient` of `centime` puts between a call and its transport, outermost first:
 * total timeout, the user's own, retry, observer, cassette, rate limit, timeout.
 *
 * An observer sees each attempt; a replayed answer meets neither limiter nor timer; waiting for a slot
 * does not eat an attempt's time. A guard stands around all of it, and another one around the transport,
 * so that an attempt that hangs ends and the next one has its chance. Wrong options answer every request
 * with a configuration error.
 */
export function standardMiddleware(options: MiddlewareOptions = {}): readonly Middleware[] {
  const issues = wrongMiddlewareOptions(options ?? {});
  if (issues.length > 0) return [refuseAll(issues)];
  const { middleware = [], retry, observe, cassette, totalTimeoutMs } = options ?? {};
  const { timeoutMs = DEFAULT_TIMEOUT_MS, time = systemTime } = options ?? {};
  const { rateLimit = createRateLimiter(undefined, time) } = options ?? {};
  return [
    withOwnSignal,
    guard,
    ...(totalTimeoutMs ? [withTotalTimeout(totalTimeoutMs, time), guard] : []),
    ...middleware,
    ...(retry === false ? [] : [withRetry(retry, time)]),
    ...(observe ? [withObserver(observe, time)] : []),
    ...(cassette ? [cassette.middleware] : []),
    ...(rateLimit ? [withRateLimit(rateLimit)] : []),
    ...(timeoutMs ? [withTimeout(timeoutMs, time)] : []),
    guard,
  ];
}
