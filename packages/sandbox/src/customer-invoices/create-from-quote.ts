import type { CreateCustomerInvoiceFromQuoteBody } from "@centime/core/customer-invoices";
import { dayOf } from "../books/clock.ts";
import type { Context } from "../handler.ts";
import { refuseUnknown } from "../manners/refuse.ts";
import { createInvoice } from "./create-invoice.ts";
import type { InvoiceRecord } from "./invoice-record.ts";

/** Makes an invoice of a quote, dated today and due as many days later as the quote. */
export function createFromQuote(
  context: Context,
  { quote_id, draft, ...overrides }: CreateCustomerInvoiceFromQuoteBody,
): InvoiceRecord {
  const { books, clock } = context;
  const quote = books.quotes.get(quote_id) ?? refuseUnknown("Quote", quote_id);
  const term = Date.parse(quote.invoice.deadline) - Date.parse(quote.invoice.date);
  const dates = { date: dayOf(clock.now()), deadline: dayOf(clock.now() + term) };
  const body = { ...quote.invoice, ...dates, ...overrides };
  return createInvoice(context, draft ? { ...body, draft: true } : { ...body, draft: false }, {
    quoteId: quote_id,
  });
}
