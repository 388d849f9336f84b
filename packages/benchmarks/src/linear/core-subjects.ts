import {
  COMPANY_RATE_BUDGET,
  callFromRequest,
  describeIssue,
  describeValue,
  type HttpResponse,
  IDLE,
  invalidInput,
  observeRate,
  redactText,
  refuseDrift,
  retryAfterMs,
  toError,
  transportFailure,
  watchDrift,
} from "@centime/core";
import { createCustomerInvoice, getCustomerInvoices } from "centime/customer-invoices";
import { createCustomer, getCustomers } from "centime/customers";
import { authorizationUrl, exchangeCode, readStoredTokens, refresh, scopesOf } from "centime/oauth";
import { signWebhook, verifyWebhook } from "centime/webhooks";
import { invoiceOf } from "../invoice.ts";
import type { Subject } from "./growth.ts";

const response = (
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse => ({ status, headers, body });

const decoding = (
  name: string,
  read: (text: string) => HttpResponse,
  options: Parameters<typeof getCustomerInvoices.decode>[1] = {},
): Subject => ({
  name: `decode: ${name}`,
  prepare: (text) => {
    const given = read(text);
    return () => getCustomerInvoices.decode(given, options);
  },
});

const NOW = 1_782_896_400_000;
const json = (value: unknown): string => JSON.stringify(value);
const page = (...items: readonly unknown[]) => json({ items, has_more: false, next_cursor: null });

const decoders: readonly Subject[] = [
  decoding("a failed answer", (text) => response(400, text)),
  decoding("the message of a failed answer", (text) =>
    response(422, json({ error: text, message: `${text}!`, status: 422 })),
  ),
  decoding("the details of a failed answer", (text) =>
    response(400, json({ message: "no", details: { text: [text] }, [text]: 1 })),
  ),
  decoding("a server's error", (text) => response(500, text)),
  decoding("a redirect", (text) => response(302, "", { location: text })),
  decoding("a success that is no JSON", (text) => response(200, text)),
  decoding(
    "texts in a page",
    (text) =>
      response(200, page({ ...invoiceOf(1), label: text, amount: text, date: text, status: text })),
    { drift: refuseDrift },
  ),
  decoding(
    "texts in place of numbers and objects",
    (text) =>
      response(200, page({ ...invoiceOf(1), id: text, customer: text, draft: text, [text]: text })),
    { drift: watchDrift(() => undefined) },
  ),
];

const describing = (name: string, describe: (text: string) => unknown): Subject => ({
  name: `describe: ${name}`,
  prepare: (text) => () => describe(text),
});

const customer = (text: string) => ({
  first_name: text,
  last_name: text,
  emails: [text],
  phone: text,
  reference: text,
  billing_address: { address: text, postal_code: text, city: text, country_alpha2: text },
});

const descriptions: readonly Subject[] = [
  describing("a customer", (text) => createCustomer.describe({ path: {}, body: customer(text) })),
  describing("an invoice", (text) =>
    createCustomerInvoice.describe({
      path: {},
      body: {
        date: text,
        deadline: text,
        currency: text,
        customer_id: text,
        draft: text,
        [text]: 1,
      },
    }),
  ),
  describing("lines of an invoice", (text) =>
    createCustomerInvoice.describe({
      path: {},
      body: {
        date: "2026-07-01",
        deadline: "2026-07-31",
        customer_id: 1,
        draft: true,
        invoice_lines: [
          {
            label: text,
            raw_currency_unit_price: text,
            quantity: text,
            unit: text,
            vat_rate: text,
          },
        ],
      },
    }),
  ),
  describing("a filter", (text) =>
    getCustomers.describe({
      path: {},
      query: { filter: [{ field: "id", operator: "eq", value: text }], sort: text, cursor: text },
    }),
  ),
  describing("a request as a URL spells it", (text) =>
    callFromRequest(getCustomers, {
      path: `/api/external/v2/customers${text}`,
      query: { limit: text, filter: text, [text]: text },
    }),
  ),
  describing("a request's parameters by name", (text) =>
    callFromRequest(createCustomerInvoice, { path: { id: text }, body: text }),
  ),
];

const values: readonly Subject[] = [
  { name: "redactText", prepare: (text) => () => redactText(text) },
  {
    name: "retryAfterMs",
    prepare: (text) => () => [
      retryAfterMs({ "retry-after": text, date: text }),
      retryAfterMs({ "retry-after": `Mon, ${text}`, date: "Mon, 01 Jan 2026 00:00:00 GMT" }),
    ],
  },
  {
    name: "observeRate",
    prepare: (text) => () =>
      [200, 429].map((status) => {
        const headers = {
          "ratelimit-remaining": text,
          "ratelimit-reset": text,
          "retry-after": text,
          date: text,
        };
        return observeRate(IDLE, 1, response(status, "", headers), NOW, COMPANY_RATE_BUDGET);
      }),
  },
  {
    name: "issues and failures",
    prepare: (text) => () => {
      const issue = describeIssue(text, text, describeValue(text, true));
      const failure = transportFailure(text, { reason: "network", sent: "no", message: text });
      return [invalidInput(text, [issue]), toError(failure)];
    },
  },
];

const APP = { clientId: "c", clientSecret: "secret", redirectUri: "https://app.test/back" };

const oauth: readonly Subject[] = [
  {
    name: "OAuth: a pair of tokens",
    prepare: (text) => () =>
      refresh(APP, "former").decode(
        response(
          200,
          json({
            access_token: text,
            expires_in: text,
            token_type: text,
            scope: text,
            [text]: text,
          }),
        ),
        0,
        refuseDrift,
      ),
  },
  {
    name: "OAuth: an answer that is no JSON",
    prepare: (text) => () => refresh(APP, "former").decode(response(200, text), 0),
  },
  {
    name: "OAuth: a refusal",
    prepare: (text) => () =>
      exchangeCode(APP, "code").decode(
        response(400, json({ error: text, error_description: text }), { "retry-after": text }),
        0,
      ),
  },
  {
    name: "OAuth: requests",
    prepare: (text) => () => [
      exchangeCode({ ...APP, redirectUri: text }, text, { codeVerifier: text }).request,
      authorizationUrl(APP, { scope: [text], state: text, codeChallenge: text }),
      exchangeCode(APP, text).fail({ reason: "network", sent: "no", message: text }),
    ],
  },
  {
    name: "OAuth: stored tokens",
    prepare: (text) => () => [
      readStoredTokens({ tokens: { accessToken: text, refreshToken: text, expiresAt: text } }),
      readStoredTokens(text),
      scopesOf([getCustomers]),
    ],
  },
];

const SECRET = "webhook-secret";

const webhooks: readonly Subject[] = [
  {
    name: "webhooks: the header of a signature",
    prepare: (text) => () => verifyWebhook("{}", text, SECRET, { now: NOW }),
  },
  {
    name: "webhooks: an event that is rightly signed",
    prepare: (text) => {
      const body = json({
        event: text,
        data: { id: text, context: { company_id: text } },
        [text]: 1,
        timestamp: text,
      });
      const signed = signWebhook(body, SECRET, { timestamp: NOW / 1000 });
      return async () =>
        await verifyWebhook(body, (await signed)._unsafeUnwrap(), SECRET, {
          now: NOW,
          onDrift: () => undefined,
        });
    },
  },
];

/** Readers of core, fed with texts. */
export const CORE_SUBJECTS: readonly Subject[] = [
  ...decoders,
  ...descriptions,
  ...values,
  ...oauth,
  ...webhooks,
];
