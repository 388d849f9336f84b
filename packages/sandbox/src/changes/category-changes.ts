import { nextFollowUpId } from "../books/numbering.ts";
import type { Write } from "../books/records.ts";
import type { Context } from "../context.ts";
import type { CategoryWeight } from "../resources/categories.ts";
import { addChange, type CategoryOwner, type ChangedResource } from "./changes.ts";

/** Adds the events of a write that changes categories: one for each category that comes, changes or goes. */
export function recordCategoryChanges(context: Context, write: Write): void {
  const before = categoriesOf(write.before);
  const after = categoriesOf(write.after);
  if (before === after || (before.length === 0 && after.length === 0)) return;
  const row = write.after ?? write.before;
  if (row === undefined || !(write.table in TYPES)) return;
  const [resource, owner] = ownerOf(write);
  for (const { id, weight } of after) {
    const known = before.find((own) => own.id === id);
    if (known?.weight === weight) continue;
    const assignment = { id: assignmentId(context, row.id, id), owner };
    addChange(context, resource, assignment, known === undefined ? "insert" : "update");
  }
  for (const { id } of before) {
    if (after.some((own) => own.id === id)) continue;
    addChange(context, resource, { id: assignmentId(context, row.id, id), owner }, "delete");
    context.books.categoryAssignments.delete(keyOf(row.id, id));
  }
}

const NONE: readonly CategoryWeight[] = [];

/** The categories of a row; a draft shows none. */
function categoriesOf(row: Write["after"]): readonly CategoryWeight[] {
  const { categories = NONE, draft = false } = (row ?? {}) as {
    readonly categories?: readonly CategoryWeight[];
    readonly draft?: boolean;
  };
  return draft ? NONE : categories;
}

/** What the API calls what has categories in the ledger, by its table. */
const TYPES: Readonly<Record<string, string>> = {
  invoices: "customer_invoice",
  ledgerEntries: "ledger_entry",
  ledgerLines: "ledger_entry_line",
  supplierInvoices: "supplier_invoice",
  transactions: "transaction",
};

/** The changelog of a row's categories, and what they are of. */
function ownerOf(write: Write): readonly [ChangedResource, CategoryOwner] {
  const { table, before, after } = write;
  const { id = 0 } = after ?? before ?? {};
  if (table !== "ledgerLines") {
    const entry = { id, type: TYPES[table] ?? table };
    return ["ledger_entries_categories", { line_id: null, entry }];
  }
  // A line that is gone can no longer be named, nor its entry.
  if (after === undefined) {
    return ["ledger_entry_lines_categories", { line_id: null, entry: null }];
  }
  const { entry_id } = after as { readonly entry_id: number } & typeof after;
  const entry = { id: entry_id, type: "ledger_entry" };
  return ["ledger_entry_lines_categories", { line_id: id, entry }];
}

/** The id of the record that a row is of a category. */
function assignmentId({ books }: Context, rowId: number, categoryId: number): number {
  const key = keyOf(rowId, categoryId);
  const id = books.categoryAssignments.get(key) ?? nextFollowUpId(books, "categoryAssignment");
  books.categoryAssignments.set(key, id);
  return id;
}

const keyOf = (rowId: number, categoryId: number): string => `${rowId}/${categoryId}`;
