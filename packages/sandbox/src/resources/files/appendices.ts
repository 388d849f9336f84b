import type { FilePart } from "@centime/core";
import type { Appendix } from "@centime/core/customer-invoices";
import type { Row } from "../../books/books.ts";
import { nextId } from "../../books/numbering.ts";
import { change, type Stamps, stampsNow } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import { type ListQuery, listPage } from "../../http/list.ts";
import { fileAddress, type StoredFile, storeUpload } from "./files.ts";

/** A file that belongs to a document. */
export interface AppendixRecord extends Stamps {
  readonly id: number;
  readonly file: StoredFile;
}

/** The tables whose rows have appendices. */
export const TABLES_WITH_APPENDICES = ["invoices", "quotes", "commercialDocuments"] as const;

type TableWithAppendices = (typeof TABLES_WITH_APPENDICES)[number];

/** What has appendices. */
interface WithAppendices {
  readonly appendices: readonly AppendixRecord[];
}

/** A page of the appendices of a document. */
export const listAppendices = (
  context: Context,
  { appendices }: WithAppendices,
  query: ListQuery | undefined,
) => listPage(appendices, query, { show: (appendix) => showAppendix(context, appendix) });

/** Adds an uploaded file to a document of a table. */
export const uploadAppendix = <Name extends TableWithAppendices>(
  context: Context,
  table: Name,
  document: Row<Name>,
  file: FilePart,
): Appendix =>
  showAppendix(context, addAppendix(context, table, document, storeUpload(context, file)));

/** Adds a file to a document of a table. */
export function addAppendix<Name extends TableWithAppendices>(
  context: Context,
  table: Name,
  document: Row<Name>,
  file: StoredFile,
): AppendixRecord {
  const appendix = { id: nextId(context.books, "appendix"), file, ...stampsNow(context) };
  const { appendices }: WithAppendices = document;
  const changes: WithAppendices = { appendices: [...appendices, appendix] };
  change(context, table, document, changes as Partial<Row<Name>>);
  return appendix;
}

const showAppendix = (context: Context, { file, ...appendix }: AppendixRecord): Appendix => ({
  ...appendix,
  filename: file.filename,
  url: fileAddress(context, file),
});
