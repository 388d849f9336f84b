import type { Payment } from "@centime/core/customer-invoices";
import type { Books } from "../../books/books.ts";
import { rowsWith } from "../../books/indexes.ts";
import { decimal } from "../../books/money.ts";
import type { ReadOnly, Stamps } from "../../books/records.ts";
import { toCentsNumber } from "../../ledger/amounts.ts";
import { formatCents, sumOfCents } from "../../ledger/entries.ts";
import type { TransactionRecord } from "../transactions/record.ts";

/**
 * A bank transaction matched with an invoice, and what it settles of it. Amounts are in cents, above zero
 * for money that comes in.
 */
export interface MatchRecord extends Stamps {
  readonly id: number;
  readonly transaction_id: number;
  /** A customer or supplier invoice. */
  readonly document_id: number;
  /** In the transaction's currency. */
  readonly cents: number;
  /** In the invoice's currency. */
  readonly document_cents: number;
  /** In euros, as the invoice was booked. */
  readonly euro_cents: number;
}

/** The matches of a transaction, in the order in which its invoices were created. */
export const matchesOfTransaction = ({ matches }: Books, id: number): readonly MatchRecord[] =>
  [...rowsWith(matches, "transaction_id", id)].sort(
    (one, other) => one.document_id - other.document_id,
  );

/** The matches of an invoice, in the order of their creation. */
export const matchesOfDocument = ({ matches }: Books, id: number): readonly MatchRecord[] =>
  [...rowsWith(matches, "document_id", id)].sort((one, other) => one.id - other.id);

/** What a transaction moves, in cents of its currency. */
export const centsOf = ({ currency_amount }: TransactionRecord): number =>
  toCentsNumber(decimal(currency_amount));

/** What is left of a transaction to match, in cents of its currency. */
export const outstandingCents = (books: Books, transaction: TransactionRecord): number =>
  centsOf(transaction) - sumOfCents(matchesOfTransaction(books, transaction.id));

/** What matched transactions settle of an invoice, in cents of its currency. */
export const settledCents = (books: Books, documentId: number): number =>
  matchesOfDocument(books, documentId).reduce((sum, match) => sum + match.document_cents, 0);

/** The transactions that are matched with an invoice. */
export const transactionsOf = (books: Books, documentId: number): readonly TransactionRecord[] =>
  matchesOfDocument(books, documentId).map(
    ({ transaction_id }) => books.transactions.get(transaction_id) as TransactionRecord,
  );

/** The payments of an invoice: one for each transaction that settles some of it. */
export const paymentsOf = (
  books: Books,
  { id, currency }: { readonly id: number; readonly currency: string },
): readonly ReadOnly<Payment>[] =>
  matchesOfDocument(books, id)
    .filter(({ document_cents }) => document_cents !== 0)
    .map((match) => ({
      id: match.id,
      label: books.transactions.get(match.transaction_id)?.label ?? "",
      currency,
      currency_amount: formatCents(Math.abs(match.document_cents)),
      status: "found" as const,
      created_at: match.created_at,
      updated_at: match.updated_at,
    }));
