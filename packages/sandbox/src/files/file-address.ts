import type { Context } from "../handler.ts";
import type { StoredFile } from "./stored-file.ts";

/** How long an address is good for: the API's half an hour. */
const LIFETIME_MS = 30 * 60_000;

const SECRET_LENGTH = 32;

/** What an address tells of the file that it leads to. */
export interface FileKey {
  readonly secret: string;
  /** When the address dies. */
  readonly expiresAt: number;
}

/** Where a stored file can be had without a token, from now on for half an hour. */
export const fileAddress = (context: Context, { secret, filename }: StoredFile): string =>
  `${context.origin}/public/files/${writeKey(context, secret)}/${encodeURIComponent(filename)}`;

/** Where an invoice's PDF can be had without a token, from now on for half an hour. */
export const invoiceFileAddress = (context: Context, secret: string): string =>
  `${context.origin}/public/invoice/pdf?encrypted_id=${writeKey(context, secret)}`;

const writeKey = ({ clock }: Pick<Context, "clock">, secret: string): string =>
  `${secret}${(clock.now() + LIFETIME_MS).toString(16)}`;

/** Reads the part of an address that is the file's own. */
export const readKey = (key: string): FileKey => ({
  secret: key.slice(0, SECRET_LENGTH),
  expiresAt: Number.parseInt(key.slice(SECRET_LENGTH), 16),
});
