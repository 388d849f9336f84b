import { replayTransport } from "@centime/cassette/replay";
import { refuseDrift, watchDrift } from "@centime/core";
import { createSandbox } from "@centime/sandbox";
import { describeCauses } from "@centime/transport";
import { collect, type HttpRequest, type SendContext } from "centime";
import { createCustomerInvoice, getCustomerInvoices } from "centime/customer-invoices";
import { createCustomer } from "centime/customers";
import { getMe } from "centime/me";
import { exchangeCode } from "centime/oauth";
import { verifyWebhook } from "centime/webhooks";
import { ABSENT_KEYS, invoiceOf } from "../invoice.ts";
import type { Subject } from "./growth.ts";

/** A subject that is fed a number of things. */
const many = (
  name: string,
  prepare: (count: number) => () => unknown,
  lettersEach = 16,
): Subject => ({
  name,
  prepare: (text) => prepare(Math.ceil(text.length / lettersEach)),
});

const listOf = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index));

const recordOf = (count: number, value: unknown = 1): Record<string, unknown> =>
  Object.fromEntries(listOf(count, (index) => [`key_${index}`, value]));

/** Lists within lists, or objects within objects. */
const nested = (depth: number, open: string, close: string): string =>
  `${open.repeat(depth)}1${close.repeat(depth)}`;

const json = (value: unknown): string => JSON.stringify(value);
const pageOf = (items: readonly unknown[]) => json({ items, has_more: false, next_cursor: null });

const decoding = (
  name: string,
  bodyOf: (count: number) => string,
  { status = 200, drift = refuseDrift, lettersEach = 16 } = {},
): Subject =>
  many(
    `decode: ${name}`,
    (count) => {
      const response = { status, headers: {}, body: bodyOf(count) };
      return () => getCustomerInvoices.decode(response, { drift });
    },
    lettersEach,
  );

const line = {
  label: "a",
  quantity: 1,
  unit: "hour",
  vat_rate: "FR_200",
  raw_currency_unit_price: "1",
};
const body = (lines: readonly unknown[], others: object = {}) =>
  ({
    date: "2026-07-01",
    deadline: "2026-07-31",
    customer_id: 1,
    draft: true,
    invoice_lines: lines,
    ...others,
  }) as never;

const describing = (name: string, bodyOf: (count: number) => unknown): Subject =>
  many(`describe: ${name}`, (count) => {
    const given = bodyOf(count);
    return () => createCustomerInvoice.describe({ path: {}, body: given });
  });

const CONTEXT: SendContext = { info: getMe.info };
const PATH = "/api/external/v2/me";
const request = (url: string, value?: unknown): HttpRequest => ({
  method: value === undefined ? "GET" : "POST",
  url,
  headers: {},
  ...(value !== undefined && { body: { kind: "json", value } }),
});

const harOf = (requests: readonly HttpRequest[]) => ({
  log: {
    version: "1.2",
    creator: { name: "t", version: "1" },
    entries: requests.map(({ method, url, body }, index) => ({
      _id: "same",
      _order: index,
      startedDateTime: "2026-07-01T09:00:00.000Z",
      request: {
        method,
        url,
        headers: [],
        ...(body?.kind === "json" && {
          postData: { mimeType: "application/json", text: json(body.value) },
        }),
      },
      response: { status: 200, headers: [], content: { size: 2, text: "{}" } },
    })),
  },
});

/** Replays requests, or asks for others. */
const replaying = (
  name: string,
  recorded: (count: number) => readonly HttpRequest[],
  asked = recorded,
  options = {},
): Subject =>
  many(
    `cassette, replaying: ${name}`,
    (count) => {
      const har = harOf(recorded(count));
      const requests = asked(count);
      return async () => {
        const transport = replayTransport(har, options);
        for (const one of requests) await transport(one, CONTEXT);
        return transport.unplayed();
      };
    },
    64,
  );

const deep = (depth: number): unknown => JSON.parse(nested(depth, '{"a":', "}"));

/** How deep a value is nested at most here: deeper ones end at the runtime's stack, wherever they are read. */
const DEEPEST = 2000;

const ORIGIN = "http://127.0.0.1:8014";
const V2 = `${ORIGIN}/api/external/v2`;

