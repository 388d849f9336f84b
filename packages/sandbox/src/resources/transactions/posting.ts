import { decimal } from "../../books/money.ts";
import type { Context } from "../../context.ts";
import { toCentsNumber } from "../../ledger/amounts.ts";
import {
  type EntryInput,
  type LedgerLineRecord,
  linesOf,
  type Posting,
  sumOfCents,
} from "../../ledger/entries.ts";
import { existingBankAccount } from "../bank-accounts.ts";
import { ledgerAccount } from "../ledger-accounts.ts";
import { documentOf, transactionRate } from "../matching/documents.ts";
import { type MatchRecord, matchesOfTransaction, outstandingCents } from "../matching/matches.ts";
import type { TransactionRecord } from "./record.ts";

/** Where transactions wait whose customer or supplier is unknown. */
const WAITING = { in: "4717", out: "4716" };

const BANK_FEES = "627";

/**
 * The entry of a transaction in its bank account's journal, in euros: what the bank account gains settles
 * the matched invoices, each with a line of its own, and the rest is its customer's or supplier's, or waits.
 */
export function transactionEntry(
  context: Context,
  transaction: TransactionRecord,
): EntryInput | undefined {
  const postings = postingsOf(context, transaction);
  if (postings.length === 0) return undefined;
  const { id, date, label, currency, journal_id, created_at, updated_at } = transaction;
  return {
    entry: {
      id,
      document: "transactions",
      journal_id,
      date,
      due_date: null,
      label: label ?? "",
      piece_number: "",
      invoice_number: "",
      currency: currency ?? "EUR",
      file_attachment_id: null,
      created_at,
      updated_at,
    },
    postings: postings.map(({ match: _match, ...posting }) => posting),
  };
}

/** The ledger line of a match; `undefined` while it settles nothing. */
export function matchLine(
  context: Context,
  { id, transaction_id }: MatchRecord,
): LedgerLineRecord | undefined {
  const transaction = context.books.transactions.get(transaction_id) as TransactionRecord;
  const place = postingsOf(context, transaction).findIndex(({ match }) => match === id);
  return linesOf(context, transaction_id)[place];
}

interface TransactionPosting extends Posting {
  /** The id of the match that it books. */
  readonly match?: number;
}

function postingsOf(
  context: Context,
  transaction: TransactionRecord,
): readonly TransactionPosting[] {
  const amount = toCentsNumber(decimal(transaction.amount));
  const fee = toCentsNumber(decimal(transaction.fee));
  const settled = [...matchesOfTransaction(context.books, transaction.id)].map((match) => ({
    ledger_account_id: documentOf(context, match.document_id).account_id,
    cents: -match.euro_cents,
    match: match.id,
  }));
  const booked = [
    {
      ledger_account_id: existingBankAccount(context, transaction.bank_account_id)
        .ledger_account_id,
      cents: amount - fee,
    },
    { ledger_account_id: ledgerAccount(context, BANK_FEES).id, cents: fee },
    ...settled,
    { ledger_account_id: restAccount(context, transaction), cents: -restOf(context, transaction) },
  ].filter(({ cents }) => cents !== 0);
  return [...booked, ...exchangeDifference(context, -sumOfCents(booked))];
}

/** What no match settles, in euro cents. */
function restOf({ books }: Context, transaction: TransactionRecord): number {
  const rest = outstandingCents(books, transaction);
  if (matchesOfTransaction(books, transaction.id).length === 0) {
    return toCentsNumber(decimal(transaction.amount));
  }
  return Number(decimal(rest).times(transactionRate(transaction)).round(0));
}

function restAccount({ books, ...context }: Context, transaction: TransactionRecord): number {
  const { customer_id, supplier_id, amount } = transaction;
  const customer = books.customers.get(customer_id ?? 0);
  const supplier = books.suppliers.get(supplier_id ?? 0);
  const own = (customer ?? supplier)?.ledger_account?.id;
  const waiting = decimal(amount).lt(0) ? WAITING.out : WAITING.in;
  return own ?? ledgerAccount({ books, ...context }, waiting).id;
}

/** What settling an invoice in a currency gains or loses. */
function exchangeDifference(context: Context, cents: number): readonly Posting[] {
  if (cents === 0) return [];
  const account =
    cents > 0
      ? ledgerAccount(context, "666", "Pertes de change")
      : ledgerAccount(context, "766", "Gains de change");
  return [{ ledger_account_id: account.id, cents }];
}
