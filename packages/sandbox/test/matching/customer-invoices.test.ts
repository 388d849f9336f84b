import {
  getCustomerInvoice,
  getCustomerInvoiceMatchedTransactions,
  getCustomerInvoicePayments,
  linkCreditNote,
  matchCustomerInvoiceTransaction,
  unmatchCustomerInvoiceTransaction,
} from "@centime/core/customer-invoices";
import { getTransaction, getTransactionMatchedInvoices } from "@centime/core/transactions";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../../src/index.ts";
import { addTransaction, amountsOf } from "../bank.ts";
import { addCustomer, addDraft, addInvoice, line } from "../invoices.ts";
import { accepted, refused } from "../send.ts";
import { requireWholeBooks } from "../whole-books.ts";

const of = (price: string, quantity = 1) => ({
  invoice_lines: [line({ raw_currency_unit_price: price, quantity })],
});

const matchWith = (sandbox: Sandbox, invoice: { id: number }, transaction: { id: number }) =>
  accepted(
    sandbox,
    matchCustomerInvoiceTransaction(invoice.id, { transaction_id: transaction.id }),
  );

const owed = async (sandbox: Sandbox, { id }: { id: number }) => {
  const invoice = await accepted(sandbox, getCustomerInvoice(id));
  return [invoice.paid, invoice.status, invoice.remaining_amount_with_tax];
};

/** The letterings of the lines of some entries on customers' accounts. */
function letteringsOf(sandbox: Sandbox, ...entries: readonly { id: number }[]) {
  const { ledgerLines, ledgerAccounts } = sandbox.books();
  const ids = new Set(entries.map(({ id }) => id));
  const lines = [...ledgerLines.values()].filter(({ entry_id, ledger_account_id }) => {
    const { number = "" } = ledgerAccounts.get(ledger_account_id) ?? {};
    return ids.has(entry_id) && number.startsWith("411");
  });
  return lines.map(({ lettering }) => lettering);
}

const matching = suite("matching customer invoices");

matching("pays an invoice, and letters it in the ledger", async () => {
  const sandbox = createSandbox();
  const invoice = await addInvoice(sandbox);
  const transaction = await addTransaction(sandbox, "120.00");
  await matchWith(sandbox, invoice, transaction);
  assert.equal(await owed(sandbox, invoice), [true, "paid", "0.0"]);
  assert.equal(amountsOf(sandbox, transaction.id), { "512001": 12_000, "411…": -12_000 });
  const letterings = letteringsOf(sandbox, invoice, transaction);
  assert.is(letterings.length, 2);
  assert.ok(letterings[0] !== null && new Set(letterings).size === 1);

  const shown = await accepted(sandbox, getTransaction(transaction.id));
  assert.equal([shown.outstanding_balance, shown.customer?.id], ["0.0", invoice.customer?.id]);
  const { items } = await accepted(sandbox, getTransactionMatchedInvoices(transaction.id));
  assert.equal(
    items.map(({ id, type }) => [id, type]),
    [[invoice.id, "customer"]],
  );
  requireWholeBooks(sandbox.books());
});

matching("shares a transaction out in the order in which invoices were created", async () => {
  const sandbox = createSandbox();
  const first = await addInvoice(sandbox, of("300.00"));
  const second = await addInvoice(sandbox, of("116.666667"));
  const transaction = await addTransaction(sandbox, "400.00");
  await matchWith(sandbox, second, transaction);
  assert.equal(await owed(sandbox, second), [true, "paid", "0.0"]);
  await matchWith(sandbox, first, transaction);
  assert.equal(await owed(sandbox, first), [true, "paid", "0.0"]);
  assert.equal(await owed(sandbox, second), [false, "partially_paid", "100.0"]);
  const { items } = await accepted(sandbox, getCustomerInvoicePayments(second.id));
  assert.equal(
    items.map(({ currency_amount, status }) => [currency_amount, status]),
    [["40.0", "found"]],
  );
  requireWholeBooks(sandbox.books());
});

matching("is undone for all invoices of a transaction at once", async () => {
  const sandbox = createSandbox();
  const first = await addInvoice(sandbox);
  const second = await addInvoice(sandbox);
  const transaction = await addTransaction(sandbox, "240.00");
  await matchWith(sandbox, first, transaction);
  await matchWith(sandbox, second, transaction);
  await accepted(sandbox, unmatchCustomerInvoiceTransaction(second.id, transaction.id));
  assert.equal(await owed(sandbox, first), [false, "upcoming", "120.0"]);
  assert.equal(await owed(sandbox, second), [false, "upcoming", "120.0"]);
  const { items } = await accepted(sandbox, getCustomerInvoiceMatchedTransactions(first.id));
  assert.equal(items, []);
  assert.equal(amountsOf(sandbox, transaction.id), { "512001": 24_000, "4717": -24_000 });
  assert.equal(letteringsOf(sandbox, first, second), [null, null]);
});

