import { type Decimal, decimal, exchangeRate } from "../../books/money.ts";
import type { Context } from "../../context.ts";
import { toCentsNumber } from "../../ledger/amounts.ts";
import { customerAccount } from "../customer-invoices/posting.ts";
import { type InvoiceRecord, rateOf } from "../customer-invoices/record.ts";
import { creditNotesOf, isUsedCreditNote, owedWithTax } from "../customer-invoices/settlement.ts";
import { amountsInEuros } from "../customer-invoices/show.ts";
import type { TransactionRecord } from "../transactions/record.ts";

/** What matching has to know of an invoice of either kind. */
export interface MatchableDocument {
  readonly id: number;
  readonly table: "invoices";
  readonly currency: string;
  /** Euros for one unit of its currency. */
  readonly rate: Decimal;
  /** What it comes to before payments, in cents of its currency: above zero for money to come in. */
  readonly cents: number;
  /** The same in euros, as it was booked. */
  readonly euroCents: number;
  /** The ledger account of its customer or supplier. */
  readonly account_id: number;
  /** Who pays, or is paid. */
  readonly party: Pick<TransactionRecord, "customer_id" | "supplier_id">;
  /** The documents whose entries it is settled by and with: itself, and its credit notes. */
  readonly settledWith: readonly number[];
}

/** The invoice of that id. */
export function documentOf(context: Context, id: number): MatchableDocument {
  const invoice = context.books.invoices.get(id);
  if (invoice === undefined) throw new Error(`There is no document ${id}`);
  return customerDocument(context, invoice);
}

function customerDocument(context: Context, invoice: InvoiceRecord): MatchableDocument {
  const { books } = context;
  const { id, currency, customer_id } = invoice;
  const notes = creditNotesOf(books, invoice);
  const booked = [invoice, ...notes].map((own) => decimal(amountsInEuros(own).amount));
  const euros = booked.map(toCentsNumber).reduce((sum, cents) => sum + cents, 0);
  return {
    id,
    table: "invoices",
    currency,
    rate: rateOf(invoice),
    cents: toCentsNumber(owedWithTax(books, invoice)),
    euroCents: isUsedCreditNote(books, invoice) ? 0 : euros,
    account_id: customerAccount(context, invoice),
    party: { customer_id, supplier_id: null },
    settledWith: [id, ...notes.map((note) => note.id)],
  };
}

/** Euros for one unit of a transaction's currency. */
export const transactionRate = ({ currency }: TransactionRecord): Decimal =>
  exchangeRate(currency ?? "EUR");
