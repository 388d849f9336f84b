import type { CustomerInvoice } from "centime/customer-invoices";

const ORIGIN = "https://app.example.test/api/external/v2";

/** An invented invoice that fits the contract. */
export const invoiceOf = (id: number): CustomerInvoice => ({
  id,
  label: `Facture Librairie du Canal ${id}`,
  invoice_number: `F-2026-${id}`,
  currency: "EUR",
  amount: "1496.69",
  currency_amount: "1496.69",
  currency_amount_before_tax: "1253.73",
  exchange_rate: "1.0",
  date: "2026-07-01",
  deadline: "2026-07-31",
  currency_tax: "242.96",
  tax: "242.96",
  language: "fr_FR",
  paid: false,
  status: "upcoming",
  discount: { type: "relative", value: "0.0" },
  ledger_entry: { id },
  public_file_url: "https://app.example.test/public/invoice/pdf",
  filename: `Facture-${id}.pdf`,
  remaining_amount_with_tax: "1496.69",
  remaining_amount_without_tax: "1253.73",
  draft: false,
  special_mention: null,
  customer: { id: 7, url: `${ORIGIN}/customers/7` },
  invoice_line_sections: { url: `${ORIGIN}/customer_invoices/${id}/invoice_line_sections` },
  invoice_lines: { url: `${ORIGIN}/customer_invoices/${id}/invoice_lines` },
  custom_header_fields: { url: `${ORIGIN}/customer_invoices/${id}/custom_header_fields` },
  categories: { url: `${ORIGIN}/customer_invoices/${id}/categories` },
  pdf_invoice_free_text: "",
  pdf_invoice_subject: "",
  pdf_description: null,
  billing_subscription: null,
  credited_invoice: null,
  customer_invoice_template: null,
  transaction_reference: null,
  payments: { url: `${ORIGIN}/customer_invoices/${id}/payments` },
  matched_transactions: { url: `${ORIGIN}/customer_invoices/${id}/matched_transactions` },
  appendices: { url: `${ORIGIN}/customer_invoices/${id}/appendices` },
  quote: null,
  external_reference: `ref-${id}`,
  e_invoicing: null,
  factur_x: false,
  schematron_validation_status: null,
  archived_at: null,
  created_at: "2026-07-01T09:00:00.123456Z",
  updated_at: "2026-07-01T09:00:00.123456Z",
  payment_method_ledger_account: null,
  installments: null,
  purchase_order_reference: null,
  sales_order_reference: null,
});

/** A page of so many invoices, as the API spells it, without the keys that are named. */
export function pageText(invoices: number, without: readonly string[] = []): string {
  const items = Array.from({ length: invoices }, (_, index) =>
    Object.fromEntries(
      Object.entries(invoiceOf(25_461_646_082_048 + index)).filter(
        ([key]) => !without.includes(key),
      ),
    ),
  );
  return JSON.stringify({ items, has_more: true, next_cursor: "opaque" });
}

/** Declared as required, and absent from the real API's answers of July 2026. */
export const ABSENT_KEYS = [
  "schematron_validation_status",
  "payment_method_ledger_account",
  "installments",
  "purchase_order_reference",
  "sales_order_reference",
] as const;
