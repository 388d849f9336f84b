import type { FirmDmsFile, FirmDmsFolder } from "@centime/core/firm/dms";
import { nextId } from "../../books/numbering.ts";
import { type Stamps, save, stampsNow } from "../../books/records.ts";
import type { Context, Handlers } from "../../context.ts";
import { keysAsFields } from "../../http/filter.ts";
import { collection, refuseRule } from "../../http/response.ts";
import { type FileInput, fileAddress, type StoredFile, storeFile } from "../files/files.ts";
import { resource } from "../resource.ts";
import { existing, requireText } from "../shared.ts";
import { ofCompany } from "./of-company.ts";

/** A folder of the company's document management. */
export interface DmsFolderRecord extends Stamps {
  readonly id: number;
  readonly name: string;
  readonly parent_folder_id: number | null;
}

/** A file of the company's document management. */
export interface DmsFileRecord extends DmsFolderRecord {
  readonly file: StoredFile;
}

const files = resource("dmsFiles", {
  model: "DmsFile",
  fields: keysAsFields<DmsFileRecord>({ id: "number", parent_folder_id: "number" }),
  show: showFile,
});

const folders = resource("dmsFolders", {
  model: "DmsFolder",
  fields: keysAsFields<DmsFolderRecord>({ id: "number" }),
  show: showFolder,
});

const PATH = "A path has the names of all folders above.";

export const firmDmsHandlers = {
  getFirmDmsFiles: ofCompany(
    { documented: "The files, each with an address that needs no token.", assumed: PATH },
    files.list,
  ),
  uploadFirmDmsFile: ofCompany(
    {
      documented: "The file, in a folder that exists or at the root; its event follows.",
      assumed: `${PATH} A type that is not allowed is a 422.`,
    },
    (context, { file, name = file.filename, parent_folder_id }: UploadBody) => {
      requireType(file);
      return files.show(context, addDmsFile(context, name, parent_folder_id ?? null, file));
    },
  ),
  getFirmDmsFolders: ofCompany({ documented: "The folders.", assumed: PATH }, folders.list),
  createFirmDmsFolder: ofCompany(
    { documented: "The folder, in another or at the root.", assumed: "A blank name is a 422." },
    (context, { name, parent_folder_id }: FolderBody) => {
      requireText("Name", name);
      return folders.show(context, addDmsFolder(context, name, parent_folder_id ?? null));
    },
  ),
} satisfies Handlers;

interface FolderBody {
  readonly name: string;
  readonly parent_folder_id?: number | undefined;
}

type UploadBody = Parameters<NonNullable<Handlers["uploadFirmDmsFile"]>>[2];

/** What is kept beside documents: text, pictures, archives, mail and office files. */
const TYPES =
  /^(text\/(csv|plain)|image\/(png|jpeg|tiff|bmp|gif)|application\/((x-)?zip(-compressed)?|pdf|msword|mbox|octet-stream|vnd\.(ms-excel|ms-outlook|openxmlformats-officedocument\.(spreadsheetml\.sheet|wordprocessingml\.document)|oasis\.opendocument\.(presentation|spreadsheet|text)|apple\.(pages|numbers))))$/;

function requireType({ type = "" }: Pick<FileInput, "type">): void {
  if (!TYPES.test(type)) refuseRule("File has a content type that is not allowed");
}

/** Adds a file to a folder, or to the root. */
export function addDmsFile(
  context: Context,
  name: string,
  parent_folder_id: number | null,
  file: Pick<FileInput, "type"> & { readonly data: unknown },
): DmsFileRecord {
  requireFolder(context, parent_folder_id);
  const id = nextId(context.books, "dmsFile");
  // The request's body was read into bytes.
  const stored = storeFile(context, { ...file, filename: name, data: file.data as Uint8Array });
  return save(context, "dmsFiles", {
    id,
    name,
    parent_folder_id,
    file: stored,
    ...stampsNow(context),
  });
}

/** Adds a folder to another, or to the root. */
export function addDmsFolder(
  context: Context,
  name: string,
  parent_folder_id: number | null,
): DmsFolderRecord {
  requireFolder(context, parent_folder_id);
  const id = nextId(context.books, "dmsFolder");
  return save(context, "dmsFolders", { id, name, parent_folder_id, ...stampsNow(context) });
}

function requireFolder({ books }: Context, id: number | null): void {
  if (id !== null) existing(books.dmsFolders, "DmsFolder", id);
}

/** The names of the folders above, and the own name: `Juridique/Statuts/statuts.pdf`. */
function pathOf({ books }: Context, { name, parent_folder_id }: DmsFolderRecord): string {
  const names = [name];
  for (let id = parent_folder_id; id !== null; ) {
    const folder = books.dmsFolders.get(id);
    names.unshift(folder?.name ?? "");
    id = folder?.parent_folder_id ?? null;
  }
  return names.join("/");
}

const sharedFields = (context: Context, record: DmsFolderRecord) => ({
  id: record.id,
  name: record.name,
  path: pathOf(context, record),
  parent_folder: record.parent_folder_id === null ? null : { id: record.parent_folder_id },
  created_at: record.created_at,
  updated_at: record.updated_at,
});

function showFile(context: Context, record: DmsFileRecord): FirmDmsFile {
  return { ...sharedFields(context, record), url: fileAddress(context, record.file) };
}

function showFolder(context: Context, record: DmsFolderRecord): FirmDmsFolder {
  const condition = { field: "parent_folder_id", operator: "eq", value: String(record.id) };
  const filter = encodeURIComponent(JSON.stringify([condition]));
  const files = collection(context.baseUrl, `dms/files?filter=${filter}`);
  return { ...sharedFields(context, record), files };
}
