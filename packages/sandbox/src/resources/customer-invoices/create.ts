import type {
  CreateCustomerInvoiceBody,
  ImportCustomerInvoiceBody,
} from "@centime/core/customer-invoices";
import { NO_DISCOUNT, netOf, sumOf } from "../../books/money.ts";
import { documentReference, fileSecret, nextId } from "../../books/numbering.ts";
import { save, stampsNow } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { requireTemplate } from "../customer-invoice-templates.ts";
import { type CustomerRecord, existingCustomer } from "../customers/record.ts";
import { requireFreeReference } from "../shared.ts";
import { createInstallments } from "./installments.ts";
import { finalized } from "./life.ts";
import { createLine, priceLines, readDiscount } from "./lines.ts";
import { type InvoiceRecord, sumOfLines } from "./record.ts";
import { createSections } from "./sections.ts";

/** Adds an invoice or credit note to the books, as a draft or finalized. */
export function createInvoice(
  context: Context,
  body: CreateCustomerInvoiceBody,
  quoteId: number | null = null,
): InvoiceRecord {
  const draft = createDraft(context, body, quoteId);
  return save(context, "invoices", body.draft === true ? draft : finalized(context, draft));
}

function createDraft(
  context: Context,
  body: CreateCustomerInvoiceBody,
  quoteId: number | null,
): InvoiceRecord {
  const customer = existingCustomer(context, body.customer_id);
  requireTemplate(context, body.customer_invoice_template_id);
  requireFreeReference(context, "invoices", body.external_reference);
  const unpriced = body.invoice_lines.map((line) => createLine(context, line));
  const discount = readDiscount(body.discount, sumOf(unpriced, netOf));
  const lines = priceLines(unpriced, discount);
  return {
    ...blankInvoice(context, customer, body),
    language: body.language ?? customer.billing_language,
    discount,
    lines,
    sections: createSections(context, body.invoice_line_sections ?? [], lines),
    installments: createInstallments(context, body.installments ?? [], sumOfLines(lines)),
    pdf_invoice_free_text: body.pdf_invoice_free_text ?? "",
    pdf_invoice_subject: body.pdf_invoice_subject ?? "",
    pdf_description: body.pdf_description ?? null,
    special_mention: body.special_mention ?? null,
    template_id: body.customer_invoice_template_id ?? null,
    transaction_reference:
      "transaction_reference" in body ? (body.transaction_reference ?? null) : null,
    quote_id: quoteId,
  };
}

/** The fields of a request that created and imported invoices share. */
type SharedFields = Pick<
  ImportCustomerInvoiceBody,
  | "currency"
  | "date"
  | "deadline"
  | "external_reference"
  | "label"
  | "purchase_order_reference"
  | "sales_order_reference"
>;

/** A draft without lines, for a customer. */
export const blankInvoice = (
  context: Context,
  customer: CustomerRecord,
  body: SharedFields,
): InvoiceRecord => ({
  id: nextId(context.books, "invoice"),
  customer_id: customer.id,
  draft: true,
  invoice_number: "",
  custom_label: body.label ?? null,
  date: body.date,
  deadline: body.deadline,
  currency: body.currency ?? "EUR",
  language: customer.billing_language,
  discount: NO_DISCOUNT,
  lines: [],
  sections: [],
  installments: [],
  pdf_invoice_free_text: "",
  pdf_invoice_subject: "",
  pdf_description: null,
  special_mention: null,
  external_reference: body.external_reference ?? documentReference(context.books.random),
  template_id: null,
  transaction_reference: null,
  purchase_order_reference: body.purchase_order_reference ?? null,
  sales_order_reference: body.sales_order_reference ?? null,
  quote_id: null,
  credited_invoice_id: null,
  finalized_at: null,
  archived_at: null,
  marked_as_paid: false,
  pa_flow_id: null,
  imported: null,
  payment_method_ledger_account_id: null,
  file_secret: fileSecret(context.books.random),
  categories: context.books.customerCategories.get(customer.id) ?? [],
  appendices: [],
  custom_header_fields: [],
  emails: [],
  ...stampsNow(context),
});
