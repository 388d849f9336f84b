import type {
  CustomerInvoicesPage,
  GetCustomerInvoicesQuery,
  IncludedInvoiceLines,
} from "@centime/core/customer-invoices";
import { change, type ReadOnly } from "../../books/records.ts";
import type { Context, Handlers } from "../../context.ts";
import { type Fields, keysAsFields } from "../../http/filter.ts";
import { listPage, listTable } from "../../http/list.ts";
import { linkTo, toUrl } from "../../http/response.ts";
import { modelled } from "../../modelled.ts";
import { assignedCategories, readWeights } from "../categories.ts";
import { listAppendices, uploadAppendix } from "../files/appendices.ts";
import { match, unmatch } from "../matching/match.ts";
import { paymentsOf, transactionsOf } from "../matching/matches.ts";
import { MATCHING, UNMATCHING } from "../matching/notes.ts";
import { showing } from "../shared.ts";
import { showCustomerMatch } from "../transactions/show.ts";
import { createInvoice } from "./create.ts";
import { createFromQuote } from "./from-quote.ts";
import { importInvoice, updateImported } from "./import.ts";
import { listInstallments, markInstallmentAsPaid } from "./installments.ts";
import {
  deleteDraft,
  existingFinalized,
  existingInvoice,
  finalizeDraft,
  markAsPaid,
  sendByEmail,
  sendToPa,
} from "./life.ts";
import { type InvoiceRecord, isCreditNote, rateOf } from "./record.ts";
import { linkCreditNote } from "./settlement.ts";
import { showIncludedLine, showInvoice, showLine } from "./show.ts";
import { updateInvoice } from "./update.ts";

const FIELDS: Fields<InvoiceRecord> = {
  ...keysAsFields<InvoiceRecord>({
    id: "number",
    date: "date",
    customer_id: "number",
    quote_id: "number",
    invoice_number: "text",
    draft: "boolean",
    external_reference: "text",
  }),
  billing_subscription_id: { type: "number", read: () => null },
  credit_note: { type: "boolean", read: isCreditNote },
  category_id: { type: "number", read: ({ categories }) => categories.map(({ id }) => id) },
};

