import type { CreateCustomerInvoiceBody } from "@centime/core/customer-invoices";
import { requireFreeReference } from "../books/external-reference.ts";
import { existingCustomer } from "../customers/existing-customer.ts";
import type { Context } from "../handler.ts";
import { netOf } from "../money/amounts.ts";
import { sumOf } from "../money/decimal.ts";
import { blankInvoice } from "./blank-invoice.ts";
import { requireTemplate } from "./existing-invoice.ts";
import { finalized } from "./finalize-invoice.ts";
import { readInstallments } from "./installments.ts";
import { type InvoiceRecord, sumOfLines } from "./invoice-record.ts";
import { priceLines } from "./price-lines.ts";
import { readDiscount } from "./read-discount.ts";
import { readLine } from "./read-line.ts";
import { readSections } from "./sections.ts";

/** What an invoice is made of beside the request. */
export interface Origin {
  readonly quoteId?: number;
}

/** Adds an invoice or credit note to the books, as a draft or finalized. */
export function createInvoice(
  context: Context,
  body: CreateCustomerInvoiceBody,
  { quoteId }: Origin = {},
): InvoiceRecord {
  const draft = makeDraft(context, body, quoteId ?? null);
  const invoice = body.draft === true ? draft : finalized(context, draft);
  context.books.invoices.set(invoice.id, invoice);
  return invoice;
}

function makeDraft(
  context: Context,
  body: CreateCustomerInvoiceBody,
  quoteId: number | null,
): InvoiceRecord {
  const { books } = context;
  const customer = existingCustomer(context, body.customer_id);
  requireTemplate(context, body.customer_invoice_template_id);
  requireFreeReference(books.invoices.values(), body.external_reference);
  const unpriced = body.invoice_lines.map((line) => readLine(context, line));
  const discount = readDiscount(body.discount, sumOf(unpriced, netOf));
  const lines = priceLines(unpriced, discount);
  return {
    ...blankInvoice(context, customer, body),
    language: body.language ?? customer.billing_language,
    discount,
    lines,
    sections: readSections(context, body.invoice_line_sections ?? [], lines),
    installments: readInstallments(context, body.installments ?? [], sumOfLines(lines)),
    pdf_invoice_free_text: body.pdf_invoice_free_text ?? "",
    pdf_invoice_subject: body.pdf_invoice_subject ?? "",
    pdf_description: body.pdf_description ?? null,
    special_mention: body.special_mention ?? null,
    template_id: body.customer_invoice_template_id ?? null,
    transaction_reference: referenceOf(body),
    quote_id: quoteId,
  };
}

const referenceOf = (body: CreateCustomerInvoiceBody) =>
  "transaction_reference" in body ? (body.transaction_reference ?? null) : null;
