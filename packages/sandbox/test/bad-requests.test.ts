import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../src/index.ts";
import { send, sendJson } from "./send.ts";

const JOURNALS = "/api/external/v2/journals";
const PRODUCTS = "/api/external/v2/products";
const INVOICES = "/api/external/v2/customer_invoices";

const product = { label: "Livre", price_before_tax: "10.00", vat_rate: "FR_55" };
const line = {
  label: "Conseil",
  unit: "piece",
  quantity: 1,
  raw_currency_unit_price: "100.00",
  vat_rate: "FR_200",
};
const invoice = {
  date: "2026-07-01",
  deadline: "2026-07-31",
  customer_id: 1,
  draft: true,
  invoice_lines: [line],
};

const badRequests = suite("bad requests");

const bodies: readonly [title: string, path: string, body: unknown, field: string, code: string][] =
  [
    ["an unknown key", PRODUCTS, { ...product, vta: 1 }, "vta", "NotExistPropertyDefinition"],
    ["a missing key", PRODUCTS, { ...product, label: undefined }, "label", "NotExistRequiredKey"],
    ["a null", PRODUCTS, { ...product, label: null }, "label", "NotNullError"],
    [
      "an amount as a number",
      PRODUCTS,
      { ...product, price_before_tax: 10 },
      "price_before_tax",
      "ValidateError",
    ],
    [
      "an amount that is none",
      PRODUCTS,
      { ...product, price_before_tax: "ten" },
      "price_before_tax",
      "InvalidPattern",
    ],
    [
      "an unknown VAT code",
      PRODUCTS,
      { ...product, vat_rate: "FR_201" },
      "vat_rate",
      "NotEnumInclude",
    ],
    [
      "an e-mail address that is none",
      "/api/external/v2/quotes/1/send_by_email",
      { recipients: ["compta@acme.example.test", "compta"] },
      "recipients.1",
      "InvalidEmailFormat",
    ],
    ["a date that is none", INVOICES, { ...invoice, date: "1 July" }, "date", "InvalidDateFormat"],
    [
      "a list that is too short",
      INVOICES,
      { ...invoice, invoice_lines: [] },
      "invoice_lines",
      "LessThanMinItems",
    ],
    [
      "a text that is too long",
      INVOICES,
      { ...invoice, purchase_order_reference: "x".repeat(51) },
      "purchase_order_reference",
      "MoreThanMaxLength",
    ],
    [
      "a number that is too small",
      INVOICES,
      { ...invoice, invoice_line_sections: [{ rank: 0 }] },
      "invoice_line_sections.0.rank",
      "LessThanMinimum",
    ],
    [
      "a price that is no number",
      INVOICES,
      { ...invoice, invoice_lines: [{ ...line, raw_currency_unit_price: "ten" }] },
      "invoice_lines.0.raw_currency_unit_price",
      "InvalidPattern",
    ],
    [
      "a price of 7 decimals",
      INVOICES,
      { ...invoice, invoice_lines: [{ ...line, raw_currency_unit_price: "0.0000001" }] },
      "invoice_lines.0.raw_currency_unit_price",
      "InvalidPattern",
    ],
    [
      "something wrong deep inside",
      INVOICES,
      { ...invoice, invoice_lines: [line, { ...line, vat_rate: "FR_201" }] },
      "invoice_lines.1.vat_rate",
      "NotEnumInclude",
    ],
  ];

for (const [title, path, body, field, code] of bodies) {
  badRequests(`${title} is a 400 that names the field and the reason`, async () => {
    const answer = await sendJson(createSandbox(), "POST", path, body);
    assert.is(answer.status, 400);
    assert.is(answer.body["field"], field);
    assert.is(answer.body["code"], code);
    assert.ok(String(answer.body["message"]).includes(field));
  });
}

badRequests("the value that is wrong comes back as text", async () => {
  const sandbox = createSandbox();
  const { body } = await sendJson(sandbox, "POST", PRODUCTS, { ...product, vat_rate: "FR_201" });
  assert.is(body["payload"], "FR_201");
});

badRequests("a body that is null is a 400 of its kind", async () => {
  const { status, body } = await sendJson(createSandbox(), "POST", JOURNALS, null);
  assert.equal([status, body["code"], body["payload"]], [400, "NotNullError", undefined]);
});

