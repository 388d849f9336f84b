import type { EmailRecipients } from "@centime/core/customer-invoices";
import { orderedIds, rowsWith } from "../../books/indexes.ts";
import { nextNumber, timedUuid } from "../../books/numbering.ts";
import { change, changedNow, remove, save } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { refuseRule } from "../../http/response.ts";
import { createEmail } from "../emails.ts";
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

/** A draft as a finalized invoice, with the next number of its year. */
export function finalized(context: Context, draft: InvoiceRecord): InvoiceRecord {
  const { books, clock, company } = context;
  if (!company.numbering) refuseRule("The company has no invoice numbering");
  const last = lastDate(context);
  if (last !== undefined && draft.date < last) {
    refuseRule(`Date must not be before that of the last finalized invoice (${last})`);
  }
  return {
    ...draft,
    draft: false,
    invoice_number: nextNumber(books, "invoice", draft.date),
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

/** Sends a finalized invoice by e-mail: see `createEmail`. */
export function sendByEmail(context: Context, id: number, body?: EmailRecipients): undefined {
  const invoice = existingFinalized(context, id);
  const email = createEmail(context, invoice, invoice.finalized_at ?? 0, body);
  change(context, "invoices", invoice, { emails: [...invoice.emails, email] });
}

/** Marks a finalized invoice as paid. */
export function markAsPaid(context: Context, id: number): undefined {
  change(context, "invoices", existingFinalized(context, id), { marked_as_paid: true });
}

/** Sends a finalized invoice to the e-invoicing platform that the company is registered with, once. */
export function sendToPa(context: Context, id: number): undefined {
  const { books, clock } = context;
  const invoice = existingFinalized(context, id);
  const isRegistered = [...books.paRegistrations.values()].some(
    ({ status }) => status === "activated",
  );
  if (!isRegistered) refuseRule("The company is not registered with an e-invoicing platform");
  if (invoice.pa_flow_id !== null) refuseRule("The invoice has been sent already");
  change(context, "invoices", invoice, { pa_flow_id: timedUuid(books.random, clock.now()) });
}
