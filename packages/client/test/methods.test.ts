import { catalogue } from "@centime/core/catalogue";
import { suite } from "@centime/test-kit";
import type { ResultAsync } from "neverthrow";
import * as assert from "uvu/assert";
import {
  createClient,
  createFirmClient,
  type Pennylane,
  type PennylaneFirm,
} from "../src/index.ts";
import { fakeTransport, text } from "./help/fake-transport.ts";
import { failureOf } from "./help/results.ts";

const methods = suite("the methods of a client");

type Name = keyof typeof catalogue;
type Sending = (client: Pennylane) => ResultAsync<unknown, { readonly operation: string }>;

const address = {
  address: "1 rue Neuve",
  postal_code: "75002",
  city: "Paris",
  country_alpha2: "FR",
};
const line = {
  label: "Conseil",
  quantity: 1,
  raw_currency_unit_price: "100.00",
  unit: "hour",
  vat_rate: "FR_200",
} as const;
const dates = { date: "2026-10-01", deadline: "2026-10-31" };
const file = { filename: "terms.pdf", type: "application/pdf", data: "%PDF" };

/** For operations of every form, the request line that their method is to send. */
const sendings: { readonly [Key in Name]?: readonly [line: string, send: Sending] } = {
  getCustomerInvoices: [
    "GET /customer_invoices?limit=5&sort=-date&include=invoice_lines",
    ({ customerInvoices }) =>
      customerInvoices.getCustomerInvoices({ limit: 5, sort: "-date", include: "invoice_lines" }),
  ],
  createCustomerInvoice: [
    "POST /customer_invoices",
    ({ customerInvoices }) =>
      customerInvoices.createCustomerInvoice({
        ...dates,
        customer_id: 3,
        draft: true,
        invoice_lines: [line],
      }),
  ],
  createCustomerInvoiceFromQuote: [
    "POST /customer_invoices/create_from_quote",
    ({ customerInvoices }) =>
      customerInvoices.createCustomerInvoiceFromQuote({ quote_id: 3, draft: true }),
  ],
  importCustomerInvoice: [
    "POST /customer_invoices/import",
    ({ customerInvoices }) =>
      customerInvoices.importCustomerInvoice({
        ...dates,
        file_attachment_id: 2,
        customer_id: 3,
        currency_amount_before_tax: "100.00",
        currency_amount: "120.00",
        currency_tax: "20.00",
        invoice_lines: [{ ...line, currency_amount: "120.00", currency_tax: "20.00" }],
      }),
  ],
  getCustomerInvoice: [
    "GET /customer_invoices/7",
    ({ customerInvoices }) => customerInvoices.getCustomerInvoice(7),
  ],
  updateCustomerInvoice: [
    "PUT /customer_invoices/7",
    ({ customerInvoices }) => customerInvoices.updateCustomerInvoice(7, { label: "Juillet" }),
  ],
  updateImportedCustomerInvoice: [
    "PUT /customer_invoices/7/update_imported",
    ({ customerInvoices }) =>
      customerInvoices.updateImportedCustomerInvoice(7, { deadline: "2026-11-30" }),
  ],
  deleteCustomerInvoice: [
    "DELETE /customer_invoices/7",
    ({ customerInvoices }) => customerInvoices.deleteCustomerInvoice(7),
  ],
  finalizeCustomerInvoice: [
    "PUT /customer_invoices/7/finalize",
    ({ customerInvoices }) => customerInvoices.finalizeCustomerInvoice(7),
  ],
  sendCustomerInvoiceByEmail: [
    "POST /customer_invoices/7/send_by_email",
    ({ customerInvoices }) => customerInvoices.sendCustomerInvoiceByEmail(7),
  ],
  markCustomerInvoiceAsPaid: [
    "PUT /customer_invoices/7/mark_as_paid",
    ({ customerInvoices }) => customerInvoices.markCustomerInvoiceAsPaid(7),
  ],
  linkCreditNote: [
    "POST /customer_invoices/7/link_credit_note",
    ({ customerInvoices }) => customerInvoices.linkCreditNote(7, { credit_note_id: 8 }),
  ],
  getCustomerInvoiceInvoiceLines: [
    "GET /customer_invoices/7/invoice_lines?sort=rank",
    ({ customerInvoices }) => customerInvoices.getCustomerInvoiceInvoiceLines(7, { sort: "rank" }),
  ],
  getCustomerInvoiceInvoiceLineSections: [
    "GET /customer_invoices/7/invoice_line_sections?limit=20",
    ({ customerInvoices }) =>
      customerInvoices.getCustomerInvoiceInvoiceLineSections(7, { limit: 20 }),
  ],
  getCustomerInvoiceCustomHeaderFields: [
    "GET /customer_invoices/7/custom_header_fields",
    ({ customerInvoices }) => customerInvoices.getCustomerInvoiceCustomHeaderFields(7),
  ],
  getCustomerInvoicePayments: [
    "GET /customer_invoices/7/payments",
    ({ customerInvoices }) => customerInvoices.getCustomerInvoicePayments(7),
  ],
  getCustomerInvoiceMatchedTransactions: [
    "GET /customer_invoices/7/matched_transactions",
    ({ customerInvoices }) => customerInvoices.getCustomerInvoiceMatchedTransactions(7),
  ],
  getCustomerInvoiceCategories: [
    "GET /customer_invoices/7/categories",
    ({ customerInvoices }) => customerInvoices.getCustomerInvoiceCategories(7),
  ],
  categorizeCustomerInvoice: [
    "PUT /customer_invoices/7/categories",
    ({ customerInvoices }) =>
      customerInvoices.categorizeCustomerInvoice(7, [{ id: 9, weight: "1" }]),
  ],
  getCustomerInvoiceAppendices: [
    "GET /customer_invoices/7/appendices",
    ({ customerInvoices }) => customerInvoices.getCustomerInvoiceAppendices(7),
  ],
  uploadCustomerInvoiceAppendix: [
    "POST /customer_invoices/7/appendices",
    ({ customerInvoices }) => customerInvoices.uploadCustomerInvoiceAppendix(7, { file }),
  ],
  getCustomers: [
    "GET /customers?cursor=opaque%3D%3D",
    ({ customers }) => customers.getCustomers({ cursor: "opaque==" }),
  ],
  getCustomer: ["GET /customers/7", ({ customers }) => customers.getCustomer(7)],
  createCompanyCustomer: [
    "POST /company_customers",
    ({ customers }) => customers.createCompanyCustomer({ name: "ACME", billing_address: address }),
  ],
  getCompanyCustomer: [
    "GET /company_customers/7",
    ({ customers }) => customers.getCompanyCustomer(7),
  ],
  updateCompanyCustomer: [
    "PUT /company_customers/7",
    ({ customers }) => customers.updateCompanyCustomer(7, { name: "ACME" }),
  ],
  createIndividualCustomer: [
    "POST /individual_customers",
    ({ customers }) =>
      customers.createIndividualCustomer({
        first_name: "Ada",
        last_name: "Lovelace",
        billing_address: address,
      }),
  ],
  getIndividualCustomer: [
    "GET /individual_customers/7",
    ({ customers }) => customers.getIndividualCustomer(7),
  ],
  updateIndividualCustomer: [
    "PUT /individual_customers/7",
    ({ customers }) => customers.updateIndividualCustomer(7, { first_name: "Ada" }),
  ],
  getCustomerCategories: [
    "GET /customers/7/categories",
    ({ customers }) => customers.getCustomerCategories(7),
  ],
  categorizeCustomer: [
    "PUT /customers/7/categories",
    ({ customers }) => customers.categorizeCustomer(7, [{ id: 9, weight: "1" }]),
  ],
  getCustomerContacts: [
    "GET /customers/7/contacts",
    ({ customers }) => customers.getCustomerContacts(7),
  ],
  getJournals: ["GET /journals", ({ journals }) => journals.getJournals()],
  createJournal: [
    "POST /journals",
    ({ journals }) => journals.createJournal({ code: "VT", label: "Ventes" }),
  ],
  getJournal: ["GET /journals/7", ({ journals }) => journals.getJournal(7)],
  getProducts: ["GET /products", ({ products }) => products.getProducts()],
  createProduct: [
    "POST /products",
    ({ products }) =>
      products.createProduct({ label: "Thé", price_before_tax: "5.00", vat_rate: "FR_55" }),
  ],
  getProduct: ["GET /products/7", ({ products }) => products.getProduct(7)],
  updateProduct: [
    "PUT /products/7",
    ({ products }) => products.updateProduct(7, { label: "Café" }),
  ],
};

