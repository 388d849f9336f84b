import type { Books } from "../books/books.ts";
import type { InvoiceRecord } from "../customer-invoices/invoice-record.ts";
import type { StoredFile } from "./stored-file.ts";

/** The invoice whose PDF has that secret in its address. */
export const findInvoice = ({ invoices }: Books, secret: string): InvoiceRecord | undefined =>
  [...invoices.values()].find(({ file_secret }) => file_secret === secret);

/** The appendix or file attachment that has that secret in its address. */
export const findFile = (books: Books, secret: string): StoredFile | undefined =>
  storedFiles(books).find((file) => file.secret === secret);

const storedFiles = ({ invoices, fileAttachments }: Books): readonly StoredFile[] => [
  ...[...fileAttachments.values()].map(({ file }) => file),
  ...[...invoices.values()].flatMap(({ appendices }) => appendices.map(({ file }) => file)),
];
