import * as assert from "uvu/assert";
import { decimal } from "../src/books/money.ts";
import type { Books } from "../src/index.ts";
import { trialBalance } from "../src/ledger/balances.ts";
import { type LedgerLineRecord, sumOfCents } from "../src/ledger/entries.ts";
import { owedWithTax, settle } from "../src/resources/customer-invoices/settlement.ts";
import { centsOf, matchesOfTransaction, settledCents } from "../src/resources/matching/matches.ts";
import { owedCents, remainingOf } from "../src/resources/supplier-invoices/settlement.ts";

/** Whether books add up, whatever has been written into them. */
export function requireWholeBooks(books: Books): void {
  requireBalance(books);
  requireLetterings(books);
  requireReferences(books);
  requireShares(books);
  requireRemaining(books);
}

const ALWAYS = { start: "1900-01-01", end: "2999-12-31" };

/** Debits equal credits in every entry, and in the trial balance. */
function requireBalance(books: Books): void {
  for (const [id, lines] of groupsOf(books, ({ entry_id }) => entry_id)) {
    assert.is(sumOfCents(lines), 0, `entry ${id}`);
  }
  const balance = trialBalance(books, ALWAYS);
  const total = (read: "debits" | "credits") => balance.reduce((sum, own) => sum + own[read], 0);
  assert.is(total("debits"), total("credits"));
}

/** Lines that are lettered together are on one account and add up to nothing. */
function requireLetterings(books: Books): void {
  for (const [lettering, lines] of groupsOf(books, (line) => line.lettering)) {
    if (lettering === null) continue;
    assert.is(sumOfCents(lines), 0, `lettering ${lettering}`);
    assert.is(new Set(lines.map((line) => line.ledger_account_id)).size, 1);
  }
}

function groupsOf<Key>(books: Books, keyOf: (line: LedgerLineRecord) => Key) {
  const groups = new Map<Key, LedgerLineRecord[]>();
  for (const line of books.ledgerLines.values()) {
    groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line]);
  }
  return groups;
}

/** Nothing refers to what is not there. */
function requireReferences(books: Books): void {
  const { bankAccounts, customers, invoices, journals, ledgerAccounts } = books;
  const { ledgerEntries, matches, purchaseRequests, supplierInvoices, suppliers, transactions } =
    books;
  const require = (rows: ReadonlyMap<number, unknown>, id: number | null) =>
    assert.ok(id === null || rows.has(id), `${id} is not there`);
  for (const { entry_id, journal_id, ledger_account_id } of books.ledgerLines.values()) {
    require(ledgerEntries, entry_id);
    require(journals, journal_id);
    require(ledgerAccounts, ledger_account_id);
  }
  for (const { id, document } of ledgerEntries.values()) {
    if (document !== null) require(books[document], id);
  }
  for (const { transaction_id, document_id } of matches.values()) {
    require(transactions, transaction_id);
    assert.ok(invoices.has(document_id) || supplierInvoices.has(document_id));
  }
  for (const { supplier_id, purchase_request_ids } of supplierInvoices.values()) {
    require(suppliers, supplier_id);
    for (const id of purchase_request_ids) require(purchaseRequests, id);
  }
  for (const own of transactions.values()) {
    require(bankAccounts, own.bank_account_id);
    require(journals, own.journal_id);
    require(customers, own.customer_id);
    require(suppliers, own.supplier_id);
  }
}

/** No transaction settles more than it moves. */
function requireShares(books: Books): void {
  for (const transaction of books.transactions.values()) {
    const cents = centsOf(transaction);
    const shared = sumOfCents(matchesOfTransaction(books, transaction.id));
    const isWithin = Math.abs(shared) <= Math.abs(cents) && shared * cents >= 0;
    assert.ok(isWithin, `${shared} of ${cents}`);
  }
}

/** What remains of an invoice is its total less its credit notes and matches. */
function requireRemaining(books: Books): void {
  for (const invoice of books.invoices.values()) {
    const isMarked = invoice.marked_as_paid || invoice.installments.some(({ paid }) => paid);
    if (invoice.draft || isMarked) continue;
    const paid = decimal(settledCents(books, invoice.id)).div(100);
    const remaining = owedWithTax(books, invoice).minus(paid);
    assert.ok(settle(books, invoice).remainingWithTax.eq(remaining), `invoice ${invoice.id}`);
  }
  for (const bill of books.supplierInvoices.values()) {
    const { withTax } = remainingOf(books, bill);
    assert.is(
      withTax,
      owedCents(bill) - settledCents(books, bill.id),
      `supplier invoice ${bill.id}`,
    );
  }
}
