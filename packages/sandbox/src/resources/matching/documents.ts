import { type Decimal, decimal, exchangeRate } from "../../books/money.ts";
import type { Context } from "../../context.ts";
import { toCentsNumber } from "../../ledger/amounts.ts";
import { customerAccount } from "../customer-invoices/posting.ts";
import { type InvoiceRecord, rateOf } from "../customer-invoices/record.ts";
import { creditNotesOf, isUsedCreditNote, owedWithTax } from "../customer-invoices/settlement.ts";
import { amountsInEuros } from "../customer-invoices/show.ts";
import { supplierAccount } from "../supplier-invoices/posting.ts";
import type { SupplierInvoiceRecord } from "../supplier-invoices/record.ts";
import { owedCents } from "../supplier-invoices/settlement.ts";
import type { TransactionRecord } from "../transactions/record.ts";

/** What matching has to know of an invoice of either kind. */
export interface MatchableDocument {
  readonly id: number;
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
  const { invoices, supplierInvoices } = context.books;
  const invoice = invoices.get(id);
  if (invoice !== undefined) return customerDocument(context, invoice);
  const bill = supplierInvoices.get(id);
  if (bill === undefined) throw new Error(`There is no document ${id}`);
  return supplierDocument(context, bill);
}

function supplierDocument(context: Context, invoice: SupplierInvoiceRecord): MatchableDocument {
  const { id, amount, currency, exchange_rate, supplier_id } = invoice;
  return {
    id,
    currency,
    rate: decimal(exchange_rate),
    cents: owedCents(invoice),
    euroCents: -toCentsNumber(decimal(amount)),
    account_id: supplierAccount(context, invoice),
    party: { customer_id: null, supplier_id },
    settledWith: [id],
  };
}

function customerDocument(context: Context, invoice: InvoiceRecord): MatchableDocument {
  const { books } = context;
  const { id, currency, customer_id } = invoice;
  const notes = creditNotesOf(books, invoice);
  const booked = [invoice, ...notes].map((own) => decimal(amountsInEuros(own).amount));
  const euros = booked.map(toCentsNumber).reduce((sum, cents) => sum + cents, 0);
  return {
    id,
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
