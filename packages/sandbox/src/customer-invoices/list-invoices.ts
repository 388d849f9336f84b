import type {
  CustomerInvoicesPage,
  GetCustomerInvoicesQuery,
  IncludedInvoiceLines,
} from "@centime/core/customer-invoices";
import { urlOf } from "../books/urls.ts";
import type { Context } from "../handler.ts";
import type { Fields } from "../lists/field.ts";
import { listPage } from "../lists/list-page.ts";
import type { ReadOnly } from "../read-only.ts";
import { type InvoiceRecord, isCreditNote, rateOf } from "./invoice-record.ts";
import { renderInvoice } from "./render-invoice.ts";
import { renderIncludedLine } from "./render-line.ts";

const FIELDS: Fields<InvoiceRecord> = {
  id: { type: "number", read: ({ id }) => id },
  date: { type: "date", read: ({ date }) => date },
  customer_id: { type: "number", read: ({ customer_id }) => customer_id },
  billing_subscription_id: { type: "number", read: () => null },
  quote_id: { type: "number", read: ({ quote_id }) => quote_id },
  invoice_number: { type: "text", read: ({ invoice_number }) => invoice_number },
  draft: { type: "boolean", read: ({ draft }) => draft },
  credit_note: { type: "boolean", read: isCreditNote },
  external_reference: { type: "text", read: ({ external_reference }) => external_reference },
  category_id: { type: "number", read: ({ categories }) => categories.map(({ id }) => id) },
};

/** A page of the invoices and credit notes, with their lines when the query asks for them. */
export function listInvoices(
  context: Context,
  query: GetCustomerInvoicesQuery = {},
): ReadOnly<CustomerInvoicesPage> {
  const page = listPage(context.books.invoices.values(), query, {
    fields: FIELDS,
    sorts: { date: ({ date }) => date },
  });
  const rendered = { ...page, items: page.items.map((invoice) => renderInvoice(context, invoice)) };
  if (query.include === undefined) return rendered;
  const lines = page.items.map((invoice) => [invoice.id, includedLines(context.origin, invoice)]);
  return { ...rendered, included: { invoice_lines: Object.fromEntries(lines) } };
}

function includedLines(origin: string, invoice: InvoiceRecord): ReadOnly<IncludedInvoiceLines> {
  const { id, lines } = invoice;
  const rate = rateOf(invoice);
  const { items, has_more, next_cursor } = listPage(lines);
  const next = urlOf(origin, `customer_invoices/${id}/invoice_lines`);
  return {
    items: items.map((line) => renderIncludedLine(origin, line, rate)),
    has_more,
    next_url: next_cursor === null ? null : `${next}?cursor=${encodeURIComponent(next_cursor)}`,
  };
}
