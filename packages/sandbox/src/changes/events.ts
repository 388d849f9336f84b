import type { ChangeOperation } from "@centime/core/enumerations";
import type { TableName } from "../books/books.ts";
import type { Write } from "../books/records.ts";
import type { Context } from "../context.ts";
import { recordCategoryChanges } from "./category-changes.ts";
import { addChange, type ChangedResource } from "./changes.ts";

/** The changelog that a table's writes are listed in; the other tables have none. */
const RESOURCES: Partial<Readonly<Record<TableName, ChangedResource>>> = {
  customers: "customers",
  dmsFiles: "dms_files",
  invoices: "customer_invoices",
  ledgerLines: "ledger_entry_lines",
  products: "products",
  quotes: "quotes",
  supplierInvoices: "supplier_invoices",
  suppliers: "suppliers",
  transactions: "transactions",
};

/** Documents whose insert is followed by an update at once: Pennylane books them after storing them. */
const BOOKED: ReadonlySet<ChangedResource> = new Set([
  "customer_invoices",
  "quotes",
  "supplier_invoices",
  "transactions",
]);

/** Adds the events of a write to the changelogs. */
export function recordEvents(context: Context, write: Write): void {
  recordChange(context, write);
  recordCategoryChanges(context, write);
}

/** Adds the events of a row to its own changelog. */
function recordChange(context: Context, { table, before, after, events }: Write): void {
  const resource = RESOURCES[table];
  const row = after ?? before;
  if (resource === undefined || row === undefined) return;
  const operation = after === undefined ? "delete" : changeOrInsert(before);
  const least = operation === "insert" && BOOKED.has(resource) ? 2 : 0;
  for (let count = 0; count < Math.max(events, least); count += 1) {
    addChange(context, resource, row, count === 0 ? operation : "update");
  }
}

const changeOrInsert = (before: unknown): ChangeOperation =>
  before === undefined ? "insert" : "update";
