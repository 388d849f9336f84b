import type { PDFDict } from "pdf-lib";

/** What the standard calls the invoice in a PDF, and what its forerunners did. */
const INVOICE_FILES = /^(factur-x|xrechnung|zugferd-invoice)\.xml$/i;

/**
 * Returns the XML of the invoice that is attached to a PDF; `undefined` when there is none, or no PDF. Loads
 * pdf-lib when first called.
 */
export async function embeddedInvoice(data: Uint8Array): Promise<string | undefined> {
  const { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } =
    await import("pdf-lib");
  const name = (text: string) => PDFName.of(text);

  /** The file specifications of a tree of names. */
  function* filesIn(node: PDFDict): Iterable<PDFDict> {
    const names = node.lookupMaybe(name("Names"), PDFArray);
    for (let index = 1; names !== undefined && index < names.size(); index += 2) {
      yield names.lookup(index, PDFDict);
    }
    const kids = node.lookupMaybe(name("Kids"), PDFArray);
    for (let index = 0; kids !== undefined && index < kids.size(); index += 1) {
      yield* filesIn(kids.lookup(index, PDFDict));
    }
  }

  const nameOf = (file: PDFDict): string => {
    const text = file.lookup(name("UF")) ?? file.lookup(name("F"));
    return text !== undefined && "decodeText" in text ? (text.decodeText as () => string)() : "";
  };

  try {
    const document = await PDFDocument.load(data, { updateMetadata: false });
    const root = document.catalog
      .lookupMaybe(name("Names"), PDFDict)
      ?.lookupMaybe(name("EmbeddedFiles"), PDFDict);
    const files = root === undefined ? [] : [...filesIn(root)];
    const file = files.find((own) => INVOICE_FILES.test(nameOf(own)));
    const stream = file?.lookup(name("EF"), PDFDict).lookup(name("F"));
    if (!(stream instanceof PDFRawStream)) return undefined;
    return new TextDecoder().decode(decodePDFRawStream(stream).decode());
  } catch {
    return undefined;
  }
}
