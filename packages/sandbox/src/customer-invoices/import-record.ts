import type { Amounts } from "../money/amounts.ts";
import { decimal } from "../money/decimal.ts";

/** What is known only of an invoice that was made elsewhere and brought in as a file. */
export interface ImportRecord {
  readonly file_attachment_id: number;
  /** Whether somebody still has to look at it: its status is `incomplete` until it is updated. */
  readonly is_incomplete: boolean;
  /** Whether its file was to become an e-invoice. */
  readonly is_e_invoice: boolean;
  /** Its totals as they were given, in its currency. */
  readonly currency_amount_before_tax: string;
  readonly currency_tax: string;
  /** Its totals in euros. */
  readonly amount: string;
  readonly tax: string;
  /** Euros for one unit of its currency. */
  readonly exchange_rate: string;
}

/** The totals of an imported invoice, as they were given. */
export const totalGiven = (imported: ImportRecord): Amounts => ({
  beforeTax: decimal(imported.currency_amount_before_tax),
  tax: decimal(imported.currency_tax),
});
