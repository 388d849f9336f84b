import type { Books } from "../books/books.ts";
import { type Amounts, sumAmounts, withTax } from "../money/amounts.ts";
import { type Decimal, decimal, sumOf, toCents, ZERO } from "../money/decimal.ts";
import { type InvoiceRecord, totalOf } from "./invoice-record.ts";

/** What has been settled of a finalized invoice, and what is left. */
export interface Settlement {
  readonly remainingWithTax: Decimal;
  readonly remainingWithoutTax: Decimal;
  /** What credit notes have taken off. */
  readonly credited: Decimal;
  /** What payments have brought in. */
  readonly paid: Decimal;
}

/** Settles an invoice with its credit notes and payments, or a credit note with its invoice. */
export function settle(books: Books, invoice: InvoiceRecord): Settlement {
  const total = totalOf(invoice);
  const due = withTax(total);
  const paid = sumOf(invoice.payments, ({ currency_amount }) => decimal(currency_amount));
  if (due.lt(0)) return settleCreditNote(books, invoice, total);

  const credits = sumAmounts(creditNotesOf(books, invoice).map(totalOf));
  const credited = withTax(credits).abs();
  const remainingWithTax = invoice.marked_as_paid
    ? ZERO
    : atLeastZero(due.minus(credited).minus(paid));
  const paidBeforeTax = due.eq(0) ? ZERO : toCents(paid.times(total.beforeTax).div(due));
  const remainingWithoutTax = remainingWithTax.eq(0)
    ? ZERO
    : atLeastZero(total.beforeTax.plus(credits.beforeTax).minus(paidBeforeTax));
  return { remainingWithTax, remainingWithoutTax, credited, paid };
}

/** A credit note is used up as soon as it is linked to a finalized invoice. */
function settleCreditNote(books: Books, note: InvoiceRecord, total: Amounts): Settlement {
  const { credited_invoice_id: id } = note;
  const isUsed = id !== null && books.invoices.get(id)?.draft === false;
  const isSettled = isUsed || note.marked_as_paid;
  return {
    remainingWithTax: isSettled ? ZERO : withTax(total),
    remainingWithoutTax: isSettled ? ZERO : total.beforeTax,
    credited: ZERO,
    paid: ZERO,
  };
}

/** The finalized credit notes that are linked to an invoice. */
const creditNotesOf = (books: Books, { id }: InvoiceRecord): readonly InvoiceRecord[] =>
  [...books.invoices.values()].filter((note) => note.credited_invoice_id === id && !note.draft);

const atLeastZero = (value: Decimal): Decimal => (value.lt(0) ? ZERO : value);
