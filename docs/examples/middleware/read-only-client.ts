import { type Client, createClient } from "centime";
import { readOnly } from "centime/read-only";

/** A client that sends no write, whatever its token may do. */
export const readOnlyClient = (token: string): Client =>
  createClient({ token, middleware: { perCall: [readOnly] } });
