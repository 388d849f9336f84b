import type {
  CustomerInvoice,
  CustomHeaderField,
  InstallmentInput,
  InvoiceLine,
  InvoiceLineSection,
  MatchedTransaction,
  Payment,
} from "@centime/core/customer-invoices";
import type { Stamps } from "../books/stamps.ts";
import type { CategoryWeight } from "../categories/weights.ts";
import type { StoredFile } from "../files/stored-file.ts";
import type { Amounts } from "../money/amounts.ts";
import { type Decimal, decimal, sumOf } from "../money/decimal.ts";
import { exchangeRate } from "../money/exchange-rates.ts";
import type { ReadOnly } from "../read-only.ts";
import { type ImportRecord, totalGiven } from "./import-record.ts";

/** A line as the books hold it: its amounts in euros and its links follow from the rest. */
export interface LineRecord
  extends ReadOnly<
    Omit<InvoiceLine, "amount" | "currency_amount" | "product" | "section_rank" | "tax">
  > {
  readonly product_id: number | null;
  /** 0 for lines that name no section. */
  readonly section_rank: number;
}

export interface InstallmentRecord extends ReadOnly<InstallmentInput> {
  readonly id: number;
}

/** A file that goes with an invoice. */
export interface AppendixRecord extends Stamps {
  readonly id: number;
  readonly file: StoredFile;
}

/** A bank transaction; its links depend on where a request was sent. */
export interface TransactionRecord
  extends ReadOnly<Omit<MatchedTransaction, "bank_account" | "customer">> {
  readonly bank_account_id: number;
  readonly customer_id: number;
}

type Stored = Pick<
  CustomerInvoice,
  | "id"
  | "invoice_number"
  | "currency"
  | "language"
  | "discount"
  | "draft"
  | "pdf_invoice_free_text"
  | "pdf_invoice_subject"
  | "pdf_description"
  | "special_mention"
  | "transaction_reference"
  | "external_reference"
  | "purchase_order_reference"
  | "sales_order_reference"
  | "created_at"
  | "updated_at"
>;

/** An invoice or credit note as the books hold it: amounts owed, status and links follow from it. */
export interface InvoiceRecord extends ReadOnly<Stored> {
  readonly customer_id: number;
  readonly date: string;
  readonly deadline: string;
  /** The label that was asked for; without one, a label is made. */
  readonly custom_label: string | null;
  readonly template_id: number | null;
  readonly quote_id: number | null;
  /** The invoice that this credit note is linked to. */
  readonly credited_invoice_id: number | null;
  /** When the invoice got its number. */
  readonly finalized_at: number | null;
  readonly marked_as_paid: boolean;
  readonly archived_at: string | null;
  /** How it was brought in; `null` for an invoice that was made here. */
  readonly imported: ImportRecord | null;
  readonly payment_method_ledger_account_id: number | null;
  /** The secret part of the address of its PDF. */
  readonly file_secret: string;
  readonly lines: readonly LineRecord[];
  readonly sections: readonly ReadOnly<InvoiceLineSection>[];
  readonly installments: readonly InstallmentRecord[];
  readonly categories: readonly CategoryWeight[];
  readonly appendices: readonly AppendixRecord[];
  readonly custom_header_fields: readonly ReadOnly<CustomHeaderField>[];
  readonly payments: readonly ReadOnly<Payment>[];
  readonly matched_transactions: readonly TransactionRecord[];
  /** Whom the invoice was e-mailed to, and when. */
  readonly emails: readonly { readonly sent_at: number; readonly recipients: readonly string[] }[];
}

/** The sum of an invoice's lines; an imported one may say otherwise by a cent a line. */
export function totalOf({ imported, lines }: Pick<InvoiceRecord, "imported" | "lines">): Amounts {
  if (imported !== null) return totalGiven(imported);
  return sumOfLines(lines);
}

/** What lines add up to. */
export const sumOfLines = (lines: readonly LineRecord[]): Amounts => ({
  beforeTax: sumOf(lines, (line) => decimal(line.currency_amount_before_tax)),
  tax: sumOf(lines, (line) => decimal(line.currency_tax)),
});

/** Euros for one unit of an invoice's currency. */
export const rateOf = ({ currency, imported }: InvoiceRecord): Decimal =>
  imported === null ? exchangeRate(currency) : decimal(imported.exchange_rate);

/** Whether an invoice gives money back: a credit note is an invoice with a negative amount. */
export function isCreditNote(invoice: InvoiceRecord): boolean {
  const { beforeTax, tax } = totalOf(invoice);
  return beforeTax.plus(tax).lt(0);
}
