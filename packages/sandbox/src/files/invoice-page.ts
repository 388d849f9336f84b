import { type InvoiceRecord, isCreditNote, totalOf } from "../customer-invoices/invoice-record.ts";
import type { Context } from "../handler.ts";
import { withTax } from "../money/amounts.ts";
import type { PageText } from "./print-page.ts";

/** Lines beyond this many do not fit on the one page that is printed. */
const MOST_LINES = 30;

/** What the PDF of an invoice says: who, when, what for, and how much. */
export function invoicePage({ books, company }: Context, invoice: InvoiceRecord): PageText {
  const kind = isCreditNote(invoice) ? "Avoir" : "Facture";
  const { currency, lines } = invoice;
  const total = totalOf(invoice);
  const left = lines.length - MOST_LINES;
  return {
    title: `${kind} ${invoice.invoice_number || "(brouillon)"}`,
    rows: [
      [company.name],
      [books.customers.get(invoice.customer_id)?.name ?? ""],
      [`Date : ${invoice.date}`],
      [`Échéance : ${invoice.deadline}`],
      [],
      ["Désignation", "Quantité", "Prix HT", `Total HT (${currency})`],
      ...lines
        .slice(0, MOST_LINES)
        .map((line) => [
          line.label,
          line.quantity,
          line.raw_currency_unit_price,
          line.currency_amount_before_tax,
        ]),
      ...(left > 0 ? [[`… et ${left} autres lignes`]] : []),
      [],
      ["Total HT", "", "", total.beforeTax.toFixed(2)],
      ["TVA", "", "", total.tax.toFixed(2)],
      ["Total TTC", "", "", withTax(total).toFixed(2)],
    ],
  };
}
