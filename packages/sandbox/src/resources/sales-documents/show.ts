import type { Quote } from "@centime/core/quotes";
import {
  decimal,
  exchangeRate,
  formatDecimal,
  inEuros,
  sumOf,
  withTax,
} from "../../books/money.ts";
import type { ReadOnly } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { collection, linkTo } from "../../http/response.ts";
import { sumOfLines } from "../customer-invoices/record.ts";
import { documentFileAddress } from "../files/files.ts";
import type { DocumentContents, SalesDocument } from "./record.ts";

/** How a kind of document is shown. */
export interface DocumentKind {
  /** What its file's name begins with: `Devis`. */
  readonly title: string;
  /** Where it is in the API: `quotes`. */
  readonly path: string;
}

/** The amounts of a document, in its currency and in euros: each line is converted. */
export function showAmounts({ currency, lines }: DocumentContents) {
  const rate = exchangeRate(currency);
  const total = sumOfLines(lines);
  const tax = sumOf(lines, (line) => inEuros(decimal(line.currency_tax), rate));
  const beforeTax = sumOf(lines, (line) => inEuros(decimal(line.currency_amount_before_tax), rate));
  return {
    amount: formatDecimal(beforeTax.plus(tax)),
    currency_amount: formatDecimal(withTax(total)),
    currency_amount_before_tax: formatDecimal(total.beforeTax),
    exchange_rate: formatDecimal(rate),
    currency_tax: formatDecimal(total.tax),
    tax: formatDecimal(tax),
  };
}

/** The texts of a document. */
export const showTexts = (contents: DocumentContents) => ({
  currency: contents.currency,
  language: contents.language,
  discount: contents.discount,
  special_mention: contents.special_mention,
  pdf_invoice_free_text: contents.pdf_invoice_free_text,
  pdf_invoice_subject: contents.pdf_invoice_subject,
  pdf_description: contents.pdf_description,
});

/** The links of what has lines and sections. */
export const partLinks = (baseUrl: string, path: string, id: number) => ({
  invoice_line_sections: collection(baseUrl, `${path}/${id}/invoice_line_sections`),
  invoice_lines: collection(baseUrl, `${path}/${id}/invoice_lines`),
});

type Shared = Omit<Quote, "linked_invoices" | "quote_number" | "quote_template" | "status">;

/** What quotes and commercial documents have in common, as the API shows it. */
export function showDocument(
  context: Context,
  document: SalesDocument,
  { title, path }: DocumentKind,
): ReadOnly<Shared> {
  const { books, company, baseUrl } = context;
  const { id, number, customer_id } = document;
  const customer = books.customers.get(customer_id)?.name ?? "";
  return {
    id,
    label: number,
    ...showAmounts(document),
    ...showTexts(document),
    date: document.date,
    deadline: document.deadline,
    public_file_url: documentFileAddress(context, document.file_secret),
    filename: `${title}-${customer}-${company.name}-${number}.pdf`,
    customer: linkTo(baseUrl, "customers", customer_id),
    ...partLinks(baseUrl, path, id),
    appendices: collection(baseUrl, `${path}/${id}/appendices`),
    external_reference: document.external_reference,
    archived_at: document.archived_at,
    created_at: document.created_at,
    updated_at: document.updated_at,
  };
}
