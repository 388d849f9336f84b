import type { Clock } from "../books/clock.ts";

/** How many requests a token may make in a window of the sandbox's time. */
export interface RateLimit {
  readonly requests: number;
  readonly windowMs: number;
}

/** The API's own limit. */
export const API_RATE_LIMIT: RateLimit = { requests: 25, windowMs: 5000 };

/** That of the Firm API. */
const FIRM_RATE_LIMIT: RateLimit = { requests: 5, windowMs: 1000 };

/** How many requests of which window are spent. */
export interface BudgetUse {
  readonly window: number;
  readonly requests: number;
}

const UNUSED: BudgetUse = { window: -1, requests: 0 };

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

/** A budget that is full again in every window; without a limit it never shrinks, and shows the `usual` one. */
function createBudget(
  clock: Clock,
  limit: RateLimit | undefined,
  usual: RateLimit = API_RATE_LIMIT,
): Budget {
  const { requests, windowMs } = limit ?? usual;
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
export function createBudgets(clock: Clock, limit: RateLimit | undefined): Budgets {
  const company = createBudget(clock, limit);
  const firm = createBudget(clock, limit && FIRM_RATE_LIMIT, FIRM_RATE_LIMIT);
  return {
    of: ({ url }) => (new URL(url).pathname.startsWith(FIRM_PATH) ? firm : company),
    get use() {
      return { company: company.use, firm: firm.use };
    },
    restore(use) {
      company.restore(use.company);
      firm.restore(use.firm);
    },
  };
}
