import { copyOf, FIRM_RATE_BUDGET, type RateBudget, watchDrift } from "@centime/core";
import { type Client, createBareClient } from "./client.ts";
import { type CompanyGroups, makeCompanyGroups } from "./company-groups.ts";
import { type FirmGroups, makeFirmGroups } from "./firm-groups.ts";
import { createRateLimiter } from "./middleware/rate-limit.ts";
import { standardMiddleware } from "./middleware/standard.ts";
import { type BareClientOptions, type ClientOptions, checkOnDrift, refuseAll } from "./options.ts";

/** A client with the operations of the Company API as methods, grouped by resource. */
export interface Pennylane extends Client, CompanyGroups {}

/** A client with the operations of the Firm API as methods, grouped by resource. */
export interface PennylaneFirm extends Client, FirmGroups {}

/**
 * Creates a client of the Company API, which retries, limits its rate and times its attempts.
 *
 * `client.journals.getJournals({ limit: 20 })` is `client.send(getJournals({ limit: 20 }))`. Where every
 * byte counts, `createBareClient` of `centime/bare` has `send` alone, and the middleware that it is given.
 *
 * @example
 * ```ts
 * const pennylane = createClient({ token: process.env.PENNYLANE_TOKEN! });
 * const page = await pennylane.customerInvoices.getCustomerInvoices({ limit: 20 });
 * ```
 */
export function createClient(options: ClientOptions): Pennylane {
  const client = createBareClient(withStandardMiddleware(options));
  return { ...client, ...makeCompanyGroups(client) };
}

/**
 * Creates a client of the Firm API: for accounting firms, with a firm's token.
 *
 * `client.journals.getFirmJournals(companyId, { limit: 20 })` is
 * `client.send(getFirmJournals(companyId, { limit: 20 }))`. Its own limiter keeps to the Firm API's
 * budget of 5 requests per second.
 */
export function createFirmClient(options: ClientOptions): PennylaneFirm {
  const client = createBareClient(withStandardMiddleware(options, FIRM_RATE_BUDGET));
  return { ...client, ...makeFirmGroups(client) };
}

/** The options of the bare client that does what these ask for. `budget` is the API's. */
function withStandardMiddleware(options: ClientOptions, budget?: RateBudget): BareClientOptions {
  const settings: Partial<ClientOptions> = copyOf(options) ?? {};
  const { token = "", transport, onDrift, ...others } = settings;
  const issues = checkOnDrift(onDrift);
  const rateLimit = others.rateLimit ?? createRateLimiter(budget, others.time);
  return {
    token,
    transport,
    drift: onDrift && watchDrift(onDrift),
    middleware:
      issues.length > 0 ? [refuseAll(issues)] : standardMiddleware({ ...others, rateLimit }),
  };
}
