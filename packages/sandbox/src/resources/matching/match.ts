import { nextId } from "../../books/numbering.ts";
import { change, remove, save, stampsNow } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { refuseRule, refuseUnknown } from "../../http/response.ts";
import { unletterEntry } from "../../ledger/entries.ts";
import { existing } from "../shared.ts";
import type { TransactionRecord } from "../transactions/record.ts";
import { documentOf } from "./documents.ts";
import { matchesOfTransaction } from "./matches.ts";
import { allotTransaction } from "./settle.ts";

/** Matching and unmatching are two updates each of the transaction and of its invoices. */
const EVENTS = { events: 2 };

/** The transaction of that id; refuses with 404 when there is none. */
export const existingTransaction = ({ books }: Context, id: number): TransactionRecord =>
  existing(books.transactions, "Transaction", id);

/** Matches a transaction with an invoice, and shares it out anew among all that it is matched with. */
export function match(context: Context, documentId: number, transactionId: number): undefined {
  const { books } = context;
  const transaction = existingTransaction(context, transactionId);
  const matches = matchesOfTransaction(books, transactionId);
  if (matches.some(({ document_id }) => document_id === documentId)) {
    refuseRule("The transaction is matched with this invoice already");
  }
  save(context, "matches", {
    id: nextId(books, "payment"),
    transaction_id: transactionId,
    document_id: documentId,
    cents: 0,
    document_cents: 0,
    euro_cents: 0,
    ...stampsNow(context),
  });
  const { party } = documentOf(context, documentId);
  const isKnown = transaction.customer_id !== null || transaction.supplier_id !== null;
  const fields = isKnown ? {} : { ...party, party_is_matched: true };
  touch(context, { ...transaction, ...fields }, documentIds(context, transactionId));
}

/** Releases every match of a transaction, as the API does when one of its invoices is unmatched. */
export function unmatch(context: Context, documentId: number, transactionId: number): undefined {
  const { books } = context;
  const matches = matchesOfTransaction(books, transactionId);
  if (!matches.some(({ document_id }) => document_id === documentId)) {
    refuseUnknown("Transaction", transactionId);
  }
  const documents = documentIds(context, transactionId);
  for (const own of matches) remove(context, "matches", own);
  const transaction = existingTransaction(context, transactionId);
  const { party_is_matched } = transaction;
  const nobody = { customer_id: null, supplier_id: null, party_is_matched: false };
  touch(context, { ...transaction, ...(party_is_matched ? nobody : {}) }, documents);
}

const documentIds = ({ books }: Context, transactionId: number): readonly number[] =>
  matchesOfTransaction(books, transactionId).map(({ document_id }) => document_id);

/** Writes a transaction and its invoices after a change of their matches. */
function touch(context: Context, transaction: TransactionRecord, ids: readonly number[]): void {
  allotTransaction(context, transaction);
  unletterEntry(context, transaction.id);
  change(context, "transactions", transaction, {}, EVENTS);
  for (const id of ids) touchDocument(context, id);
}

function touchDocument(context: Context, id: number): void {
  const { invoices, supplierInvoices } = context.books;
  const invoice = invoices.get(id);
  if (invoice !== undefined) change(context, "invoices", invoice, {}, EVENTS);
  const bill = supplierInvoices.get(id);
  if (bill !== undefined) change(context, "supplierInvoices", bill, {}, EVENTS);
}
