import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { send } from "./send.ts";

const seededCompany = suite("seeded company");

seededCompany("has customers, products, journals, invoices, quotes, templates, files", () => {
  const books = createSandbox().books();
  const kinds = new Set([...books.customers.values()].map(({ customer_type }) => customer_type));
  const rates = new Set([...books.products.values()].map(({ vat_rate }) => vat_rate));
  const appendices = [...books.invoices.values()].flatMap((invoice) => invoice.appendices);
  const imported = [...books.invoices.values()].filter((invoice) => invoice.imported !== null);
  assert.equal([...kinds].sort(), ["company", "individual"]);
  assert.ok(rates.size >= 5);
  assert.equal([books.customers.size, books.products.size, books.journals.size], [12, 15, 10]);
  assert.equal([books.invoices.size, books.quotes.size], [60, 4]);
  assert.equal([books.categories.size, books.invoiceTemplates.size], [6, 2]);
  const { size: bills } = books.supplierInvoices;
  const { size: orders } = books.purchaseRequests;
  const { size: mandates } = books.proAccountMandates;
  const files = imported.length + bills + orders + mandates + 3;
  assert.equal([appendices.length, books.fileAttachments.size], [6, files]);
});

seededCompany("has invoices in all states that customer invoices reach", async () => {
  for (const seed of [1, 2, 42]) {
    const statuses = new Set(
      (await everyInvoice(createSandbox({ seed }))).map((each) => each.status),
    );
    assert.equal([...statuses].sort(), [
      "archived",
      "cancelled",
      "credit_note",
      "draft",
      "incomplete",
      "late",
      "paid",
      "partially_cancelled",
      "partially_paid",
      "upcoming",
    ]);
  }
});

seededCompany("grows with the scale, page by page", async () => {
  const sandbox = createSandbox({ scale: 20, rateLimit: "off" });
  assert.is(sandbox.books().customers.size, 240);
  assert.is(sandbox.books().products.size, 300);
  const invoices = await everyInvoice(sandbox);
  assert.is(invoices.length, 1200);
  assert.is(new Set(invoices.map(({ id }) => id)).size, 1200);
});

seededCompany("cannot be of no size, or of a part", async () => {
  for (const scale of [0, -1, 0.5, Number.NaN]) {
    const response = await send(createSandbox({ scale }), "GET", "/api/external/v2/customers");
    assert.is(response.status, 500);
    assert.match(await response.text(), /createSandbox: scale: expected /);
  }
});

interface Shown {
  readonly id: number;
  readonly status: string;
}

async function everyInvoice(sandbox: Sandbox, cursor?: string): Promise<readonly Shown[]> {
  const next = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`;
  const path = `/api/external/v2/customer_invoices?limit=100${next}`;
  const response = await send(sandbox, "GET", path);
  const page = (await response.json()) as { items: Shown[]; next_cursor: string | null };
  const { items, next_cursor } = page;
  return next_cursor === null ? items : [...items, ...(await everyInvoice(sandbox, next_cursor))];
}

seededCompany.run();
