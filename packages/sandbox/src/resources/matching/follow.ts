import { countWith } from "../../books/indexes.ts";
import type { Write } from "../../books/records.ts";
import type { Context } from "../../context.ts";
import type { InvoiceRecord } from "../customer-invoices/record.ts";
import { settleAnew } from "./settle.ts";

/** Settles what a write to an invoice changes: its matches, and those of the invoice that it credits. */
export function followMatches(context: Context, { table, before, after }: Write): void {
  if (table === "supplierInvoices" && after !== undefined) settleBill(context, after.id);
  if (table !== "invoices") return;
  const rows = [before, after] as readonly (InvoiceRecord | undefined)[];
  const ids = rows.flatMap((row) => (row === undefined ? [] : [row.id, row.credited_invoice_id]));
  for (const id of new Set(ids)) {
    if (id !== null && canBeSettled(context, id)) settleAnew(context, id);
  }
}

function settleBill(context: Context, id: number): void {
  if (countWith(context.books.matches, "document_id", id) > 0) settleAnew(context, id);
}

const canBeSettled = ({ books }: Context, id: number): boolean =>
  books.invoices.get(id)?.draft === false &&
  countWith(books.matches, "document_id", id) +
    countWith(books.invoices, "credited_invoice_id", id) >
    0;
