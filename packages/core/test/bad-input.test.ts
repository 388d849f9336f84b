import { runInNewContext } from "node:vm";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import type { Call, InvalidInput } from "../src/index.ts";
import {
  createCustomerInvoice,
  getCustomerInvoice,
  getCustomerInvoiceInvoiceLineSections,
  getCustomerInvoices,
  updateCustomerInvoice,
  uploadCustomerInvoiceAppendix,
} from "../src/resources/customer-invoices/index.ts";
import { createCompanyCustomer } from "../src/resources/customers/index.ts";
import { createProduct } from "../src/resources/products/index.ts";
import { getTrialBalance } from "../src/resources/trial-balance/index.ts";

const badInput = suite("bad input");

const LINE = {
  label: "Conseil",
  quantity: 1,
  unit: "hour",
  raw_currency_unit_price: "100.00",
  vat_rate: "FR_200",
} as const;
const INVOICE = {
  date: "2026-07-01",
  deadline: "2026-07-31",
  customer_id: 7,
  draft: true,
  invoice_lines: [LINE],
} as const;
const { draft: _draft, ...withoutDraft } = INVOICE;
const PRODUCT = { label: "Conseil", price_before_tax: "100.00", vat_rate: "FR_200" } as const;

const refusal = (call: Call<unknown, unknown>): InvalidInput => call.request._unsafeUnwrapErr();

/** What was given → the path, what was expected, and what came. */
const CASES: Readonly<Record<string, [Call<unknown, unknown>, string, RegExp, string]>> = {
  "id 0": [getCustomerInvoice(0), "id", /^positive integer$/, "0"],
  "id -1": [getCustomerInvoice(-1), "id", /^positive integer$/, "-1"],
  "id 1.5": [getCustomerInvoice(1.5), "id", /^positive integer$/, "1.5"],
  "id NaN": [getCustomerInvoice(Number.NaN), "id", /^positive integer$/, "NaN"],
  "id 2**60": [getCustomerInvoice(2 ** 60), "id", /^positive integer$/, "1152921504606847000"],
  'id "12"': [getCustomerInvoice("12" as never), "id", /^positive integer$/, '"12"'],
  "an id of a sub-list": [
    getCustomerInvoiceInvoiceLineSections(0),
    "customer_invoice_id",
    /^positive integer$/,
    "0",
  ],
  "limit 0": [getCustomerInvoices({ limit: 0 }), "limit", /^at least 1$/, "0"],
  "limit 101": [getCustomerInvoices({ limit: 101 }), "limit", /^at most 100$/, "101"],
  "no query where the contract requires one": [
    getTrialBalance(undefined as never),
    "period_start",
    /^a value$/,
    "nothing",
  ],
  "a misspelt body key": [
    createProduct({ ...PRODUCT, labell: "x" } as never),
    "labell",
    /^no such key$/,
    '"labell"',
  ],
  "an amount as a number": [
    createProduct({ ...PRODUCT, price_before_tax: 100 } as never),
    "price_before_tax",
    /^string$/,
    "100",
  ],
  "an amount with a comma": [
    createProduct({ ...PRODUCT, price_before_tax: "100,00" }),
    "price_before_tax",
    /^decimal such as "1234.50"$/,
    '"100,00"',
  ],
  "a VAT code that does not exist": [
    createProduct({ ...PRODUCT, vat_rate: "FR_20" } as never),
    "vat_rate",
    /"FR_200"|176 in all/,
    '"FR_20"',
  ],
  "a date that is none": [
    createCustomerInvoice({ ...INVOICE, date: "01/07/2026" }),
    "date",
    /YYYY-MM-DD/,
    '"01/07/2026"',
  ],
  "an invoice without lines": [
    createCustomerInvoice({ ...INVOICE, invoice_lines: [] }),
    "invoice_lines",
    /at least 1/,
    "list",
  ],
  "a line without its price": [
    createCustomerInvoice({
      ...INVOICE,
      invoice_lines: [{ ...LINE, raw_currency_unit_price: undefined } as never],
    }),
    "invoice_lines.0.raw_currency_unit_price",
    /string/,
    "nothing",
  ],
  "a quantity with a comma": [
    createCustomerInvoice({ ...INVOICE, invoice_lines: [{ product_id: 1, quantity: "1,5" }] }),
    "invoice_lines.0.quantity",
    /^decimal such as "1234.50"$/,
    '"1,5"',
  ],
  "a quantity that is neither a number nor text": [
    createCustomerInvoice({
      ...INVOICE,
      invoice_lines: [{ product_id: 1, quantity: true } as never],
    }),
    "invoice_lines.0.quantity",
    /number \| string/,
    "true",
  ],
  "an invoice that does not say whether it is a draft": [
    createCustomerInvoice({ ...INVOICE, draft: undefined } as never),
    "draft",
    /^true \| false$/,
    "nothing",
  ],
  "an invoice without draft": [
    createCustomerInvoice(withoutDraft as never),
    "draft",
    /^true \| false$/,
    "nothing",
  ],
  "a misspelt key of an update": [
    updateCustomerInvoice(1, { customer_id: 3, lines: [] } as never),
    "lines",
    /no such key/,
    '"lines"',
  ],
  "a filter's day that is none": [
    getCustomerInvoices({ filter: [{ field: "date", operator: "gteq", value: "01/07/2026" }] }),
    "filter.0.value",
    /^date \(YYYY-MM-DD\)$/,
    '"01/07/2026"',
  ],
  "a filter's boolean as text": [
    getCustomerInvoices({ filter: [{ field: "draft", operator: "eq", value: "true" as never }] }),
    "filter.0.value",
    /^boolean$/,
    "string of 4 characters",
  ],
  "an id of a filter's list as text": [
    getCustomerInvoices({ filter: [{ field: "id", operator: "in", value: [1, "2" as never] }] }),
    "filter.0.value.1",
    /^integer$/,
    "string of 1 characters",
  ],
  "a field that cannot be filtered by": [
    getCustomerInvoices({ filter: [{ field: "status", operator: "eq", value: "late" } as never] }),
    "filter.0.field",
    /"invoice_number"/,
    '"status"',
  ],
  "an operator that the field has not": [
    getCustomerInvoices({ filter: [{ field: "draft", operator: "gt", value: true } as never] }),
    "filter.0.operator",
    /^"eq"$/,
    '"gt"',
  ],
  "a sort by another field": [
    getCustomerInvoices({ sort: "label" as never }),
    "sort",
    /"-date"/,
    '"label"',
  ],
  "a file part without a name": [
    uploadCustomerInvoiceAppendix(1, { file: { filename: "", data: "x" } }),
    "file.filename",
    /a text that is not empty/,
    "string of 0 characters",
  ],
  "an address without its city": [
    createCompanyCustomer({
      name: "Librairie du Canal",
      billing_address: { address: "12 quai", postal_code: "75019", country_alpha2: "FR" } as never,
    }),
    "billing_address.city",
    /a value/,
    "nothing",
  ],
};