badRequests("an unknown key is one whatever its value", async () => {
  const { body } = await sendJson(createSandbox(), "POST", PRODUCTS, { ...product, vta: null });
  assert.equal([body["field"], body["code"]], ["vta", "NotExistPropertyDefinition"]);
});

badRequests("a body that is empty, broken or no object is a 400", async () => {
  const sandbox = createSandbox();
  for (const body of ["", "{", "[]", "null", '"text"', "<html>"]) {
    assert.is((await send(sandbox, "POST", JOURNALS, { body })).status, 400, body);
  }
});

badRequests("a form where JSON is due, and JSON where a form is due, is a 400", async () => {
  const sandbox = createSandbox();
  const form = new FormData();
  form.append("code", "NEW");
  form.append("label", "Nouveau");
  assert.is((await send(sandbox, "POST", JOURNALS, { body: form })).status, 400);
  const file = { filename: "terms.pdf", type: "application/pdf", data: "x" };
  const { status, body } = await sendJson(sandbox, "POST", `${INVOICES}/1/appendices`, { file });
  assert.is(status, 400);
  assert.is(body["code"], "NotExistContentTypeDefinition");
});

const filter = (...conditions: unknown[]) =>
  `filter=${encodeURIComponent(JSON.stringify(conditions))}`;

const queries: readonly [title: string, query: string][] = [
  ["a limit of 0", "limit=0"],
  ["a limit of 101", "limit=101"],
  ["a limit that is no number", "limit=many"],
  ["an unknown cursor", "cursor=unknown"],
  ["a cursor of another form", `cursor=${btoa('{"cursor_attributes":["x"]}')}`],
  ["a bracketed filter", "filter[0][field]=type&filter[0][operator]=eq&filter[0][value]=sales"],
  ["a filter that is no JSON", "filter=type"],
  ["a filter on an unknown field", filter({ field: "code", operator: "eq", value: "VT" })],
  ["a filter with an unknown operator", filter({ field: "type", operator: "lt", value: "x" })],
  ["a filter without a value", filter({ field: "type", operator: "eq" })],
  ["a list for one value", filter({ field: "type", operator: "eq", value: ["sales"] })],
  ["one value for a list", filter({ field: "type", operator: "in", value: "sales" })],
  ["an unknown order", "sort=label"],
  ["an unknown parameter", "page=2"],
];

for (const [title, query] of queries) {
  badRequests(`${title} is a 400`, async () => {
    const response = await send(createSandbox(), "GET", `${JOURNALS}?${query}`);
    assert.is(response.status, 400);
    assert.match(response.headers.get("content-type") ?? "", /^application\/json/);
  });
}

badRequests(
  "a filter's unknown field is a 400 of its kind, whichever fields there are",
  async () => {
    const query = filter({ field: "mail", operator: "eq", value: "compta@acme.example.test" });
    const response = await send(createSandbox(), "GET", `/api/external/v2/customers?${query}`);
    assert.is(response.status, 400);
    assert.equal(await response.json(), {
      error: 'Field "mail" is not allowed for filter.',
      status: 400,
    });
  },
);

badRequests(
  "`filters`, as the vendor's guide spells it, is ignored: the whole list comes back",
  async () => {
    const sandbox = createSandbox();
    const list = async (query: string) => {
      const response = await send(sandbox, "GET", `${JOURNALS}?${query}`);
      return ((await response.json()) as { items: unknown[] }).items.length;
    };
    const query = filter({ field: "type", operator: "eq", value: "sales" });
    assert.equal([await list(query), await list(query.replace("filter", "filters"))], [1, 10]);
  },
);

badRequests("a filter's value that its field cannot have is a 400", async () => {
  const sandbox = createSandbox();
  for (const [field, value] of [
    ["id", "twelve"],
    ["date", "yesterday"],
    ["draft", "maybe"],
  ]) {
    const path = `${INVOICES}?${filter({ field, operator: "eq", value })}`;
    assert.is((await send(sandbox, "GET", path)).status, 400, field);
  }
});

badRequests("an id that is none is a 400", async () => {
  const sandbox = createSandbox();
  for (const id of ["0", "-1", "1.5", "abc", String(2 ** 60), "%F0%9F"]) {
    const { status } = await send(sandbox, "GET", `${JOURNALS}/${id}`);
    assert.is(status, 400, id);
  }
});

badRequests.run();
