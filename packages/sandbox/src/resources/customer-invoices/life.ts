import type { EmailRecipients } from "@centime/core/customer-invoices";
import { orderedIds, rowsWith } from "../../books/indexes.ts";
import { change, changedNow, remove, save } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { refuse, refuseRule, refuseUnknown } from "../../http/response.ts";
import { existingCustomer } from "../customers/record.ts";
import { existing } from "../shared.ts";
import type { InvoiceRecord } from "./record.ts";

/** The invoice of that id; refuses with 404 when there is none. */
export const existingInvoice = ({ books }: Context, id: number): InvoiceRecord =>
  existing(books.invoices, "CustomerInvoice", id);

/** The draft of that id; refuses a finalized invoice with 422. */
export function existingDraft(context: Context, id: number): InvoiceRecord {
  const invoice = existingInvoice(context, id);
  return invoice.draft ? invoice : refuseRule("The invoice is finalized");
}

/** The finalized invoice of that id; refuses a draft with 422. */
export function existingFinalized(context: Context, id: number): InvoiceRecord {
  const invoice = existingInvoice(context, id);
  return invoice.draft ? refuseRule("The invoice is a draft") : invoice;
}

/** Refuses an unknown template with 404. */
export function requireTemplate({ books }: Context, id: number | undefined): void {
  if (id === undefined || books.invoiceTemplates.has(id)) return;
  refuseUnknown("CustomerInvoiceTemplate", id);
}

/** A draft as a finalized invoice, with the next number of its year. */
export function finalized(context: Context, draft: InvoiceRecord): InvoiceRecord {
  const { books, clock, company } = context;
  if (!company.numbering) refuseRule("The company has no invoice numbering");
  const last = lastDate(context);
  if (last !== undefined && draft.date < last) {
    refuseRule(`Date must not be before that of the last finalized invoice (${last})`);
  }
  const year = draft.date.slice(0, 4);
  const number = (books.invoiceNumbers.get(year) ?? 0) + 1;
  books.invoiceNumbers.set(year, number);
  return {
    ...draft,
    draft: false,
    invoice_number: `F-${year}-${String(number).padStart(4, "0")}`,
    finalized_at: clock.now(),
    ...changedNow(context),
  };
}

/** Finalizes a draft of the books. */
export const finalizeDraft = (context: Context, id: number): InvoiceRecord =>
  save(context, "invoices", finalized(context, existingDraft(context, id)));

/** The date of the last finalized invoice. */
function lastDate({ books: { invoices } }: Context): string | undefined {
  const ids = orderedIds(invoices, "date", ({ date }) => date);
  const last = ids.findLast((id) => invoices.get(id)?.finalized_at != null);
  return last === undefined ? undefined : invoices.get(last)?.date;
}

/** Deletes a draft, and the links of credit notes to it. */
export function deleteDraft(context: Context, id: number): undefined {
  const { books } = context;
  remove(context, "invoices", existingDraft(context, id));
  for (const note of rowsWith(books.invoices, "credited_invoice_id", id)) {
    save(context, "invoices", { ...note, credited_invoice_id: null });
  }
}

/**
 * Sends a finalized invoice by e-mail: to the customer's addresses, without others. Refused with 409
 * until its PDF is ready.
 */
export function sendByEmail(
  context: Context,
  id: number,
  { recipients = [] }: EmailRecipients = {},
): undefined {
  const { clock, company } = context;
  const invoice = existingFinalized(context, id);
  const to =
    recipients.length > 0 ? recipients : existingCustomer(context, invoice.customer_id).emails;
  if (to.length === 0) refuseRule("The customer has no e-mail address");
  const readyAt = (invoice.finalized_at ?? 0) + company.pdfDelayMs;
  if (clock.now() < readyAt) refuse(409, "The invoice's PDF is not ready yet: try again later");
  const email = { sent_at: clock.now(), recipients: to };
  change(context, "invoices", invoice, { emails: [...invoice.emails, email] });
}

/** Marks a finalized invoice as paid. */
export function markAsPaid(context: Context, id: number): undefined {
  change(context, "invoices", existingFinalized(context, id), { marked_as_paid: true });
}
