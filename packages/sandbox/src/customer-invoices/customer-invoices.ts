import { changedNow } from "../books/stamps.ts";
import type { Handlers } from "../handler.ts";
import { appendixHandlers } from "./appendices.ts";
import { createFromQuote } from "./create-from-quote.ts";
import { createInvoice } from "./create-invoice.ts";
import { deleteDraft } from "./delete-draft.ts";
import { existingDraft, existingFinalized, existingInvoice } from "./existing-invoice.ts";
import { finalized } from "./finalize-invoice.ts";
import { importInvoice } from "./import-invoice.ts";
import { linkCreditNote } from "./link-credit-note.ts";
import { listInvoices } from "./list-invoices.ts";
import { partHandlers } from "./parts-of-invoices.ts";
import { renderInvoice } from "./render-invoice.ts";
import { sendByEmail } from "./send-by-email.ts";
import { updateImported } from "./update-imported.ts";
import { updateInvoice } from "./update-invoice.ts";

export const customerInvoiceHandlers = {
  ...appendixHandlers,
  ...partHandlers,

  getCustomerInvoices: (context, query) => listInvoices(context, query),

  getCustomerInvoice: (context, id) => renderInvoice(context, existingInvoice(context, id)),

  createCustomerInvoice: (context, body) => renderInvoice(context, createInvoice(context, body)),

  createCustomerInvoiceFromQuote: (context, body) =>
    renderInvoice(context, createFromQuote(context, body)),

  importCustomerInvoice: (context, body) => renderInvoice(context, importInvoice(context, body)),

  updateImportedCustomerInvoice: (context, id, body) =>
    renderInvoice(context, updateImported(context, id, body)),

  updateCustomerInvoice: (context, id, body) =>
    renderInvoice(context, updateInvoice(context, id, body)),

  finalizeCustomerInvoice: (context, id) => {
    const invoice = finalized(context, existingDraft(context, id));
    context.books.invoices.set(id, invoice);
    return renderInvoice(context, invoice);
  },

  deleteCustomerInvoice: (context, id) => deleteDraft(context, id),

  sendCustomerInvoiceByEmail: (context, id, { recipients = [] } = {}) =>
    sendByEmail(context, id, recipients),

  markCustomerInvoiceAsPaid: (context, id) => {
    const invoice = existingFinalized(context, id);
    context.books.invoices.set(id, { ...invoice, marked_as_paid: true, ...changedNow(context) });
  },

  linkCreditNote: (context, id, { credit_note_id }) =>
    renderInvoice(context, linkCreditNote(context, id, credit_note_id)),
} satisfies Handlers;
