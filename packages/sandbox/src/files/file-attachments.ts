import { nextId } from "../books/ids.ts";
import { type Stamps, stampsNow } from "../books/stamps.ts";
import type { Context } from "../handler.ts";
import { refuseUnknown } from "../manners/refuse.ts";
import { fileAddress } from "./file-address.ts";
import { type GivenFile, type StoredFile, storeFile } from "./stored-file.ts";

/** A file that waits to be attached to something. */
export interface FileAttachmentRecord extends Stamps {
  readonly id: number;
  readonly file: StoredFile;
}

/** A file attachment as the API shows it. */
export interface FileAttachment extends Stamps {
  id: number;
  url: string;
  filename: string;
}

/** Puts a file where imports find it. */
export const attachFile = (context: Context, file: GivenFile): FileAttachmentRecord =>
  keepAttachment(context, storeFile(context, file));

/** Writes a stored file down as an attachment. */
export function keepAttachment(context: Context, file: StoredFile): FileAttachmentRecord {
  const { books } = context;
  const attachment = { id: nextId(books, "fileAttachment"), file, ...stampsNow(context) };
  books.fileAttachments.set(attachment.id, attachment);
  return attachment;
}

/** The file attachment of that id; the request ends with 404 when there is none. */
export const existingAttachment = ({ books }: Context, id: number): FileAttachmentRecord =>
  books.fileAttachments.get(id) ?? refuseUnknown("FileAttachment", id);

export const renderAttachment = (
  context: Context,
  { file, ...attachment }: FileAttachmentRecord,
): FileAttachment => ({
  ...attachment,
  filename: file.filename,
  url: fileAddress(context, file),
});
