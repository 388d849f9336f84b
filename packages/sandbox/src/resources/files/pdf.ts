import type { Bytes } from "@centime/core";
import { type Amounts, withTax } from "../../books/money.ts";
import type { Context } from "../../context.ts";
import {
  type InvoiceRecord,
  isCreditNote,
  type LineRecord,
  sumOfLines,
  totalOf,
} from "../customer-invoices/record.ts";

/** A page's text: a title, and rows of columns that start at the same places. */
interface PageText {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

const A4: [width: number, height: number] = [595, 842];
const MARGIN = 56;
const TITLE_SIZE = 16;
const SIZE = 9;
const LINE_HEIGHT = 16;
const COLUMN_STARTS = [0, 230, 310, 390];

/** Prints one page of A4 as a PDF: the same text has the same bytes. Loads pdf-lib when first called. */
export async function printPage({ title, rows }: PageText): Promise<Bytes> {
  const { PDFDocument, StandardFonts } = await import("pdf-lib");
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title);
  const font = await document.embedFont(StandardFonts.Helvetica);
  const known = new Set(font.getCharacterSet());
  const printable = (text: string) =>
    Array.from(text, (character) =>
      known.has(character.codePointAt(0) ?? 0) ? character : "?",
    ).join("");

  const page = document.addPage(A4);
  const top = page.getHeight() - MARGIN;
  page.drawText(printable(title), { x: MARGIN, y: top, size: TITLE_SIZE, font });
  for (const [index, row] of rows.entries()) {
    const y = top - (index + 2) * LINE_HEIGHT;
    for (const [column, text] of row.entries()) {
      const x = MARGIN + (COLUMN_STARTS[column] ?? 0);
      page.drawText(printable(text), { x, y, size: SIZE, font });
    }
  }
  return new Uint8Array(await document.save());
}

/** More lines than this do not fit on the one page that is printed. */
const MOST_LINES = 30;

/** What is printed of a document. */
interface PrintedDocument {
  readonly customer_id: number;
  readonly date: string;
  readonly deadline: string;
  readonly currency: string;
  readonly lines: readonly LineRecord[];
}

/** The text of an invoice's PDF. */
export function invoicePage(context: Context, invoice: InvoiceRecord): PageText {
  const kind = isCreditNote(invoice) ? "Avoir" : "Facture";
  const title = `${kind} ${invoice.invoice_number || "(brouillon)"}`;
  return documentPage(context, invoice, { title, total: totalOf(invoice) });
}

/** The text of a document's PDF: the parties, the dates, the lines and the totals. */
export function documentPage(
  { books, company }: Context,
  document: PrintedDocument,
  {
    title,
    total = sumOfLines(document.lines),
  }: { readonly title: string; readonly total?: Amounts },
): PageText {
  const { currency, lines } = document;
  const left = lines.length - MOST_LINES;
  return {
    title,
    rows: [
      [company.name],
      [books.customers.get(document.customer_id)?.name ?? ""],
      [`Date : ${document.date}`],
      [`Échéance : ${document.deadline}`],
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
