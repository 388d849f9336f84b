import type { Row, TableName } from "../books/books.ts";
import type { Write } from "../books/records.ts";
import type { Context } from "../context.ts";
import { invoiceEntry } from "../resources/customer-invoices/posting.ts";
import { supplierInvoiceEntry } from "../resources/supplier-invoices/posting.ts";
import { transactionEntry } from "../resources/transactions/posting.ts";
import { type EntryInput, removeEntry, writeEntry } from "./entries.ts";

/** The entry that a row of each table is booked by; `undefined` where it is not, such as for a draft. */
const ENTRIES: {
  readonly [Name in TableName]?: (context: Context, row: Row<Name>) => EntryInput | undefined;
} = {
  invoices: (context, invoice) => invoiceEntry(context, invoice),
  supplierInvoices: (context, invoice) => supplierInvoiceEntry(context, invoice),
  transactions: (context, transaction) => transactionEntry(context, transaction),
};

/** Books a write: writes, changes or removes the ledger entry of its document. */
export function post(context: Context, { table, before, after }: Write): void {
  const entryOf = ENTRIES[table] as
    | ((context: Context, row: unknown) => EntryInput | undefined)
    | undefined;
  if (entryOf === undefined) return;
  const wanted = after === undefined ? undefined : entryOf(context, after);
  if (wanted !== undefined) {
    writeEntry(context, wanted);
    return;
  }
  const entry = context.books.ledgerEntries.get((after ?? before)?.id ?? 0);
  if (entry !== undefined) removeEntry(context, entry);
}