const samples = Object.entries(sendings) as [Name, readonly [line: string, send: Sending]][];

for (const [name, [expected, send]] of samples) {
  methods(`${name} sends ${expected}`, async () => {
    const { transport, sent, contexts } = fakeTransport(() => text("", 418));
    const failure = failureOf(await send(createClient({ token: "t-1", transport })));
    assert.is(failure.operation, name);
    assert.is(sent.length, 1);
    assert.is(`${sent[0]?.method} ${sent[0]?.url.replace("/api/external/v2", "")}`, expected);
    assert.is(contexts[0]?.info, catalogue[name].info);
    assert.is(sent[0]?.headers["authorization"], "Bearer t-1");
    const carries = /^(POST|PUT) /.test(expected);
    assert.is(carries || sent[0]?.body === undefined, true);
  });
}

methods("send their bodies as they were given, files among them", async () => {
  const { transport, sent } = fakeTransport(() => text("", 418));
  const client = createClient({ token: "t-1", transport });
  await client.customers.categorizeCustomer(7, [{ id: 9, weight: "1" }]);
  await client.customerInvoices.uploadCustomerInvoiceAppendix(7, { file });
  await client.customerInvoices.sendCustomerInvoiceByEmail(7, { recipients: ["a@b.test"] });
  assert.equal(
    sent.map((request) => request.body),
    [
      { kind: "json", value: [{ id: 9, weight: "1" }] },
      { kind: "multipart", parts: [{ kind: "file", name: "file", file }] },
      { kind: "json", value: { recipients: ["a@b.test"] } },
    ],
  );
});

