import type { Clock } from "../books/clock.ts";

/** How many requests a token may make in a window of the sandbox's time. */
export interface RateLimit {
  readonly requests: number;
  readonly windowMs: number;
}

/** The API's own limit. */
export const API_RATE_LIMIT: RateLimit = { requests: 25, windowMs: 5000 };

/** What is left of the current window. */
export interface Budget {
  /** Takes one request out of the budget; `false` when it is used up. */
  take(): boolean;
  headers(): Record<string, string>;
  /** Whole seconds until the next window. */
  retryAfter(): number;
  reset(): void;
}

/** A budget that is full again in every window; without a limit it never shrinks. */
export function createBudget(clock: Clock, limit: RateLimit | undefined): Budget {
  const { requests, windowMs } = limit ?? API_RATE_LIMIT;
  let window = -1;
  let used = 0;

  const windowNow = () => Math.floor(clock.now() / windowMs);
  const endOfWindow = () => (windowNow() + 1) * windowMs;
  const usedNow = () => (windowNow() === window ? used : 0);

  return {
    take() {
      if (limit === undefined) return true;
      if (usedNow() >= requests) return false;
      used = usedNow() + 1;
      window = windowNow();
      return true;
    },
    headers: () => ({
      "ratelimit-limit": String(requests),
      "ratelimit-remaining": String(requests - usedNow()),
      "ratelimit-reset": String(Math.ceil(endOfWindow() / 1000)),
    }),
    retryAfter: () => Math.max(1, Math.ceil((endOfWindow() - clock.now()) / 1000)),
    reset() {
      window = -1;
      used = 0;
    },
  };
}
