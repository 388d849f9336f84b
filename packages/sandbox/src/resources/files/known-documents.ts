import type { Books } from "../../books/books.ts";
import type { Context } from "../../context.ts";
import { refuseKnownDocument } from "../shared.ts";
import { isSameFile, type StoredFile } from "./files.ts";

/** Refuses with 409 a file that has been imported: the attachment itself, or one with the same bytes. */
export function requireNewFile({ books }: Context, file: StoredFile): void {
  for (const [id, known] of importedFiles(books)) {
    if (isSameFile(known, file)) refuseKnownDocument(id);
  }
}

/** The files of imported documents, with the ids of these. */
function* importedFiles(books: Books): Iterable<readonly [number, StoredFile]> {
  for (const { id, imported } of books.invoices.values()) {
    const attachment = imported && books.fileAttachments.get(imported.file_attachment_id);
    if (attachment) yield [id, attachment.file];
  }
  for (const { id, file } of books.supplierInvoices.values()) yield [id, file];
}
