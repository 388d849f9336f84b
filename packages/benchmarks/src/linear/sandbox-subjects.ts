import { createSandbox, type FaultRule } from "@centime/sandbox";
import type { Subject } from "./growth.ts";

const ORIGIN = "http://127.0.0.1:8014";
const V2 = `${ORIGIN}/api/external/v2`;

const sandbox = createSandbox({ control: true, rateLimit: "off" });
const authorization = `Bearer ${sandbox.token}`;

/** Sends one request to a sandbox. */
const requesting = (name: string, request: (text: string) => Request): Subject => ({
  name: `sandbox: ${name}`,
  prepare: (text) => {
    const asked = request(text);
    return async () => await (await sandbox.fetch(asked)).text();
  },
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  new Request(path, { headers: { authorization, ...headers } });

const post = (path: string, body: BodyInit, type = "application/json") =>
  new Request(path, { method: "POST", body, headers: { authorization, "content-type": type } });

const json = (value: unknown): string => JSON.stringify(value);
const inQuery = (text: string): string => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, ""));
/** A header's value has no line ends. */
const inHeader = (text: string): string =>
  encodeURI(text.replaceAll(/\p{Cs}/gu, "")).replaceAll("%20", " ");

const FORM = "application/x-www-form-urlencoded";

const filterOf = (text: string) =>
  json([
    { field: "id", operator: "in", value: [text, text] },
    { field: "date", operator: "eq", value: text },
    { field: "customer_id", operator: "eq", value: text },
  ]);

/** What a faults' rule is fed: its pattern, and the path that it is compared with. */
const faulting = (
  name: string,
  rule: (text: string) => object,
  path: (text: string) => string,
): Subject => ({
  name: `sandbox, fault rule: ${name}`,
  prepare: (text) => {
    const faulty = createSandbox({ rateLimit: "off" });
    const asked = get(`${ORIGIN}/${path(text)}`);
    return async () => {
      faulty.faults.add({ status: 503, ...rule(text) } as FaultRule);
      return await (await faulty.fetch(asked)).text();
    };
  },
});

/** The sandbox's readers, fed with texts. */
export const SANDBOX_SUBJECTS: readonly Subject[] = [
  requesting("a path", (text) => get(`${V2}/customers/${inQuery(text)}`)),
  requesting("a path of many parts", (text) =>
    get(`${ORIGIN}/${encodeURI(text.replaceAll(/\p{Cs}/gu, ""))}`),
  ),
  requesting("a query", (text) => get(`${V2}/customers?limit=${inQuery(text)}&${inQuery(text)}=1`)),
  requesting("a filter", (text) =>
    get(`${V2}/customer_invoices?filter=${inQuery(filterOf(text))}`),
  ),
  requesting("a filter that is no JSON", (text) => get(`${V2}/customers?filter=${inQuery(text)}`)),
  requesting("a cursor", (text) =>
    get(`${V2}/customers?cursor=${inQuery(text)}&sort=${inQuery(text)}`),
  ),
  requesting("headers", (text) =>
    get(`${V2}/me`, { authorization: `Bearer ${inHeader(text)}`, "content-type": inHeader(text) }),
  ),
  requesting("a body", (text) =>
    post(`${V2}/company_customers`, json({ name: text, emails: [text], [text]: text })),
  ),
  requesting("a body that is no JSON", (text) => post(`${V2}/company_customers`, text)),
  requesting("texts of an invoice", (text) =>
    post(
      `${V2}/customer_invoices`,
      json({
        date: text,
        deadline: text,
        customer_id: 1,
        draft: true,
        invoice_lines: [
          {
            label: text,
            quantity: text,
            raw_currency_unit_price: text,
            unit: text,
            vat_rate: text,
          },
        ],
      }),
    ),
  ),
  requesting("a journal's code", (text) =>
    post(`${V2}/journals`, json({ code: text, label: text })),
  ),
  requesting("a form", (text) => {
    const form = new FormData();
    form.append("file", new Blob([text]), "a.pdf");
    form.append("filename", text);
    return new Request(`${V2}/file_attachments`, {
      method: "POST",
      body: form,
      headers: { authorization },
    });
  }),
  requesting("a form as it is written", (text) =>
    post(
      `${V2}/file_attachments`,
      `--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n${text}\r\n\r\n${text}\r\n--b--`,
      "multipart/form-data; boundary=b",
    ),
  ),
  requesting("OAuth: where to go back to", (text) =>
    get(
      `${ORIGIN}/oauth/authorize?client_id=sandbox-client&response_type=code&redirect_uri=${inQuery(text)}&scope=${inQuery(text)}&state=${inQuery(text)}`,
    ),
  ),
  requesting("OAuth: a form", (text) =>
    post(`${ORIGIN}/oauth/token`, `grant_type=${text}&code=${text}&code_verifier=${text}`, FORM),
  ),
  requesting("control: a moment", (text) => post(`${ORIGIN}/_sandbox/clock`, json({ now: text }))),
  requesting("control: a fault", (text) =>
    post(`${ORIGIN}/_sandbox/faults`, json({ match: text, status: text })),
  ),
  faulting(
    "a pattern",
    (text) => ({ match: { path: text } }),
    (text) => inQuery(text),
  ),
  faulting(
    "a pattern of stars",
    () => ({ match: { path: `/${"*a".repeat(9)}!` } }),
    (text) => inQuery(text),
  ),
  faulting(
    "as many stars as the path has letters",
    (text) => ({ match: { path: `/${"a*".repeat(text.length / 4)}!` } }),
    (text) => "a".repeat(text.length),
  ),
  faulting(
    "an operation",
    () => ({ match: "getCustomerInvoiceLines" }),
    (text) =>
      `api/external/v2/customer_invoices/${encodeURI(text.replaceAll(/\p{Cs}/gu, ""))}/lines`,
  ),
  {
    name: "sandbox: options and levers",
    prepare: (text) => () => [
      createSandbox({ token: text, scopes: [text], webhookSecret: text, [text]: text } as never),
      sandbox.attach({ filename: text, type: text, data: new Uint8Array(1) } as never),
      sandbox.reset(),
    ],
  },
];
