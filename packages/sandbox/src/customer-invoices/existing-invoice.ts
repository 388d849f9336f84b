import type { Context } from "../handler.ts";
import { refuseRule, refuseUnknown } from "../manners/refuse.ts";
import type { InvoiceRecord } from "./invoice-record.ts";

/** The invoice of that id; the request ends with 404 when there is none. */
export const existingInvoice = ({ books }: Context, id: number): InvoiceRecord =>
  books.invoices.get(id) ?? refuseUnknown("CustomerInvoice", id);

/** The draft of that id; a finalized invoice is refused with 422. */
export function existingDraft(context: Context, id: number): InvoiceRecord {
  const invoice = existingInvoice(context, id);
  return invoice.draft ? invoice : refuseRule("The invoice is finalized");
}

/** The finalized invoice of that id; a draft is refused with 422. */
export function existingFinalized(context: Context, id: number): InvoiceRecord {
  const invoice = existingInvoice(context, id);
  return invoice.draft ? refuseRule("The invoice is a draft") : invoice;
}

/** Refuses a template that there is not with 404. */
export function requireTemplate({ books }: Context, id: number | undefined): void {
  if (id === undefined || books.invoiceTemplates.has(id)) return;
  refuseUnknown("CustomerInvoiceTemplate", id);
}
