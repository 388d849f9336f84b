import type { Books } from "../books/books.ts";
import { changedNow } from "../books/stamps.ts";
import type { Context } from "../handler.ts";
import { refuseRule } from "../manners/refuse.ts";
import { withTax } from "../money/amounts.ts";
import { existingInvoice } from "./existing-invoice.ts";
import { type InvoiceRecord, isCreditNote, totalOf } from "./invoice-record.ts";
import { settle } from "./settlement.ts";

/**
 * Links a credit note to an invoice, and answers the invoice. Drafts can be linked too, as the real
 * API lets one; amounts are settled once both are finalized.
 */
export function linkCreditNote(context: Context, id: number, creditNoteId: number): InvoiceRecord {
  const { books } = context;
  const invoice = existingInvoice(context, id);
  const note = existingInvoice(context, creditNoteId);
  requireLinkable(books, invoice, note);
  const change = changedNow(context);
  const linked = { ...invoice, ...change };
  books.invoices.set(note.id, { ...note, credited_invoice_id: id, ...change });
  books.invoices.set(id, linked);
  return linked;
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
