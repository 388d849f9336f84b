import type { Books } from "../../books/books.ts";
import { decimal } from "../../books/money.ts";
import { toCentsNumber } from "../../ledger/amounts.ts";
import { settledCents } from "../matching/matches.ts";
import type { SupplierInvoiceRecord } from "./record.ts";

/** What an invoice comes to before payments, in cents: below zero, as money goes out. */
export const owedCents = ({ currency_amount }: SupplierInvoiceRecord): number =>
  -toCentsNumber(decimal(currency_amount));

/** What is left to pay of an invoice, in cents: below zero, as money goes out. */
export interface Remaining {
  readonly withTax: number;
  readonly withoutTax: number;
}

/** What matched transactions leave of an invoice. */
export function remainingOf(books: Books, invoice: SupplierInvoiceRecord): Remaining {
  const owed = owedCents(invoice);
  const withTax = owed - settledCents(books, invoice.id);
  const beforeTax = toCentsNumber(decimal(invoice.currency_amount_before_tax));
  const withoutTax = owed === 0 ? 0 : Math.round((withTax * beforeTax) / -owed);
  return { withTax, withoutTax };
}
