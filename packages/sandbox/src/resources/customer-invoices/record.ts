import type {
  CustomerInvoice,
  CustomHeaderField,
  InstallmentInput,
  InvoiceLine,
  InvoiceLineSection,
} from "@centime/core/customer-invoices";
import { type Amounts, type Decimal, decimal, exchangeRate, sumOf } from "../../books/money.ts";
import { memoized, type ReadOnly } from "../../books/records.ts";
import type { CategoryWeight } from "../categories.ts";
import type { Email } from "../emails.ts";
import type { AppendixRecord } from "../files/appendices.ts";

/** A line as the books hold it: its amounts in euros and its links follow from the rest. */
export interface LineRecord
  extends ReadOnly<
    Omit<InvoiceLine, "amount" | "currency_amount" | "product" | "section_rank" | "tax">
  > {
  readonly product_id: number | null;
  /** Where it is booked; `null` for the default. */
  readonly ledger_account_id: number | null;
  /** 0 for lines that name no section. */
  readonly section_rank: number;
}

export interface InstallmentRecord extends ReadOnly<InstallmentInput> {
  readonly id: number;
  /** Whether it was marked as paid. */
  readonly paid: boolean;
}

/** What only an imported invoice has. */
export interface ImportRecord {
  readonly file_attachment_id: number;
  /** Whether it has still to be completed: its status is `incomplete` until it is updated. */
  readonly is_incomplete: boolean;
  /** Whether its file was to become an e-invoice. */
  readonly is_e_invoice: boolean;
  /** Its totals as they were imported, in its currency. */
  readonly currency_amount_before_tax: string;
  readonly currency_tax: string;
  /** Its totals in euros. */
  readonly amount: string;
  readonly tax: string;
  /** Euros for one unit of its currency. */
  readonly exchange_rate: string;
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
  /** The label of the request; `null`: it is generated. */
  readonly custom_label: string | null;
  readonly template_id: number | null;
  readonly quote_id: number | null;
  /** The invoice that this credit note is linked to. */
  readonly credited_invoice_id: number | null;
  /** When the invoice was numbered. */
  readonly finalized_at: number | null;
  readonly marked_as_paid: boolean;
  /** The exchange with the e-invoicing platform that it was sent in; `null` unless sent. */
  readonly pa_flow_id: string | null;
  readonly archived_at: string | null;
  /** How it was imported; `null` for an invoice that was created here. */
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
  readonly emails: readonly Email[];
}

/** The sum of an invoice's lines; an imported total may differ from it by a cent a line. */
export const totalOf = memoized(
  ({ imported, lines }: Pick<InvoiceRecord, "imported" | "lines">): Amounts => {
    if (imported === null) return sumOfLines(lines);
    const { currency_amount_before_tax, currency_tax } = imported;
    return { beforeTax: decimal(currency_amount_before_tax), tax: decimal(currency_tax) };
  },
);

export const sumOfLines = (lines: readonly LineRecord[]): Amounts => ({
  beforeTax: sumOf(lines, (line) => decimal(line.currency_amount_before_tax)),
  tax: sumOf(lines, (line) => decimal(line.currency_tax)),
});

/** Euros for one unit of an invoice's currency. */
export const rateOf = ({ currency, imported }: InvoiceRecord): Decimal =>
  imported === null ? exchangeRate(currency) : decimal(imported.exchange_rate);

/** A credit note is an invoice with a negative amount. */
export const isCreditNote = memoized(({ imported, lines }: InvoiceRecord): boolean => {
  // Lists are filtered by it: amounts have two decimals, so that rounding makes up for the fractions.
  const amounts = imported === null ? lines : [imported];
  const sum = amounts.reduce(
    (total, { currency_amount_before_tax, currency_tax }) =>
      total + Number(currency_amount_before_tax) + Number(currency_tax),
    0,
  );
  return Math.round(sum * 100) < 0;
});
