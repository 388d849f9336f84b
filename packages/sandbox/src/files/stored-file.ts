import { fileSecret } from "../books/references.ts";
import type { Context } from "../handler.ts";
import { refuseRule } from "../manners/refuse.ts";

/** A file that somebody sent. */
export interface StoredFile {
  readonly filename: string;
  readonly type: string;
  /** The secret part of its address. */
  readonly secret: string;
  /** `null` for a seeded file: a page that bears its name is printed when somebody asks for it. */
  readonly data: Uint8Array<ArrayBuffer> | null;
}

/** A file as a request or a program hands it over. */
export interface GivenFile {
  readonly filename: string;
  readonly type?: string | undefined;
  readonly data: Uint8Array | Blob | string;
}

const TYPES = new Set([
  "application/pdf",
  "image/bmp",
  "image/gif",
  "image/jpeg",
  "image/png",
  "image/tiff",
]);

/** Takes a file in; refuses what the API takes for no document. */
export function storeFile({ books }: Context, file: GivenFile): StoredFile {
  const { filename, type = "" } = file;
  if (!TYPES.has(type)) refuseRule("File must be a PDF or an image");
  return { filename, type, secret: fileSecret(books.random), data: bytesOf(file.data) };
}

/** A seeded PDF, which is printed when somebody asks for it. */
export const seededFile = ({ books }: Context, filename: string): StoredFile => ({
  filename,
  type: "application/pdf",
  secret: fileSecret(books.random),
  data: null,
});

/** Whether two files hold the same; a seeded file is only the same as itself. */
export function isSameFile(one: StoredFile, other: StoredFile): boolean {
  if (one.secret === other.secret) return true;
  const { data } = other;
  if (one.data === null || data === null || one.data.length !== data.length) return false;
  return one.data.every((byte, index) => byte === data[index]);
}

function bytesOf(data: GivenFile["data"]): Uint8Array<ArrayBuffer> {
  if (typeof data === "string") return new TextEncoder().encode(data);
  if (data instanceof Blob) throw new TypeError("A file's data must be bytes or text here");
  return new Uint8Array(data);
}
