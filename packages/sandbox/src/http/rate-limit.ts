import { safely } from "@centime/core";
import type { Clock } from "../books/clock.ts";

/** How many requests a token may make in a window of the sandbox's time. */
export interface RateLimit {
  readonly requests: number;
  readonly windowMs: number;
  /**
   * Whether a window begins at fixed times, or with each request. The vendor does not say which: a client
   * that fits both is safe. Default: `"fixed"`.
   */
  readonly window?: "fixed" | "sliding" | undefined;
}

/** The API's own limit. */
export const API_RATE_LIMIT: RateLimit = { requests: 25, windowMs: 5000 };

/** That of the Firm API. */
const FIRM_RATE_LIMIT: RateLimit = { requests: 5, windowMs: 1000 };

/** When requests were spent: those of the current window, and maybe older ones. */
export interface BudgetUse {
  readonly spentAt: readonly number[];
}

const UNUSED: BudgetUse = { spentAt: [] };

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

/** A budget that is full again after its window; without a limit it never shrinks, and shows the `usual` one. */
function createBudget(
  clock: Pick<Clock, "now">,
  limitNow: () => RateLimit | undefined,
  usual: RateLimit = API_RATE_LIMIT,
): Budget {
  let use = UNUSED;
  const limit = () => limitNow() ?? usual;
  const startOfWindow = () => Math.floor(clock.now() / limit().windowMs) * limit().windowMs;

  /** The requests that count now. */
  const spentNow = (): readonly number[] => {
    const { window, windowMs } = limit();
    const now = clock.now();
    return use.spentAt.filter((time) =>
      window === "sliding" ? time > now - windowMs && time <= now : time >= startOfWindow(),
    );
  };

  /** When the budget has more room again: of a sliding window, when its oldest request leaves it. */
  const endOfWindow = (): number => {
    const { window, windowMs } = limit();
    if (window !== "sliding") return startOfWindow() + windowMs;
    return (spentNow()[0] ?? clock.now()) + windowMs;
  };

  return {
    spend() {
      if (limitNow() === undefined) return true;
      const spent = spentNow();
      if (spent.length >= limit().requests) return false;
      use = { spentAt: [...spent, clock.now()] };
      return true;
    },
    headers: () => ({
      "ratelimit-limit": String(limit().requests),
      "ratelimit-remaining": String(limit().requests - spentNow().length),
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

/** What is spent of the budget of each API. */
export interface BudgetsUse {
  readonly company: BudgetUse;
  readonly firm: BudgetUse;
}

/** The budgets of both APIs. */
export interface Budgets {
  /** The budget that a request is taken from. */
  of(request: Request): Budget;
  readonly use: BudgetsUse;
  restore(use: BudgetsUse): void;
}

export const NOTHING_USED: BudgetsUse = { company: UNUSED, firm: UNUSED };

const FIRM_PATH = "/api/external/firm/";

/** Budgets with a limit for the Company API and the Firm API's own; without the one, neither is limited. */
export function createBudgets(
  clock: Pick<Clock, "now">,
  limitNow: () => RateLimit | undefined,
): Budgets {
  const firmLimit = (): RateLimit | undefined => {
    const limit = limitNow();
    return limit && { ...FIRM_RATE_LIMIT, window: limit.window };
  };
  const company = createBudget(clock, limitNow);
  const firm = createBudget(clock, firmLimit, FIRM_RATE_LIMIT);
  return {
    // What is no request is told so by its response, whose headers are those of the Company API.
    of: (request) =>
      safely(() => new URL(request.url).pathname.startsWith(FIRM_PATH)) ? firm : company,
    get use() {
      return { company: company.use, firm: firm.use };
    },
    restore(use) {
      company.restore(use.company);
      firm.restore(use.firm);
    },
  };
}
