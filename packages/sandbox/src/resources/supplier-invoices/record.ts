import type { SupplierInvoice, SupplierInvoiceInvoiceLine } from "@centime/core/supplier-invoices";
import type { ReadOnly } from "../../books/records.ts";
import type { CategoryWeight } from "../categories.ts";
import type { StoredFile } from "../files/files.ts";

/** A line as the books hold it: what it comes to before tax follows from the rest. */
export interface SupplierLineRecord
  extends ReadOnly<Omit<SupplierInvoiceInvoiceLine, "currency_amount_before_tax">> {
  /** Where it is booked; `null` for the default. */
  readonly ledger_account_id: number | null;
  /** The label of its line in the ledger; `null` for none of its own. */
  readonly entry_label: string | null;
}

/** The state of an electronic invoice as the books hold it. */
export interface EInvoicingRecord
  extends ReadOnly<Pick<NonNullable<SupplierInvoice["e_invoicing"]>, "reason" | "status">> {
  readonly flow_id: string;
}

type Stored = Pick<
  SupplierInvoice,
  | "accounting_status"
  | "amount"
  | "archived_at"
  | "created_at"
  | "currency"
  | "currency_amount"
  | "currency_amount_before_tax"
  | "currency_tax"
  | "exchange_rate"
  | "external_reference"
  | "id"
  | "import_source"
  | "invoice_number"
  | "payment_status"
  | "tax"
  | "transaction_reference"
  | "updated_at"
>;

/** A supplier's invoice or credit note as the books hold it: what remains to be paid follows from it. */
export interface SupplierInvoiceRecord extends ReadOnly<Stored> {
  readonly date: string;
  readonly deadline: string;
  readonly supplier_id: number | null;
  /** The label of the request; `null`: it is generated. */
  readonly custom_label: string | null;
  readonly payment_method_ledger_account_id: number | null;
  readonly file: StoredFile;
  /** The attachment that it was imported from; `null` for an electronic invoice. */
  readonly file_attachment_id: number | null;
  readonly e_invoicing: EInvoicingRecord | null;
  readonly lines: readonly SupplierLineRecord[];
  readonly categories: readonly CategoryWeight[];
  readonly purchase_request_ids: readonly number[];
}
