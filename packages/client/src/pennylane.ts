import {
  type AnyFailure,
  type AnyRequest,
  type Call,
  copyOf,
  describeRequest,
  FIRM_RATE_BUDGET,
  type RateBudget,
  type ResponseInfo,
  responseInfo,
  watchDrift,
} from "@centime/core";
import type { ResultAsync } from "neverthrow";
import { type Client, createExchange, type Exchange } from "./client.ts";
import { type CompanyGroups, makeCompanyGroups } from "./company-groups.ts";
import { type FirmGroups, makeFirmGroups } from "./firm-groups.ts";
import { withLogger } from "./logger.ts";
import { createRateLimiter } from "./middleware/rate-limit.ts";
import { standardMiddleware } from "./middleware/standard.ts";
import {
  type ClientOptions,
  checkMiddlewareOptions,
  checkOnDrift,
  refuseAll,
  type SendOptions,
} from "./options.ts";
import { systemTime } from "./signals.ts";
import { withOptions } from "./with.ts";

/** What every client with methods has beside them. */
export interface FullClient extends Client {
  /** As `send`, and returns what the response says beside its body: status, headers, what is left of the budget. */
  sendWithResponse<Output, Failure>(
    call: Call<Output, Failure>,
    options?: SendOptions,
  ): ResultAsync<WithResponse<Output>, Failure>;
  /**
   * Returns the same client, with its limiter and its token, and with these options for each call.
   *
   * @example
   * ```ts
   * const invoice = await pennylane
   *   .with({ signal: request.signal, timeoutMs: 5000 })
   *   .customerInvoices.getCustomerInvoice(id);
   * ```
   */
  with(options: SendOptions): this;
  /**
   * Sends a request that no operation of this release describes, through the same middleware, with the same
   * failures. The value is the response's JSON as it came; `undefined` where there is none.
   *
   * @example
   * ```ts
   * const path = `/api/external/v2/customer_invoices/${id}/installments`;
   * const installments = await pennylane.request({ method: "GET", path });
   * ```
   */
  request(request: AnyRequest): ResultAsync<unknown, AnyFailure>;
}

/** The value of a call with what its response says. */
export interface WithResponse<Output> {
  readonly value: Output;
  readonly response: ResponseInfo;
}

/** A client with the operations of the Company API as methods, grouped by resource. */
export interface Pennylane extends FullClient, CompanyGroups {}

/** A client with the operations of the Firm API as methods, grouped by resource. */
export interface PennylaneFirm extends FullClient, FirmGroups {}

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
  const exchange = createStandardExchange(options);
  return fullClient(exchange, makeCompanyGroups) as Pennylane;
}

/**
 * Creates a client of the Firm API: for accounting firms, with a firm's token.
 *
 * `client.journals.getFirmJournals(companyId, { limit: 20 })` is
 * `client.send(getFirmJournals(companyId, { limit: 20 }))`. Its own limiter keeps to the Firm API's
 * budget of 5 requests per second.
 */
export function createFirmClient(options: ClientOptions): PennylaneFirm {
  const exchange = createStandardExchange(options, FIRM_RATE_BUDGET);
  return fullClient(exchange, makeFirmGroups) as PennylaneFirm;
}

function fullClient(exchange: Exchange, makeGroups: (client: Client) => object): FullClient {
  const client: FullClient = {
    send: (call, own) => exchange(call, own, (value) => value),
    sendWithResponse: (call, own) =>
      exchange(call, own, (value, response) => ({ value, response: responseInfo(response) })),
    request: (request) => exchange(describeRequest(request), undefined, (value) => value),
    with: (options) => fullClient(withOptions(exchange, options), makeGroups) as never,
  };
  return Object.assign(makeGroups(client), client);
}

/** The ways of sending of a client that has the standard middleware. `budget` is the API's. */
function createStandardExchange(options: ClientOptions, budget?: RateBudget): Exchange {
  const settings: Partial<ClientOptions> = copyOf(options) ?? {};
  const { token = "", baseUrl, fetch, transport, missingKeys, onDrift, ...others } = settings;
  const issues = [...checkOnDrift(onDrift), ...checkMiddlewareOptions(others)];
  const destination = { token, baseUrl, fetch, transport, missingKeys };
  if (issues.length > 0) return createExchange({ ...destination, middleware: [refuseAll(issues)] });
  const { time = systemTime, logger } = others;
  const { rateLimit = createRateLimiter(budget, time) } = others;
  const exchange = createExchange({
    ...destination,
    drift: onDrift && watchDrift(onDrift),
    middleware: standardMiddleware({ ...others, rateLimit }),
  });
  return logger ? withLogger(exchange, logger, time) : exchange;
}