methods("are all operations of the catalogue, each in one group of its API's client", () => {
  const { transport } = fakeTransport(() => text("", 418));
  const options = { token: "t-1", transport };
  const methodsOf = ({ send: _send, ...groups }: Pennylane | PennylaneFirm) =>
    Object.values(groups).flatMap((group) => Object.keys(group as object));
  const expected = (api: string) =>
    Object.values(catalogue).flatMap(({ info }) => (info.api === api ? [info.name] : []));
  assert.equal(methodsOf(createClient(options)).sort(), expected("company").sort());
  assert.equal(methodsOf(createFirmClient(options)).sort(), expected("firm").sort());
});

methods("of a firm's client take the company first, and page numbers go on by number", async () => {
  const page = { items: [], total_pages: 2, current_page: 1, total_items: 21, per_page: 20 };
  const { transport, sent } = fakeTransport(() => text(JSON.stringify(page), 200));
  const client = createFirmClient({ token: "t-1", transport });
  const first = catalogue.getFirmFiscalYears(7, { per_page: 20 });
  const answer = (await client.send(first))._unsafeUnwrap();
  assert.equal([answer.has_more, answer.next_cursor], [true, "2"]);
  const next = first.operation.next(first, answer);
  assert.is(
    next?.request._unsafeUnwrap().url,
    "/api/external/firm/v1/companies/7/fiscal_years?page=2&per_page=20",
  );
  assert.is(first.operation.next(first, { ...answer, has_more: false }), undefined);
  await client.fiscalYears.getFirmFiscalYears(7);
  assert.is(sent[1]?.url, "/api/external/firm/v1/companies/7/fiscal_years");
});

methods("can be taken out of their client", async () => {
  const { transport, sent } = fakeTransport(() => text("", 418));
  const { send, journals } = createClient({ token: "t-1", transport });
  const { getJournals } = journals;
  failureOf(await getJournals());
  failureOf(await send(catalogue.getJournals()));
  assert.equal(sent[0], sent[1]);
});

methods.run();
