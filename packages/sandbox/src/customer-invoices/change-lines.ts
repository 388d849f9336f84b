import type { DraftInvoiceLineChanges } from "@centime/core/customer-invoices";
import { changedNow } from "../books/stamps.ts";
import type { Context } from "../handler.ts";
import { refuseRule, refuseUnknown } from "../manners/refuse.ts";
import type { LineRecord } from "./invoice-record.ts";
import { changeLine, readLine } from "./read-line.ts";

/** Applies what a request creates, updates and deletes to the lines of a draft. */
export function changeLines(
  context: Context,
  lines: readonly LineRecord[],
  changes: DraftInvoiceLineChanges | undefined,
): readonly LineRecord[] {
  const { create = [], update = [], delete: removed = [] } = changes ?? {};
  const known = new Set(lines.map(({ id }) => id));
  for (const { id } of [...update, ...removed]) {
    if (!known.has(id)) refuseUnknown("InvoiceLine", id);
  }
  const gone = new Set(removed.map(({ id }) => id));
  const kept = lines.filter(({ id }) => !gone.has(id));
  const updated = kept.map((line) =>
    update
      .filter(({ id }) => id === line.id)
      .reduce((own, { id: _id, ...input }) => changed(context, own, input), line),
  );
  const changedLines = [...updated, ...create.map((input) => readLine(context, input))];
  return changedLines.length > 0 ? changedLines : refuseRule("An invoice needs a line");
}

const changed = (
  context: Context,
  line: LineRecord,
  input: Parameters<typeof changeLine>[2],
): LineRecord => ({ ...changeLine(context, line, input), ...changedNow(context) });
