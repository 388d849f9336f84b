import {
  type Client,
  type ClientOptions,
  createClient,
  createRateLimiter,
  type RateBudget,
} from "centime";

/** A client for work at night: it would rather wait than fail. */
export const patientClient = (options: ClientOptions): Client =>
  createClient({
    ...options,
    retry: { attempts: 8, maxMs: 60_000, budgetMs: 600_000 },
    timeoutMs: 60_000,
  });

/** A client for a request that somebody waits for: it would rather fail than wait. */
export const promptClient = (options: ClientOptions): Client =>
  createClient({ ...options, retry: { attempts: 2 }, timeoutMs: 4000, totalTimeoutMs: 8000 });

/** Two clients of one token, which share its budget and leave some of it to others. */
export function clientsOfOneToken(options: ClientOptions): readonly [Client, Client] {
  const budget: RateBudget = { requests: 20, windowMs: 5000 };
  const rateLimit = createRateLimiter(budget);
  return [patientClient({ ...options, rateLimit }), promptClient({ ...options, rateLimit })];
}
