import type { InvoiceLineSection } from "@centime/core/customer-invoices";
import type { QuoteInvoiceLine } from "@centime/core/quotes";
import { exchangeRate } from "../../books/money.ts";
import type { ReadOnly } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { type ListQuery, listPage } from "../../http/list.ts";
import type { LineRecord } from "../customer-invoices/record.ts";
import { showLine } from "../customer-invoices/show.ts";
import type { DocumentContents } from "./record.ts";

/** A page of the lines of a document, each as its kind shows it. */
export const listLines = <Shown>(
  context: Context,
  { currency, lines }: DocumentContents,
  query: ListQuery | undefined,
  show: (line: ReturnType<typeof showLine>) => Shown,
) => {
  const rate = exchangeRate(currency);
  return listPage<LineRecord, Shown>(lines, query, {
    show: (line) => show(showLine(context, line, rate)),
  });
};

/** A page of the sections of a document. */
export const listSections = ({ sections }: DocumentContents, query: ListQuery | undefined) =>
  listPage<ReadOnly<InvoiceLineSection>>(sections, query);

/** A line without what only invoices have. */
export function withoutBooking({
  substance: _substance,
  imputation_dates: _dates,
  ...line
}: ReturnType<typeof showLine>): ReadOnly<QuoteInvoiceLine> {
  return line;
}
