import type {
  Appendix,
  CustomerInvoicesPage,
  GetCustomerInvoicesQuery,
  IncludedInvoiceLines,
} from "@centime/core/customer-invoices";
import { nextId } from "../../books/numbering.ts";
import { change, type ReadOnly, stampsNow } from "../../books/records.ts";
import type { Context, Handlers } from "../../context.ts";
import { type Fields, keysAsFields } from "../../http/filter.ts";
import { listPage } from "../../http/list.ts";
import { toUrl } from "../../http/response.ts";
import { assignedCategories, readWeights } from "../categories.ts";
import { fileAddress, type StoredFile, storeUpload } from "../files/files.ts";
import { showing } from "../shared.ts";
import { createFromQuote, createInvoice } from "./create.ts";
import { importInvoice, updateImported } from "./import.ts";
import {
  deleteDraft,
  existingFinalized,
  existingInvoice,
  finalizeDraft,
  markAsPaid,
  sendByEmail,
} from "./life.ts";
import { type AppendixRecord, type InvoiceRecord, isCreditNote, rateOf } from "./record.ts";
import { linkCreditNote } from "./settlement.ts";
import { showIncludedLine, showInvoice, showLine, showTransaction } from "./show.ts";
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
  getCustomerInvoices: listInvoices,
  getCustomerInvoice: showing(showInvoice, existingInvoice),
  createCustomerInvoice: showing(showInvoice, createInvoice),
  createCustomerInvoiceFromQuote: showing(showInvoice, createFromQuote),
  importCustomerInvoice: showing(showInvoice, importInvoice),
  updateImportedCustomerInvoice: showing(showInvoice, updateImported),
  updateCustomerInvoice: showing(showInvoice, updateInvoice),
  finalizeCustomerInvoice: showing(showInvoice, finalizeDraft),
  linkCreditNote: showing(showInvoice, linkCreditNote),
  deleteCustomerInvoice: deleteDraft,
  sendCustomerInvoiceByEmail: sendByEmail,
  markCustomerInvoiceAsPaid: markAsPaid,

  getCustomerInvoiceInvoiceLines: (context, id, query) => {
    const invoice = existingInvoice(context, id);
    const rate = rateOf(invoice);
    const ranks = new Map(invoice.lines.map((line, index) => [line.id, index + 1]));
    return listPage(invoice.lines, query, {
      sorts: { rank: (line) => ranks.get(line.id) ?? 0 },
      show: (line) => showLine(context, line, rate),
    });
  },

  getCustomerInvoiceInvoiceLineSections: (context, id, query) =>
    listPage(existingInvoice(context, id).sections, query),

  getCustomerInvoiceCustomHeaderFields: (context, id, query) =>
    listPage(existingInvoice(context, id).custom_header_fields, query),

  getCustomerInvoicePayments: (context, id, query) =>
    listPage(existingInvoice(context, id).payments, query),

  getCustomerInvoiceMatchedTransactions: (context, id, query) =>
    listPage(existingInvoice(context, id).matched_transactions, query, {
      show: (transaction) => showTransaction(context, transaction),
    }),

  getCustomerInvoiceCategories: (context, id, query) => {
    const { draft, categories } = existingInvoice(context, id);
    return listPage(assignedCategories(context.books, draft ? [] : categories), query);
  },

  categorizeCustomerInvoice: (context, id, body) => {
    const { books } = context;
    const invoice = existingFinalized(context, id);
    const categories = readWeights(books, body);
    change(context, books.invoices, invoice, { categories });
    return assignedCategories(books, categories);
  },

  getCustomerInvoiceAppendices: (context, id, query) =>
    listPage(existingInvoice(context, id).appendices, query, {
      show: (appendix) => showAppendix(context, appendix),
    }),

  uploadCustomerInvoiceAppendix: (context, id, { file }) => {
    existingInvoice(context, id);
    return showAppendix(context, addAppendix(context, id, storeUpload(context, file)));
  },
} satisfies Handlers;

/** A page of the invoices and credit notes, with their lines when the query includes them. */
function listInvoices(
  context: Context,
  query: GetCustomerInvoicesQuery = {},
): ReadOnly<CustomerInvoicesPage> {
  const page = listPage(context.books.invoices.values(), query, {
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
  const next = toUrl(context.origin, `customer_invoices/${id}/invoice_lines`);
  return {
    items: items.map((line) => showIncludedLine(context, line, rate)),
    has_more,
    next_url: next_cursor === null ? null : `${next}?cursor=${encodeURIComponent(next_cursor)}`,
  };
}

/** Adds a file to an invoice. */
export function addAppendix(context: Context, id: number, file: StoredFile): AppendixRecord {
  const { books } = context;
  const invoice = existingInvoice(context, id);
  const appendix = { id: nextId(books, "appendix"), file, ...stampsNow(context) };
  change(context, books.invoices, invoice, { appendices: [...invoice.appendices, appendix] });
  return appendix;
}

const showAppendix = (context: Context, { file, ...appendix }: AppendixRecord): Appendix => ({
  ...appendix,
  filename: file.filename,
  url: fileAddress(context, file),
});
