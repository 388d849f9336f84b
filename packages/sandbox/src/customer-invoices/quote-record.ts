import type { CreateDraftCustomerInvoice } from "@centime/core/customer-invoices";

/** A quote, kept as the invoice that it becomes. */
export interface QuoteRecord {
  readonly id: number;
  readonly invoice: CreateDraftCustomerInvoice;
}
