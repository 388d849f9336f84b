import type { ImportCustomerInvoiceBody } from "@centime/core/customer-invoices";
import { nextId } from "../books/ids.ts";
import { documentReference, fileSecret } from "../books/references.ts";
import { stampsNow } from "../books/stamps.ts";
import type { CustomerRecord } from "../customers/customer-record.ts";
import type { Context } from "../handler.ts";
import { NO_DISCOUNT } from "../money/discount.ts";
import type { InvoiceRecord } from "./invoice-record.ts";

/** What a request says of any invoice, whether it is made here or brought in. */
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

/** A draft for a customer without a line, or anything else that only some invoices have. */
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
  imported: null,
  payment_method_ledger_account_id: null,
  file_secret: fileSecret(context.books.random),
  categories: context.books.customerCategories.get(customer.id) ?? [],
  appendices: [],
  custom_header_fields: [],
  payments: [],
  matched_transactions: [],
  emails: [],
  ...stampsNow(context),
});