for (const [what, [call, path, expected, received]] of Object.entries(CASES)) {
  badInput(`${what} names the field, what was expected and what came`, () => {
    const failure = refusal(call);
    assert.is(failure.kind, "InvalidInput");
    const issue = failure.issues.find((found) => found.path === path);
    assert.ok(issue, `no issue at ${path}, but ${JSON.stringify(failure.issues)}`);
    assert.match(issue?.expected ?? "", expected);
    assert.is(issue?.received, received);
    assert.match(failure.message, path);
  });
}

badInput("is never quoted where it may be private", () => {
  const body = { name: 5, emails: "someone@example.test", billing_address: "12 quai de la Loire" };
  const told = JSON.stringify(refusal(createCompanyCustomer(body as never)));
  assert.not.match(told, /someone|quai/);
});

badInput("does not take the path of a file for what is in it", () => {
  const issuesOf = (data: unknown) => {
    const file = { filename: "a.pdf", data } as never;
    const { request } = uploadCustomerInvoiceAppendix(1, { file });
    return request.isErr() ? request.error.issues.map(({ message }) => message) : [];
  };
  const paths = [
    ...["/tmp/a.pdf", "./a.pdf", "../a b.pdf", "~/a.pdf", "C:\\a b.pdf", "file:///tmp/a.pdf"],
    ...["a.pdf", "invoices/2026/a.PDF", "/var/data/upload"],
  ];
  for (const path of paths) {
    const [message = "", ...others] = issuesOf(path);
    assert.match(message, /^file\.data: expected what is in the file .*, not its path, received /);
    assert.equal(others, []);
  }
  const contents = [
    ...[
      "",
      "5 €",
      "a;b.pdf\n",
      "%PDF-1.7",
      "# a/b\nc",
      "<a href='b.pdf'>",
      '{"a":"b.pdf"}',
      "// a",
    ],
    ...[
      new Uint8Array(1),
      new ArrayBuffer(1),
      new Blob([]),
      new File([], "a"),
      new DataView(new ArrayBuffer(1)),
    ],
    ...[runInNewContext("new Uint8Array(1)"), runInNewContext("new ArrayBuffer(1)")],
  ];
  for (const data of contents) assert.equal(issuesOf(data), [], String(data));
  for (const data of [undefined, null, 1, {}, [1], new Response("")]) {
    assert.is(issuesOf(data).length, 1, String(data));
  }
});

badInput("takes an empty type, as files of unknown type have it", () => {
  const file = { filename: "a", type: "", data: "x" };
  assert.ok(uploadCustomerInvoiceAppendix(1, { file }).request.isOk());
});

badInput.run();
