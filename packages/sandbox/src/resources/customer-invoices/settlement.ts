import type { LinkCreditNoteBody } from "@centime/core/customer-invoices";
import type { CustomerInvoiceStatus } from "@centime/core/enumerations";
import type { Books } from "../../books/books.ts";
import { rowsWith } from "../../books/indexes.ts";
import {
  type Amounts,
  type Decimal,
  decimal,
  sumAmounts,
  sumOf,
  toCents,
  withTax,
  ZERO,
} from "../../books/money.ts";
import { changedNow, save } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { refuseRule } from "../../http/response.ts";
import { settledCents } from "../matching/matches.ts";
import { existingInvoice } from "./life.ts";
import { type InvoiceRecord, isCreditNote, totalOf } from "./record.ts";

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
  const paid = paidOf(books, invoice);
  if (due.lt(0)) return settleCreditNote(books, invoice, total, paid);

  const credits = sumAmounts(creditNotesOf(books, invoice).map(totalOf));
  const credited = withTax(credits).abs();
  const remainingWithTax = invoice.marked_as_paid
    ? ZERO
    : atLeastZero(due.minus(credited).minus(paid));
  const paidBeforeTax =
    due.eq(0) || paid.eq(0) ? ZERO : toCents(paid.times(total.beforeTax).div(due));
  const remainingWithoutTax = remainingWithTax.eq(0)
    ? ZERO
    : atLeastZero(total.beforeTax.plus(credits.beforeTax).minus(paidBeforeTax));
  return { remainingWithTax, remainingWithoutTax, credited, paid };
}

/** What matched transactions have brought in, and installments that were marked as paid. */
const paidOf = (books: Books, { id, installments }: InvoiceRecord): Decimal =>
  decimal(settledCents(books, id))
    .div(100)
    .plus(sumOf(installments, ({ paid, amount }) => (paid ? decimal(amount) : ZERO)));

/** What a credit note leaves after refunds: nothing once it is used. */
function settleCreditNote(
  books: Books,
  note: InvoiceRecord,
  total: Amounts,
  refunded: Decimal,
): Settlement {
  const isSettled = isUsedCreditNote(books, note) || note.marked_as_paid;
  const due = withTax(total);
  const remainingWithTax = isSettled ? ZERO : due.minus(refunded);
  return {
    remainingWithTax,
    remainingWithoutTax: toCents(remainingWithTax.times(total.beforeTax).div(due)),
    credited: ZERO,
    paid: ZERO,
  };
}

/** Whether a credit note is linked to a finalized invoice, which uses it up. */
export const isUsedCreditNote = (
  books: Books,
  { credited_invoice_id: id }: InvoiceRecord,
): boolean => id !== null && books.invoices.get(id)?.draft === false;

/** What an invoice comes to before payments, less its credit notes; a used credit note comes to nothing. */
export function owedWithTax(books: Books, invoice: InvoiceRecord): Decimal {
  const due = withTax(totalOf(invoice));
  if (due.lt(0)) return isUsedCreditNote(books, invoice) ? ZERO : due;
  return atLeastZero(due.plus(withTax(sumAmounts(creditNotesOf(books, invoice).map(totalOf)))));
}

/** The finalized credit notes that are linked to an invoice. */
export const creditNotesOf = (books: Books, { id }: InvoiceRecord): readonly InvoiceRecord[] =>
  rowsWith(books.invoices, "credited_invoice_id", id).filter(({ draft }) => !draft);

const atLeastZero = (value: Decimal): Decimal => (value.lt(0) ? ZERO : value);

/** The `status` of an invoice on a day: whether it is owed, and how much of it is settled. */
export function toStatus(
  invoice: InvoiceRecord,
  { remainingWithTax, credited, paid }: Settlement,
  today: string,
): CustomerInvoiceStatus {
  if (invoice.archived_at !== null) return "archived";
  if (invoice.imported?.is_incomplete) return "incomplete";
  if (isCreditNote(invoice)) return "credit_note";
  if (invoice.draft) return "draft";
  const isSettled = remainingWithTax.eq(0);
  const isPaid = invoice.marked_as_paid || paid.gt(0);
  if (credited.gt(0) && !isPaid) return isSettled ? "cancelled" : "partially_cancelled";
  if (isSettled) return "paid";
  if (isPaid) return "partially_paid";
  return invoice.deadline < today ? "late" : "upcoming";
}

/**
 * Links a credit note to an invoice, and returns the invoice. Drafts can be linked too, as the real
 * API allows; amounts are settled once both are finalized.
 */
export function linkCreditNote(
  context: Context,
  id: number,
  { credit_note_id }: LinkCreditNoteBody,
): InvoiceRecord {
  const { books } = context;
  const invoice = existingInvoice(context, id);
  const note = existingInvoice(context, credit_note_id);
  requireLinkable(books, invoice, note);
  const now = changedNow(context);
  save(context, "invoices", { ...note, credited_invoice_id: id, ...now });
  return save(context, "invoices", { ...invoice, ...now });
}

/** Refuses a credit note that cannot be linked to the invoice. */
export function requireLinkable(books: Books, invoice: InvoiceRecord, note: InvoiceRecord): void {
  if (isCreditNote(invoice)) refuseRule("A credit note cannot be credited");
  if (!isCreditNote(note)) refuseRule("Credit note must have a negative amount");
  if (note.credited_invoice_id !== null) refuseRule("The credit note is linked already");
  if (note.customer_id !== invoice.customer_id) refuseRule("The customers are not the same");
  if (note.currency !== invoice.currency) refuseRule("The currencies are not the same");
  if (invoice.draft || note.draft) return;
  const remaining = settle(books, invoice).remainingWithTax;
  if (withTax(totalOf(note)).abs().gt(remaining)) {
    refuseRule("The credit note is more than what remains of the invoice");
  }
}
