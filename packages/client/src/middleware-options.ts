import type { Middleware, RetryPolicy } from "@centime/core";
import type { Observer } from "./observer.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import type { Time } from "./time.ts";

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
