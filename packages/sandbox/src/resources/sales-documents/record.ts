import type { InvoiceLineSection } from "@centime/core/customer-invoices";
import type { Quote } from "@centime/core/quotes";
import type { Discount } from "../../books/money.ts";
import type { ReadOnly, Stamps } from "../../books/records.ts";
import type { LineRecord } from "../customer-invoices/record.ts";
import type { Email } from "../emails.ts";
import type { AppendixRecord } from "../files/appendices.ts";

/** What a document says: quotes, commercial documents and subscriptions have it. */
export interface DocumentContents {
  readonly currency: Quote["currency"];
  readonly language: Quote["language"];
  readonly discount: Discount;
  readonly pdf_description: string | null;
  readonly pdf_invoice_free_text: string;
  readonly pdf_invoice_subject: string;
  readonly special_mention: string | null;
  readonly template_id: number | null;
  readonly lines: readonly LineRecord[];
  readonly sections: readonly ReadOnly<InvoiceLineSection>[];
}

/** A document for a customer that is not booked: a quote, a commercial document. */
export interface SalesDocument extends DocumentContents, Stamps {
  readonly id: number;
  readonly customer_id: number;
  /** Its number in the company's numbering of its kind. */
  readonly number: string;
  readonly date: string;
  readonly deadline: string;
  readonly external_reference: string;
  readonly archived_at: string | null;
  /** The secret part of the address of its PDF. */
  readonly file_secret: string;
  readonly appendices: readonly AppendixRecord[];
  readonly emails: readonly Email[];
}
