import { type Decimal, decimal } from "../../books/money.ts";
import { change, changedNow, save } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { unletterEntry } from "../../ledger/entries.ts";
import type { TransactionRecord } from "../transactions/record.ts";
import { allot } from "./allot.ts";
import { documentOf, type MatchableDocument, transactionRate } from "./documents.ts";
import { letterSettled } from "./lettering.ts";
import { centsOf, type MatchRecord, matchesOfDocument, matchesOfTransaction } from "./matches.ts";

/**
 * Settles an invoice anew after it changed: shares its transactions out, with all that this changes for
 * other invoices, and letters what is settled in the ledger.
 */
export function settleAnew(context: Context, documentId: number): void {
  const reached = new Set<number>();
  shareOut(context, documentId, reached);
  for (const id of reached) letterSettled(context, documentOf(context, id));
}

function shareOut(context: Context, documentId: number, reached: Set<number>): void {
  if (reached.has(documentId)) return;
  reached.add(documentId);
  const { books } = context;
  for (const { transaction_id } of matchesOfDocument(books, documentId)) {
    const transaction = books.transactions.get(transaction_id) as TransactionRecord;
    if (!allotTransaction(context, transaction)) continue;
    unletterEntry(context, transaction_id);
    change(context, "transactions", transaction, {});
    for (const { document_id } of matchesOfTransaction(books, transaction_id)) {
      shareOut(context, document_id, reached);
    }
  }
}

/** Shares a transaction out among its invoices; returns whether that changed anything. */
export function allotTransaction(context: Context, transaction: TransactionRecord): boolean {
  const open = matchesOfTransaction(context.books, transaction.id).map((match) =>
    openOf(context, transaction, match),
  );
  const shares = allot(
    centsOf(transaction),
    open.map(({ match, claim }) => ({ id: match.id, cents: claim })),
  );
  const changed = open
    .map((own) => settledBy(transaction, own, shares.get(own.match.id) ?? 0))
    .filter(({ match, settled }) => !isSame(match, settled));
  for (const { match, settled } of changed) {
    save(context, "matches", { ...match, ...settled, ...changedNow(context) });
  }
  return changed.length > 0;
}

type Settled = Pick<MatchRecord, "cents" | "document_cents" | "euro_cents">;

const isSame = (one: Settled, other: Settled): boolean =>
  one.cents === other.cents &&
  one.document_cents === other.document_cents &&
  one.euro_cents === other.euro_cents;

/** What is open of an invoice for one of its transactions. */
interface Open {
  readonly match: MatchRecord;
  readonly document: MatchableDocument;
  /** In the invoice's currency. */
  readonly cents: number;
  readonly euroCents: number;
  /** In the transaction's currency. */
  readonly claim: number;
}

/** What an invoice's other transactions leave of it. */
function openOf(context: Context, transaction: TransactionRecord, match: MatchRecord): Open {
  const document = documentOf(context, match.document_id);
  const others = matchesOfDocument(context.books, document.id).filter(({ id }) => id !== match.id);
  const taken = others.reduce((sum, other) => sum + other.document_cents, 0);
  const euroTaken = others.reduce((sum, other) => sum + other.euro_cents, 0);
  const left = document.cents - taken;
  // Others may have taken more than there is since the invoice came to less.
  const cents = Math.sign(left) === Math.sign(document.cents) ? left : 0;
  return {
    match,
    document,
    cents,
    euroCents: document.euroCents - euroTaken,
    claim: convert(cents, document, transaction),
  };
}

/** Cents of the invoice's currency in the transaction's. */
const convert = (
  cents: number,
  { currency, rate }: MatchableDocument,
  transaction: TransactionRecord,
): number =>
  currency === transaction.currency ? cents : exchanged(cents, rate, transactionRate(transaction));

const exchanged = (cents: number, from: Decimal, to: Decimal): number =>
  Number(decimal(cents).times(from).div(to).round(0));

function settledBy(transaction: TransactionRecord, open: Open, share: number) {
  const { match, document, cents, euroCents, claim } = open;
  if (share === claim) {
    return {
      match,
      settled: { cents: share, document_cents: cents, euro_cents: cents === 0 ? 0 : euroCents },
    };
  }
  const own =
    document.currency === transaction.currency
      ? share
      : exchanged(share, transactionRate(transaction), document.rate);
  const settled = {
    cents: share,
    document_cents: own,
    euro_cents: Number(decimal(own).times(document.rate).round(0)),
  };
  return { match, settled };
}
