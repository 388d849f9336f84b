/** A page's text: a title, and rows of columns that begin at the same places. */
export interface PageText {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

const A4: [width: number, height: number] = [595, 842];
const MARGIN = 56;
const TITLE_SIZE = 16;
const SIZE = 9;
const LINE_HEIGHT = 16;
const COLUMN_STARTS = [0, 230, 310, 390];

/** Prints one page of A4 as a PDF: the same text gives the same bytes. */
export async function printPage({ title, rows }: PageText): Promise<Uint8Array<ArrayBuffer>> {
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