export const customerInvoiceHandlers = {
  getCustomerInvoices: modelled(
    {
      recorded: "Items, order and pages; lines, payments, matches and categories are `{ url }`.",
      documented: "`include=invoice_lines` adds the first 20 lines of each invoice.",
    },
    listInvoices,
  ),

  getCustomerInvoice: modelled(
    { recorded: "The invoice; a draft's number is empty." },
    showing(showInvoice, existingInvoice),
  ),

  createCustomerInvoice: modelled(
    {
      measured:
        "A taken `external_reference` is a 422; one that nobody gave has ten characters. " +
        "`quantity` may be a decimal string.",
      documented: "Lines, discounts, sections and installments; numbered at once unless a draft.",
      assumed: "Each line is rounded to the cent, half away from zero.",
    },
    showing(showInvoice, createInvoice),
  ),

  createCustomerInvoiceFromQuote: modelled(
    {
      documented: "The quote's customer, lines, sections and texts.",
      assumed: "Dated today, due as many days later as the quote, which is `invoiced` then.",
    },
    showing(showInvoice, createFromQuote),
  ),

  importCustomerInvoice: modelled(
    {
      measured: "A file that was imported before is a 409 that names its document.",
      assumed: "Totals may be off by a cent a line.",
    },
    showing(showInvoice, importInvoice),
  ),

  importCustomerEInvoice: modelled(
    {
      documented:
        "A PDF with Factur-X, or a 422. The request names the customer, ledger accounts and products " +
        "of lines, or replaces the lines, which must add up to the total of the file.",
      assumed:
        "Without a `customer_id` it is the one of that VAT number, SIREN or name, or it is created. " +
        "A file that was imported before is a 409.",
    },
    async (context, body) => {
      const { importCustomerEInvoice } = await import("../e-invoices/import-customer.ts");
      const { id } = await importCustomerEInvoice(context, body);
      return linkTo(context.baseUrl, "customer_invoices", id);
    },
  ),

  updateImportedCustomerInvoice: modelled(
    {
      documented: "Not for invoices that were created here.",
      assumed: "It completes an incomplete one.",
    },
    showing(showInvoice, updateImported),
  ),

  updateCustomerInvoice: modelled(
    { recorded: "A draft with the changes.", documented: "A finalized invoice changes little." },
    showing(showInvoice, updateInvoice),
  ),

  finalizeCustomerInvoice: modelled(
    { measured: "Not before the date of the last finalized invoice; needs a numbering: 422." },
    showing(showInvoice, finalizeDraft),
  ),

  linkCreditNote: modelled(
    {
      recorded: "Drafts can be linked as well.",
      assumed: "Amounts settle once both are finalized.",
    },
    showing(showInvoice, linkCreditNote),
  ),

  deleteCustomerInvoice: modelled({ documented: "Drafts only." }, deleteDraft),

  sendCustomerInvoiceByEmail: modelled({ documented: "409 until the PDF is ready." }, sendByEmail),

  sendCustomerInvoiceToPa: modelled(
    {
      documented: "204.",
      assumed:
        "Its e-invoicing status is `submitted` from then on. A draft, and sending twice, is a 422.",
    },
    sendToPa,
  ),

  markCustomerInvoiceAsPaid: modelled(
    {
      documented: "Not for drafts.",
      assumed: "Nothing remains, without a payment or a ledger entry.",
    },
    markAsPaid,
  ),

  markCustomerInvoiceInstallmentAsPaid: modelled(
    {
      measured: "The installment's id is listed by `getCustomerInvoiceInstallments`.",
      assumed: "Its amount no longer remains of the invoice, without a payment; once only: 422.",
    },
    markInstallmentAsPaid,
  ),

  getCustomerInvoiceInvoiceLines: modelled({ recorded: "The lines." }, (context, id, query) => {
    const invoice = existingInvoice(context, id);
    const rate = rateOf(invoice);
    const ranks = new Map(invoice.lines.map((line, index) => [line.id, index + 1]));
    return listPage(invoice.lines, query, {
      sorts: { rank: (line) => ranks.get(line.id) ?? 0 },
      show: (line) => showLine(context, line, rate),
    });
  }),

  getCustomerInvoiceInvoiceLineSections: modelled(
    { recorded: "The sections." },
    (context, id, query) => listPage(existingInvoice(context, id).sections, query),
  ),

  getCustomerInvoiceCustomHeaderFields: modelled(
    { recorded: "The fields." },
    (context, id, query) => listPage(existingInvoice(context, id).custom_header_fields, query),
  ),

  getCustomerInvoicePayments: modelled({ recorded: "The payments." }, (context, id, query) =>
    listPage(paymentsOf(context.books, existingInvoice(context, id)), query),
  ),

  getCustomerInvoiceMatchedTransactions: modelled(
    { documented: "The transactions; none of an archived invoice." },
    (context, id, query) => {
      const { archived_at } = existingInvoice(context, id);
      const matched = archived_at === null ? transactionsOf(context.books, id) : [];
      return listPage(matched, query, { show: (own) => showCustomerMatch(context, own) });
    },
  ),

  matchCustomerInvoiceTransaction: modelled(MATCHING, (context, id, { transaction_id }) => {
    existingFinalized(context, id);
    return match(context, id, transaction_id);
  }),

  unmatchCustomerInvoiceTransaction: modelled(UNMATCHING, (context, id, transactionId) => {
    existingFinalized(context, id);
    return unmatch(context, id, transactionId);
  }),

  getCustomerInvoiceCategories: modelled(
    { documented: "The categories; none of a draft." },
    (context, id, query) => {
      const { draft, categories } = existingInvoice(context, id);
      return listPage(assignedCategories(context.books, draft ? [] : categories), query);
    },
  ),

  categorizeCustomerInvoice: modelled(
    { recorded: "A bare array.", measured: "Weights of a group that do not sum to 1 are a 422." },
    (context, id, body) => {
      const { books } = context;
      const invoice = existingFinalized(context, id);
      const categories = readWeights(books, body);
      change(context, "invoices", invoice, { categories }, { events: 0 });
      return assignedCategories(books, categories);
    },
  ),

  getCustomerInvoiceAppendices: modelled({ documented: "The appendices." }, (context, id, query) =>
    listAppendices(context, existingInvoice(context, id), query),
  ),

  uploadCustomerInvoiceAppendix: modelled(
    { documented: "The appendix." },
    (context, id, { file }) =>
      uploadAppendix(context, "invoices", existingInvoice(context, id), file),
  ),
} satisfies Handlers;

/** What the contract lacks of customer invoices: see `undocumented.ts`. */
export const undocumentedInvoiceHandlers = {
  getCustomerInvoiceInstallments: modelled(
    {
      measured: "It is there; an invoice with installments links to it.",
      assumed: "Each has what was sent, its id, and whether it is `paid`.",
    },
    listInstallments,
  ),
};

/** A page of the invoices and credit notes, with their lines when the query includes them. */
function listInvoices(
  context: Context,
  query: GetCustomerInvoicesQuery = {},
): ReadOnly<CustomerInvoicesPage> {
  const page = listTable(context, "invoices", query, {
    fields: FIELDS,
    sorts: { date: ({ date }) => date },
  });
  const shown = { ...page, items: page.items.map((invoice) => showInvoice(context, invoice)) };
  if (query.include === undefined) return shown;
  const lines = page.items.map((invoice) => [invoice.id, includedLines(context, invoice)]);
  return { ...shown, included: { invoice_lines: Object.fromEntries(lines) } };
}

function includedLines(context: Context, invoice: InvoiceRecord): ReadOnly<IncludedInvoiceLines> {
  const { id, lines } = invoice;
  const rate = rateOf(invoice);
  const { items, has_more, next_cursor } = listPage(lines);
  const next = toUrl(context.baseUrl, `customer_invoices/${id}/invoice_lines`);
  return {
    items: items.map((line) => showIncludedLine(context, line, rate)),
    has_more,
    next_url: next_cursor === null ? null : `${next}?cursor=${encodeURIComponent(next_cursor)}`,
  };
}
