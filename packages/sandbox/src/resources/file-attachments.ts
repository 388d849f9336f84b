import { nextId } from "../books/numbering.ts";
import { type Stamps, save, stampsNow } from "../books/records.ts";
import type { Context, Handlers } from "../context.ts";
import { modelled } from "../modelled.ts";
import {
  type FileInput,
  fileAddress,
  type StoredFile,
  storeFile,
  storeUpload,
} from "./files/files.ts";
import { existing } from "./shared.ts";

export const fileAttachmentHandlers = {
  uploadFileAttachment: modelled(
    { documented: "The attachment, with an address that expires." },
    (context, { file, filename = file.filename }) =>
      showAttachment(context, keepAttachment(context, storeUpload(context, { ...file, filename }))),
  ),

  uploadLedgerAttachment: modelled(
    { documented: "The attachment.", assumed: "It is a file attachment like any other." },
    (context, { file, filename = file.filename }) => {
      const record = keepAttachment(context, storeUpload(context, { ...file, filename }));
      const { id, url } = showAttachment(context, record);
      return { id, url, filename };
    },
  ),
} satisfies Handlers;

/** A file that waits to be attached to a document. */
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

/** Adds a file for imports. */
export const attach = (context: Context, file: FileInput): FileAttachment =>
  showAttachment(context, keepAttachment(context, storeFile(context, file)));

/** Adds the attachment of a stored file to the books. */
export function keepAttachment(context: Context, file: StoredFile): FileAttachmentRecord {
  const { books } = context;
  const id = nextId(books, "fileAttachment");
  return save(context, "fileAttachments", { id, file, ...stampsNow(context) });
}

/** The file attachment of that id; refuses with 404 when there is none. */
export const existingAttachment = ({ books }: Context, id: number): FileAttachmentRecord =>
  existing(books.fileAttachments, "FileAttachment", id);

const showAttachment = (
  context: Context,
  { file, ...attachment }: FileAttachmentRecord,
): FileAttachment => ({
  ...attachment,
  filename: file.filename,
  url: fileAddress(context, file),
});
