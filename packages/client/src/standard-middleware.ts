import type { Middleware, RetryPolicy } from "@centime/core";
import { guard } from "./guard.ts";
import { type Observer, withObserver } from "./observer.ts";
import { withOwnSignal } from "./own-signal.ts";
import { withRateLimit } from "./rate-limit.ts";
import { createRateLimiter, type RateLimiter } from "./rate-limiter.ts";
import { refuseAll } from "./refuse-all.ts";
import { withRetry } from "./retry.ts";
import { systemTime, type Time } from "./time.ts";
import { withTimeout, withTotalTimeout } from "./timeout.ts";
import { wrongMiddlewareOptions } from "./wrong-options.ts";

/** What stands between a client and its transport. Each part has a default; `false` leaves it out. */
export interface MiddlewareOptions {
  /** When to send again. Default: `DEFAULT_RETRY_POLICY`. */
  readonly retry?: Partial<RetryPolicy> | false | undefined;
  /** Give one limiter to every client that shares a token. Default: one of this client's own. */
  readonly rateLimit?: RateLimiter | false | undefined;
  /** Milliseconds that one attempt may take. Default: 30,000. */
  readonly timeoutMs?: number | false | undefined;
  /** Milliseconds that a whole call may take, waits included. Default: no limit. */
  readonly totalTimeoutMs?: number | false | undefined;
  /** Told of each attempt. */
  readonly observe?: Observer | undefined;
  /**
   * Your own, outermost first. Each sees a call once, before it is tried; what it sends on is tried,
   * limited, timed and given the token like any call.
   */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Records or replays. Stands outside of the token, the limiter and the attempt's time. */
  readonly cassette?: { readonly middleware: Middleware } | undefined;
  /** The clock, the timers and the dice. Default: the machine's. */
  readonly time?: Time | undefined;
}

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
