import type { CreateCustomerInvoiceFromQuoteBody } from "@centime/core/customer-invoices";
import { toDay } from "../../books/clock.ts";
import { nextId } from "../../books/numbering.ts";
import { change, save, stampsNow } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { requireTemplate } from "../customer-invoice-templates.ts";
import { existingCustomer } from "../customers/record.ts";
import { existingQuote, type QuoteRecord } from "../quotes.ts";
import { requireFreeReference } from "../shared.ts";
import { blankInvoice } from "./create.ts";
import { finalized } from "./life.ts";
import type { InvoiceRecord } from "./record.ts";

/**
 * Adds the invoice of a quote, dated today and due as many days later as the quote: its customer,
 * texts, sections and lines, with ids of their own. The quote is invoiced then.
 */
export function createFromQuote(
  context: Context,
  { quote_id, draft, ...overrides }: CreateCustomerInvoiceFromQuoteBody,
): InvoiceRecord {
  const quote = existingQuote(context, quote_id);
  requireTemplate(context, overrides.customer_invoice_template_id);
  requireFreeReference(context, "invoices", overrides.external_reference);
  const created = draftFrom(context, quote, overrides);
  const invoice = save(context, "invoices", draft ? created : finalized(context, created));
  change(context, "quotes", quote, { status: "invoiced" });
  return invoice;
}

function draftFrom(
  context: Context,
  quote: QuoteRecord,
  overrides: Pick<
    CreateCustomerInvoiceFromQuoteBody,
    "customer_invoice_template_id" | "external_reference"
  >,
): InvoiceRecord {
  const { books, clock } = context;
  const term = Date.parse(quote.deadline) - Date.parse(quote.date);
  const dates = { date: toDay(clock.now()), deadline: toDay(clock.now() + term) };
  const customer = existingCustomer(context, quote.customer_id);
  return {
    ...blankInvoice(context, customer, {
      ...dates,
      external_reference: overrides.external_reference,
    }),
    currency: quote.currency,
    language: quote.language,
    discount: quote.discount,
    lines: quote.lines.map((line) => ({
      ...line,
      id: nextId(books, "line"),
      ...stampsNow(context),
    })),
    sections: quote.sections.map((section) => ({
      ...section,
      id: nextId(books, "section"),
      ...stampsNow(context),
    })),
    pdf_invoice_free_text: quote.pdf_invoice_free_text,
    pdf_invoice_subject: quote.pdf_invoice_subject,
    pdf_description: quote.pdf_description,
    special_mention: quote.special_mention,
    template_id: overrides.customer_invoice_template_id ?? null,
    quote_id: quote.id,
  };
}
