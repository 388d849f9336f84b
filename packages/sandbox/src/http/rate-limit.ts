import type { Clock } from "../books/clock.ts";

/** How many requests a token may make in a window of the sandbox's time. */
export interface RateLimit {
  readonly requests: number;
  readonly windowMs: number;
}

/** The API's own limit. */
export const API_RATE_LIMIT: RateLimit = { requests: 25, windowMs: 5000 };

/** How many requests of which window are spent. */
export interface BudgetUse {
  readonly window: number;
  readonly requests: number;
}

export const UNUSED: BudgetUse = { window: -1, requests: 0 };

/** What is left of the current window. */
export interface Budget {
  /** Spends one request; `false` when the budget is used up. */
  spend(): boolean;
  headers(): Record<string, string>;
  /** Whole seconds until the next window. */
  retryAfter(): number;
  readonly use: BudgetUse;
  restore(use: BudgetUse): void;
}

/** A budget that is full again in every window; without a limit it never shrinks. */
export function createBudget(clock: Clock, limit: RateLimit | undefined): Budget {
  const { requests, windowMs } = limit ?? API_RATE_LIMIT;
  let use = UNUSED;

  const windowNow = () => Math.floor(clock.now() / windowMs);
  const endOfWindow = () => (windowNow() + 1) * windowMs;
  const usedNow = () => (windowNow() === use.window ? use.requests : 0);

  return {
    spend() {
      if (limit === undefined) return true;
      if (usedNow() >= requests) return false;
      use = { window: windowNow(), requests: usedNow() + 1 };
      return true;
    },
    headers: () => ({
      "ratelimit-limit": String(requests),
      "ratelimit-remaining": String(requests - usedNow()),
      "ratelimit-reset": String(Math.ceil(endOfWindow() / 1000)),
    }),
    retryAfter: () => Math.max(1, Math.ceil((endOfWindow() - clock.now()) / 1000)),
    get use() {
      return use;
    },
    restore(earlier) {
      use = earlier;
    },
  };
}
