import type { Write } from "./books/records.ts";
import { recordChange } from "./changes/changes.ts";
import type { Context } from "./context.ts";
import { post } from "./ledger/postings.ts";

/** What follows from every write to a table: the ledger entry of its document, and its events. */
export function react(context: Context, write: Write): void {
  post(context, write);
  recordChange(context, write);
}
