import { changedNow } from "../books/stamps.ts";
import { assignedCategories, readWeights } from "../categories/weights.ts";
import type { Handlers } from "../handler.ts";
import { listPage } from "../lists/list-page.ts";
import { existingFinalized, existingInvoice } from "./existing-invoice.ts";
import { rateOf } from "./invoice-record.ts";
import { renderLine } from "./render-line.ts";
import { renderTransaction } from "./render-transaction.ts";

/** What belongs to an invoice: lists, and the categories that can be set. */
export const partHandlers = {
  getCustomerInvoiceInvoiceLines: (context, id, query) => {
    const invoice = existingInvoice(context, id);
    const { lines } = invoice;
    const rate = rateOf(invoice);
    const ranks = new Map(lines.map((line, index) => [line.id, index + 1]));
    const page = listPage(lines, query, { sorts: { rank: (line) => ranks.get(line.id) ?? 0 } });
    return { ...page, items: page.items.map((line) => renderLine(context.origin, line, rate)) };
  },

  getCustomerInvoiceInvoiceLineSections: (context, id, query) =>
    listPage(existingInvoice(context, id).sections, query),

  getCustomerInvoiceCustomHeaderFields: (context, id, query) =>
    listPage(existingInvoice(context, id).custom_header_fields, query),

  getCustomerInvoicePayments: (context, id, query) =>
    listPage(existingInvoice(context, id).payments, query),

  getCustomerInvoiceMatchedTransactions: (context, id, query) => {
    const page = listPage(existingInvoice(context, id).matched_transactions, query);
    return { ...page, items: page.items.map((item) => renderTransaction(context.origin, item)) };
  },

  getCustomerInvoiceCategories: (context, id, query) => {
    const { draft, categories } = existingInvoice(context, id);
    return listPage(assignedCategories(context.books, draft ? [] : categories), query);
  },

  categorizeCustomerInvoice: (context, id, body) => {
    const { books } = context;
    const invoice = existingFinalized(context, id);
    const categories = readWeights(books, body);
    books.invoices.set(id, { ...invoice, categories, ...changedNow(context) });
    return assignedCategories(books, categories);
  },
} satisfies Handlers;