const requesting = (
  name: string,
  request: (count: number, authorization: string) => Request,
  lettersEach = 16,
): Subject =>
  many(
    `sandbox: ${name}`,
    (count) => {
      const sandbox = createSandbox({ rateLimit: "off" });
      const asked = request(count, `Bearer ${sandbox.token}`);
      return async () => await (await sandbox.fetch(asked)).text();
    },
    lettersEach,
  );

const posting =
  (path: string, value: (count: number) => unknown) => (count: number, authorization: string) =>
    new Request(V2 + path, {
      method: "POST",
      body: json(value(count)),
      headers: { authorization, "content-type": "application/json" },
    });

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const APP = "client_id=sandbox-client&client_secret=sandbox-secret";

/** Readers that are fed many things, where a text of one repetition says little. */
export const MANY_SUBJECTS: readonly Subject[] = [
  decoding("keys that nobody declared", (count) =>
    pageOf([{ ...invoiceOf(1), ...recordOf(count) }]),
  ),
  decoding("items that are wrong", (count) => pageOf(listOf(count, () => 1))),
  decoding("items that lack keys", (count) => pageOf(listOf(count, () => ({ id: 1 }))), {
    drift: watchDrift(() => undefined),
  }),
  decoding(
    "items that drift",
    (count) =>
      pageOf(
        listOf(count, (id) =>
          Object.fromEntries(
            Object.entries(invoiceOf(id)).filter(([key]) => !ABSENT_KEYS.includes(key as never)),
          ),
        ),
      ),
    { lettersEach: 1024 },
  ),
  decoding("details", (count) => json({ message: "no", ...recordOf(count) }), { status: 422 }),
  decoding("lists within lists", (count) => nested(count, "[", "]")),
  decoding("objects within objects", (count) => nested(count, '{"items":', "}")),
  decoding(
    "a failed answer of objects within objects",
    (count) => nested(count, '{"error":', "}"),
    { status: 400 },
  ),
  describing("lines", (count) => body(listOf(count, () => line))),
  describing("lines that are wrong", (count) =>
    body(listOf(count, () => ({ ...line, quantity: "x", other: 1 }))),
  ),
  describing("lines that are numbers", (count) => body(listOf(count, () => 1))),
  describing("keys that nobody knows", (count) => body([line], recordOf(count))),
  describing("keys that nobody knows in a line", (count) =>
    body([{ ...line, ...recordOf(count) }]),
  ),
  describing("lists in place of a body", (count) => listOf(count, () => [])),
  many("describe: conditions of a filter", (count) => {
    const filter = listOf(count, (index) => ({ field: "id", operator: "eq", value: index }));
    return () => getCustomerInvoices.describe({ path: {}, query: { filter } });
  }),
  many("describe: values of a filter", (count) => {
    const filter = [{ field: "id", operator: "in", value: listOf(count, (index) => index) }];
    return () => getCustomerInvoices.describe({ path: {}, query: { filter } });
  }),
  many("describe: addresses", (count) => {
    const customer = { emails: listOf(count, (index) => `a${index}@b.test`) };
    return () => createCustomer.describe({ path: {}, body: customer });
  }),
  many(
    "collect: items",
    (count) => {
      const body = pageOf(listOf(count, (id) => ({ ...invoiceOf(1), id })));
      const client = {
        send: async () => getCustomerInvoices.decode({ status: 200, headers: {}, body }),
      };
      return async () =>
        await collect(client as never, getCustomerInvoices(), { maxItems: count * 2 } as never);
    },
    256,
  ),
  many("transport: causes within causes", (count) => {
    const thrown = listOf(count, () => 0).reduce<Error>(
      (cause) => new Error("a", { cause }),
      new Error("a"),
    );
    return () => describeCauses(thrown);
  }),
  many("OAuth: an answer's keys", (count) => {
    const given = {
      status: 200,
      headers: {},
      body: json({ access_token: "a", ...recordOf(count) }),
    };
    const app = { clientId: "c", clientSecret: "s", redirectUri: "https://a.test" };
    return () => exchangeCode(app, "code").decode(given, 0, refuseDrift);
  }),
  many(
    "webhooks: signatures",
    (count) => {
      const header = `t=1782896400,${listOf(count, () => `v1=${"a".repeat(64)}`).join()}`;
      return async () =>
        await verifyWebhook(
          "{}",
          listOf(1, () => header),
          "secret",
          { now: 0 },
        );
    },
    64,
  ),
  replaying("equal requests", (count) => listOf(count, () => request(PATH))),
  replaying("different requests", (count) =>
    listOf(count, (index) => request(`${PATH}?cursor=${index}`)),
  ),
  replaying(
    "requests of which none was recorded",
    (count) => listOf(count, (index) => request(`${PATH}?cursor=${index}`)),
    (count) => listOf(count, (index) => request(`${PATH}?cursor=other-${index}`)),
  ),
  replaying(
    "parameters and keys that are ignored",
    (count) => [
      request(`${PATH}?${listOf(count, (index) => `p${index}=1`).join("&")}`, recordOf(count)),
    ],
    undefined,
    { match: { ignoreQuery: ["a"], ignoreBody: ["a.*", "$..b"] }, redact: { paths: ["$..label"] } },
  ),
  replaying(
    "values within values",
    (count) => [request(PATH, deep(Math.min(count, DEEPEST)))],
    undefined,
    { match: { ignoreBody: ["$..b..c..d..e"] }, redact: { paths: ["$..b..c..d..e"] } },
  ),
  requesting(
    "lines of an invoice",
    posting("/customer_invoices", (count) => body(listOf(count, () => line))),
  ),
  requesting(
    "lines of an invoice that are wrong",
    posting("/customer_invoices", (count) => body(listOf(count, () => ({ x: 1 })))),
  ),
  requesting(
    "keys of a body",
    posting("/company_customers", (count) => ({ name: "a", ...recordOf(count) })),
  ),
  requesting("conditions of a filter", (count, authorization) => {
    const filter = listOf(count, (index) => ({ field: "id", operator: "not_eq", value: index }));
    return new Request(`${V2}/customer_invoices?filter=${encodeURIComponent(json(filter))}`, {
      headers: { authorization },
    });
  }),
  requesting("values of a filter", (count, authorization) => {
    const filter = [{ field: "id", operator: "in", value: listOf(count, (index) => index) }];
    return new Request(`${V2}/customer_invoices?filter=${encodeURIComponent(json(filter))}`, {
      headers: { authorization },
    });
  }),
  requesting(
    "parts of a form",
    (count, authorization) => {
      const form = new FormData();
      for (let index = 0; index < count; index++) form.append(`part_${index}`, "a");
      return new Request(`${V2}/file_attachments`, {
        method: "POST",
        body: form,
        headers: { authorization },
      });
    },
    64,
  ),
  many(
    "sandbox: grants, one used after the other",
    (count) => {
      const sandbox = createSandbox({ rateLimit: "off" });
      const authorize = `${ORIGIN}/oauth/authorize?client_id=sandbox-client&response_type=code&redirect_uri=http%3A%2F%2Flocalhost%2Fback&scope=journals`;
      return async () => {
        for (let index = 0; index < count; index++) {
          const asked = await sandbox.fetch(new Request(authorize));
          const code = new URL(asked.headers.get("location") ?? ORIGIN).searchParams.get("code");
          const form = `${APP}&grant_type=authorization_code&redirect_uri=http%3A%2F%2Flocalhost%2Fback&code=${code}`;
          const issued = await sandbox.fetch(
            new Request(`${ORIGIN}/oauth/token`, { method: "POST", body: form, headers: FORM }),
          );
          const { access_token } = (await issued.json()) as { access_token: string };
          await sandbox.fetch(
            new Request(`${V2}/me`, { headers: { authorization: `Bearer ${access_token}` } }),
          );
        }
      };
    },
    512,
  ),
  many(
    "sandbox: faults, one request after the other",
    (count) => {
      const sandbox = createSandbox({ rateLimit: "off" });
      return async () => {
        for (let index = 0; index < count; index++) {
          const remove = sandbox.faults.add({ status: 503, match: { path: `/${index}` } });
          await sandbox.fetch(new Request(`${ORIGIN}/${index}`));
          remove();
        }
      };
    },
    512,
  ),
];
