import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { suite } from "@centime/test-kit";
import { createClient, type Transport, unwrap } from "centime";
import type { CreateCustomerInvoiceBody } from "centime/customer-invoices";
import { err, ok } from "neverthrow";
import * as assert from "uvu/assert";
import { copyVatRate } from "../../calls/copy-vat-rate.ts";
import { importBill } from "../../calls/import-bill.ts";
import { findInvoice } from "../../calls/in-a-request.ts";
import { installmentsOf } from "../../calls/installments.ts";
import { invoiceOrder } from "../../calls/invoice-order.ts";
import { overdue } from "../../calls/overdue.ts";
import { vatCode, vatLabel } from "../../calls/vat.ts";
import { versionEnd } from "../../calls/version-end.ts";

const calls = suite("the examples of calls");

const sandbox = createSandbox({ seed: 42 });
const transport = sandboxTransport(sandbox);
const pennylane = createClient({ token: sandbox.token, transport, rateLimit: false });

calls("find an invoice for a request, and end with it", async () => {
  const { getCustomerInvoices } = pennylane.customerInvoices;
  const [first] = (await getCustomerInvoices({ limit: 1 }))._unsafeUnwrap().items;
  const id = first?.id ?? 0;
  const request = new Request("http://127.0.0.1/");
  assert.is((await findInvoice(pennylane, request, id))?.id, id);
  const gone = new Request("http://127.0.0.1/", { signal: AbortSignal.abort() });
  assert.is(await findInvoice(pennylane, gone, id), undefined);
});

calls("add up what is late", async () => {
  const { getCustomerInvoices } = pennylane.customerInvoices;
  const all = (await getCustomerInvoices.collect())._unsafeUnwrap();
  const late = all.filter(({ status }) => status === "late");
  const sum = late.reduce((total, one) => total + Number(one.remaining_amount_with_tax), 0);
  assert.is(await overdue(pennylane), Math.round(sum * 100) / 100);
});

calls("say when the API's version ends", async () => {
  assert.is(await versionEnd(pennylane), undefined);
  const ending: Transport = async (request, context) =>
    (await transport(request, context)).map((response) => ({
      ...response,
      headers: { ...response.headers, "api-version-expires-at": "2027-01-31" },
    }));
  const client = createClient({ token: sandbox.token, transport: ending });
  assert.is(await versionEnd(client), "2027-01-31");
});

calls("ask for what this release does not know", async () => {
  const urls: string[] = [];
  const canned: Transport = async ({ url }) => {
    urls.push(url);
    return ok({ status: 200, headers: {}, body: '{"items":[]}' });
  };
  const client = createClient({ token: "t-1", transport: canned });
  assert.equal(await installmentsOf(client, 42), { items: [] });
  assert.equal(urls, ["/api/external/v2/customer_invoices/42/installments?limit=100"]);
});

calls("invoice an order once, also when its response is lost", async () => {
  const [customer] = unwrap(await pennylane.customers.getCustomers({ limit: 1 })).items;
  const invoice: CreateCustomerInvoiceBody = {
    customer_id: customer?.id ?? 0,
    date: "2026-07-01",
    deadline: "2026-07-31",
    draft: true,
    invoice_lines: [
      {
        label: "Consulting",
        quantity: 1,
        raw_currency_unit_price: "100.00",
        unit: "day",
        vat_rate: "FR_200",
      },
    ],
  };
  let lost = 0;
  const losing: Transport = async (request, context) => {
    const answer = await transport(request, context);
    if (request.method === "GET" || lost > 0) return answer;
    lost += 1;
    return err({ reason: "network", sent: "maybe", message: "reset" });
  };
  const client = createClient({ token: sandbox.token, transport: losing, rateLimit: false });
  const id = await invoiceOrder(client, "order-2026-31", invoice);
  assert.is(await invoiceOrder(client, "order-2026-31", invoice), id);
  assert.is(lost, 1);
});

calls("import a bill, or find the one that has its file", async () => {
  const text = "A document with ID 31309740199936 already exists with such attachment.";
  const coming = [409, 503, 404];
  const canned: Transport = async () =>
    ok({ status: coming.shift() ?? 0, headers: {}, body: JSON.stringify({ error: text }) });
  const client = createClient({ token: "t-1", transport: canned, retry: false });
  const bill = {
    file_attachment_id: 1,
    supplier_id: 2,
    date: "2026-07-01",
    deadline: "2026-07-31",
    currency_amount_before_tax: "100.00",
    currency_amount: "120.00",
    currency_tax: "20.00",
    invoice_lines: [{ currency_amount: "120.00", currency_tax: "20.00", vat_rate: "FR_200" }],
  } as const;
  assert.is(await importBill(client, bill), 31309740199936);
  assert.is(await importBill(client, bill), undefined);
  await importBill(client, bill).then(
    () => assert.unreachable(),
    (error: Error) => assert.is(error.name, "ImportSupplierInvoiceNotFound"),
  );
});

calls("write back a VAT code that is newer than this release", async () => {
  const [from, to] = (await pennylane.products.getProducts({ limit: 2 }))._unsafeUnwrap().items;
  const written: unknown[] = [];
  const newer: Transport = async (request, context) => {
    if (request.method !== "GET") written.push(request.body);
    const { url, headers } = request;
    return (await transport({ method: "GET", url, headers }, context)).map((response) => ({
      ...response,
      body: String(response.body).replace(/"vat_rate":"\w+"/, '"vat_rate":"FR_199"'),
    }));
  };
  const client = createClient({ token: sandbox.token, transport: newer });
  assert.ok(await copyVatRate(client, from?.id ?? 0, to?.id ?? 0));
  assert.equal(written, [{ kind: "json", value: { vat_rate: "FR_199" } }]);
});

calls("find a VAT code, and write its rate", () => {
  assert.equal(["20", "5,5 %", "FR_1_05", "19"].map(vatCode), [
    "FR_200",
    "FR_55",
    "FR_1_05",
    undefined,
  ]);
  assert.equal(["FR_55", "exempt"].map(vatLabel), ["5.5 %", "no VAT"]);
});

calls.run();
