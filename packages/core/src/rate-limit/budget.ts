/** How many requests a token may send in how many milliseconds. */
export interface RateBudget {
  readonly requests: number;
  readonly windowMs: number;
}

/** 25 requests per 5 seconds and token (the vendor's guide). */
export const COMPANY_RATE_BUDGET: RateBudget = { requests: 25, windowMs: 5000 };

/** 5 requests per second and token, of its own (seen on real accounts). */
export const FIRM_RATE_BUDGET: RateBudget = { requests: 5, windowMs: 1000 };
