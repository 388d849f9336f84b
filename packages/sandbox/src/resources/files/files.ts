import type { Bytes, FilePart } from "@centime/core";
import { fileSecret } from "../../books/numbering.ts";
import type { Context } from "../../context.ts";
import { refuseRule } from "../../http/response.ts";

/** A file of the books. */
export interface StoredFile {
  readonly filename: string;
  readonly type: string;
  /** The secret part of its address. */
  readonly secret: string;
  /** `null` for a seeded file: a page with its name is printed when it is downloaded. */
  readonly data: Bytes | null;
}

/** A file that a program puts into a sandbox. */
export interface FileInput {
  readonly filename: string;
  /** The media type: a PDF or an image, or importing the file is refused. */
  readonly type?: string | undefined;
  readonly data: Uint8Array | string;
}

/** Stores a file as it is. */
export const storeFile = (
  { books }: Context,
  { filename, type = "", data }: FileInput,
): StoredFile => ({ filename, type, secret: fileSecret(books.random), data: toBytes(data) });

const toBytes = (data: FileInput["data"]): Bytes =>
  typeof data === "string" ? new TextEncoder().encode(data) : new Uint8Array(data);

/** A seeded PDF, which is printed when it is downloaded. */
export const seededFile = ({ books }: Context, filename: string): StoredFile => ({
  filename,
  type: "application/pdf",
  secret: fileSecret(books.random),
  data: null,
});

const DOCUMENT_TYPES = new Set([
  "application/pdf",
  "image/bmp",
  "image/gif",
  "image/jpeg",
  "image/png",
  "image/tiff",
]);

/** Stores an uploaded file; refuses with 422 what the API does not accept as a document. */
export function storeUpload(context: Context, { data, ...file }: FilePart): StoredFile {
  requireDocument(file);
  // The request's body was read into bytes.
  return storeFile(context, { ...file, data: data as Uint8Array });
}

/** Refuses with 422 what the API does not accept as a document. */
export function requireDocument({ type = "" }: Pick<FileInput, "type">): void {
  if (!DOCUMENT_TYPES.has(type)) refuseRule("File has an invalid content type");
}

/** Whether two files have the same bytes; a seeded file equals only itself. */
export function isSameFile(one: StoredFile, other: StoredFile): boolean {
  if (one.secret === other.secret) return true;
  const { data } = other;
  if (one.data === null || data === null || one.data.length !== data.length) return false;
  return one.data.every((byte, index) => byte === data[index]);
}

/** How long an address is valid: the API's half an hour. */
const LIFETIME_MS = 30 * 60_000;

const SECRET_LENGTH = 32;

/** Where a stored file is downloaded without a token, from now on for half an hour. */
export const fileAddress = (context: Context, { secret, filename }: StoredFile): string =>
  `${context.baseUrl}/public/files/${writeKey(context, secret)}/${encodeURIComponent(filename)}`;

/** Where a document's PDF is downloaded without a token, from now on for half an hour. */
export const documentFileAddress = (context: Context, secret: string): string =>
  `${context.baseUrl}/public/invoice/pdf?encrypted_id=${writeKey(context, secret)}`;

/** Where the file of an export is downloaded without a token, from now on for half an hour. */
export const exportFileAddress = (
  context: Context,
  { secret, filename }: Pick<StoredFile, "secret" | "filename">,
): string =>
  `${context.baseUrl}/public/exports/${writeKey(context, secret)}/${encodeURIComponent(filename)}`;

const writeKey = ({ clock }: Pick<Context, "clock">, secret: string): string =>
  `${secret}${(clock.now() + LIFETIME_MS).toString(16)}`;

/** Reads the key in an address: the file's secret, and when the address expires (NaN: unreadable). */
export const readKey = (key: string): { readonly secret: string; readonly expiresAt: number } => ({
  secret: key.slice(0, SECRET_LENGTH),
  expiresAt: Number.parseInt(key.slice(SECRET_LENGTH), 16),
});