matching("pays an invoice with several transactions", async () => {
  const sandbox = createSandbox();
  const invoice = await addInvoice(sandbox);
  const half = await addTransaction(sandbox, "60.00");
  const rest = await addTransaction(sandbox, "100.00");
  await matchWith(sandbox, invoice, half);
  assert.equal(await owed(sandbox, invoice), [false, "partially_paid", "60.0"]);
  await matchWith(sandbox, invoice, rest);
  assert.equal(await owed(sandbox, invoice), [true, "paid", "0.0"]);
  assert.is((await accepted(sandbox, getTransaction(rest.id))).outstanding_balance, "-40.0");
  await accepted(sandbox, unmatchCustomerInvoiceTransaction(invoice.id, half.id));
  assert.equal(await owed(sandbox, invoice), [false, "partially_paid", "20.0"]);
  requireWholeBooks(sandbox.books());
});

matching("takes credit notes into account, also one that is linked later", async () => {
  const sandbox = createSandbox();
  const customer_id = await addCustomer(sandbox);
  const invoice = await addInvoice(sandbox, { customer_id, ...of("300.00") });
  const note = await addInvoice(sandbox, { customer_id, ...of("50.00", -1) });
  const transaction = await addTransaction(sandbox, "300.00");
  await matchWith(sandbox, invoice, transaction);
  assert.equal(await owed(sandbox, invoice), [false, "partially_paid", "60.0"]);
  await accepted(sandbox, linkCreditNote(invoice.id, { credit_note_id: note.id }));
  assert.equal(await owed(sandbox, invoice), [true, "paid", "0.0"]);
  const letterings = letteringsOf(sandbox, invoice, note, transaction);
  assert.ok(letterings.length === 3 && letterings[0] !== null && new Set(letterings).size === 1);
  requireWholeBooks(sandbox.books());
});

matching("refunds a credit note with money that goes out", async () => {
  const sandbox = createSandbox();
  const note = await addInvoice(sandbox, of("50.00", -1));
  const refund = await addTransaction(sandbox, "-60.00");
  await matchWith(sandbox, note, refund);
  assert.equal(await owed(sandbox, note), [true, "credit_note", "0.0"]);
  assert.equal(amountsOf(sandbox, refund.id), { "512001": -6000, "411…": 6000 });
});

matching("settles an invoice in dollars with euros, to the cent", async () => {
  const sandbox = createSandbox();
  const invoice = await addInvoice(sandbox, { currency: "USD" });
  const transaction = await addTransaction(sandbox, "55.20");
  await matchWith(sandbox, invoice, transaction);
  assert.equal(await owed(sandbox, invoice), [false, "partially_paid", "60.0"]);
  await matchWith(sandbox, invoice, await addTransaction(sandbox, "55.20"));
  assert.equal(await owed(sandbox, invoice), [true, "paid", "0.0"]);
  requireWholeBooks(sandbox.books());
});

matching("refuses drafts, unknown transactions, and what is matched or not", async () => {
  const sandbox = createSandbox();
  const invoice = await addInvoice(sandbox);
  const draft = await addDraft(sandbox);
  const { id: transaction_id } = await addTransaction(sandbox, "120.00");
  const statusOf = async (id: number, transaction = transaction_id) =>
    (await refused(sandbox, matchCustomerInvoiceTransaction(id, { transaction_id: transaction })))
      .status;
  assert.is(await statusOf(draft.id), 422);
  assert.is(await statusOf(invoice.id, 1), 404);
  const unmatch = unmatchCustomerInvoiceTransaction(invoice.id, transaction_id);
  assert.is((await refused(sandbox, unmatch)).status, 404);
  await matchWith(sandbox, invoice, { id: transaction_id });
  assert.is(await statusOf(invoice.id), 422);
});

matching("is two updates of the invoice and of the transaction", async () => {
  const sandbox = createSandbox();
  const invoice = await addInvoice(sandbox);
  const transaction = await addTransaction(sandbox, "120.00");
  const count = (resource: "customer_invoices" | "transactions", id: number) => {
    const events = (sandbox.books().changes.get(resource) ?? []).filter((own) => own.id === id);
    return new Set(events.map((own) => own.updated_at)).size;
  };
  const before = [count("customer_invoices", invoice.id), count("transactions", transaction.id)];
  await matchWith(sandbox, invoice, transaction);
  const after = [count("customer_invoices", invoice.id), count("transactions", transaction.id)];
  assert.equal(
    after,
    before.map((own) => own + 1),
  );
  const events = sandbox.books().changes.get("transactions") ?? [];
  const own = events.filter(({ id }) => id === transaction.id);
  // Two of the insert, two of the match, and those that are listed twice.
  assert.ok(own.length >= 4);
});

matching.run();
