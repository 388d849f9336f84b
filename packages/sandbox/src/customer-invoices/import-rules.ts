import type { ImportCustomerInvoiceBody } from "@centime/core/customer-invoices";
import type { Books } from "../books/books.ts";
import type { FileAttachmentRecord } from "../files/file-attachments.ts";
import { isSameFile } from "../files/stored-file.ts";
import { refuse, refuseRule } from "../manners/refuse.ts";

/** What the number of an invoice may be that becomes an e-invoice. */
const E_INVOICE_NUMBER = /^[\w+/-]{1,35}$/;

/** Refuses with 409 a file that has been imported: the attachment itself, or another with the same bytes. */
export function requireNewFile(books: Books, { file }: FileAttachmentRecord): void {
  const isKnown = [...books.invoices.values()].some(({ imported }) => {
    const known = imported && books.fileAttachments.get(imported.file_attachment_id);
    return known ? isSameFile(known.file, file) : false;
  });
  if (isKnown) refuse(409, "The file has already been imported");
}

/** Refuses what does not go together when an import is to become an e-invoice, and when it is not. */
export function requireConvertible(body: ImportCustomerInvoiceBody, type: string): void {
  const { convert_to_e_invoice, discount, invoice_lines, invoice_number = "" } = body;
  if (convert_to_e_invoice !== true) {
    const isDiscounted =
      discount !== undefined || invoice_lines.some((line) => line.discount !== undefined);
    if (isDiscounted) refuseRule("Discount is only allowed when converting to an e-invoice");
    return;
  }
  if (type !== "application/pdf") refuseRule("Only a PDF can be converted to an e-invoice");
  if (invoice_lines.some(({ label }) => !label))
    refuseRule("Every line of an e-invoice needs a label");
  if (!E_INVOICE_NUMBER.test(invoice_number)) {
    refuseRule("Invoice number must have up to 35 letters, digits and signs of -+_/");
  }
}
