import { getCustomerInvoices } from "@centime/core/customer-invoices";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { type Books, createSandbox } from "../src/index.ts";
import { trialBalance } from "../src/ledger/balances.ts";
import { sumOfCents } from "../src/ledger/entries.ts";
import { addInvoice } from "./invoices.ts";
import { accepted } from "./send.ts";
import { requireWholeBooks } from "./whole-books.ts";

const scaled = (invoices: number, seed = 1): Books =>
  createSandbox({ seed, scale: { invoices } }).books();

const YEAR = { start: "2026-01-01", end: "2026-12-31" };

const scale = suite("scale", { limitMs: 60_000 });

scale("is the number of invoices, and all else is in proportion", () => {
  for (const invoices of [60, 61, 119, 120, 1000]) {
    const books = scaled(invoices);
    const times = Math.floor(invoices / 60);
    assert.is(books.invoices.size, invoices);
    assert.is(books.customers.size, 12 * times);
    assert.is(books.products.size, 15 * times);
  }
});

scale("gives the same company for the same seed, and another for another", () => {
  assert.equal(scaled(600), scaled(600));
  assert.not.equal([...scaled(600, 1).invoices.values()], [...scaled(600, 2).invoices.values()]);
});

scale("leaves the usual company as it is", () => {
  assert.equal(scaled(60), createSandbox().books());
});

scale("numbers invoices without a gap, in the order of dates and of ids", () => {
  const { invoices } = scaled(1000);
  const numbered = [...invoices.values()].filter(({ finalized_at }) => finalized_at !== null);
  const byNumber = numbered.sort((one, other) => numberOf(one) - numberOf(other));
  assert.equal(
    byNumber.map(numberOf),
    byNumber.map((_, index) => index + 1),
  );
  for (const [index, invoice] of byNumber.entries()) {
    const before = byNumber[index - 1];
    if (before !== undefined) assert.ok(before.date <= invoice.date && before.id < invoice.id);
  }
});

const numberOf = ({ invoice_number }: { invoice_number: string }): number =>
  Number(invoice_number.replace("F-2026-", ""));

scale("books every invoice, and the balance is as many times the usual one", () => {
  const books = scaled(600);
  for (const { id } of books.ledgerEntries.values()) {
    const lines = [...books.ledgerLines.values()].filter(({ entry_id }) => entry_id === id);
    assert.is(sumOfCents(lines), 0);
  }
  const usual = trialBalance(createSandbox().books(), YEAR);
  assert.equal(
    trialBalance(books, YEAR),
    usual.map((account) => ({
      ...account,
      debits: account.debits * 10,
      credits: account.credits * 10,
    })),
  );
});

scale("leaves books that add up, with their matches and letterings", () => {
  requireWholeBooks(scaled(600));
});

scale("refers to nothing that is not there", () => {
  const { customers, fileAttachments, invoices, ...books } = scaled(600);
  const isThere = (table: ReadonlyMap<number, unknown>, id: number | null | undefined) =>
    assert.ok(id === null || id === undefined || table.has(id), `${id} is not there`);
  for (const { customer_id, credited_invoice_id, imported, lines } of invoices.values()) {
    isThere(customers, customer_id);
    isThere(invoices, credited_invoice_id);
    isThere(fileAttachments, imported?.file_attachment_id);
    for (const line of lines) isThere(books.products, line.product_id);
  }
  for (const line of books.ledgerLines.values()) {
    isThere(books.ledgerAccounts, line.ledger_account_id);
    isThere(books.ledgerEntries, line.entry_id);
  }
  for (const customer of customers.values()) {
    const { number, label } = books.ledgerAccounts.get(customer.ledger_account?.id ?? 0)!;
    assert.equal([number, label], [`411${customer.id / 4096}`, customer.name]);
  }
});

scale("shares nothing that is a record's own", () => {
  const books = scaled(600);
  const invoices = [...books.invoices.values()];
  requireUnique(invoices.map(({ external_reference }) => external_reference));
  requireUnique(invoices.map(({ file_secret }) => file_secret));
  requireUnique(invoices.flatMap(({ lines }) => lines.map(({ id }) => id)));
  requireUnique(invoices.flatMap(({ appendices }) => appendices.map(({ id }) => id)));
  requireUnique([...books.customers.values()].map(({ name }) => name));
  requireUnique([...books.ledgerAccounts.values()].map(({ number }) => number));
});

function requireUnique(values: readonly unknown[]): void {
  assert.is(new Set(values).size, values.length);
}

scale("has the events of what is new, in order", () => {
  const usual = createSandbox().books().changes;
  const { changes, invoices } = scaled(600);
  for (const [resource, events] of changes) {
    const moments = events.map(({ processed_at }) => processed_at);
    assert.equal(moments, [...moments].sort(), resource);
  }
  const events = changes.get("customer_invoices") ?? [];
  assert.is(events.length, 10 * (usual.get("customer_invoices") ?? []).length);
  assert.ok(events.every(({ id }) => invoices.has(id)));
});

scale("goes on: the next invoice is the newest, with the next number", async () => {
  const sandbox = createSandbox({ scale: { invoices: 600 } });
  const last = Math.max(...[...sandbox.books().numbers.values()]);
  const invoice = await addInvoice(sandbox);
  assert.is(numberOf(invoice), last + 1);
  const { items } = await accepted(sandbox, getCustomerInvoices({ limit: 1 }));
  assert.is(items[0]?.id, invoice.id);
});

scale.run();
