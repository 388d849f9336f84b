/** What the Worker's limiter allows: little, so that a test does not take long. */
export const BUDGET = { requests: 3, windowMs: 400, leaseMs: 800 };
