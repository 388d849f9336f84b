import type { ChangeOperation } from "@centime/core/enumerations";
import type { TableName } from "../books/books.ts";
import { DAY_MS, toTimestamp } from "../books/clock.ts";
import { firstIndex } from "../books/indexes.ts";
import { nextInteger } from "../books/random.ts";
import type { Stamps, Write } from "../books/records.ts";
import type { Context } from "../context.ts";

/** A resource that has a changelog. */
export type ChangedResource =
  | "customer_invoices"
  | "customers"
  | "dms_files"
  | "ledger_entries_categories"
  | "ledger_entry_lines"
  | "ledger_entry_lines_categories"
  | "products"
  | "quotes"
  | "supplier_invoices"
  | "suppliers"
  | "transactions";

/** An event of a changelog. */
export interface ChangeRecord extends Stamps {
  /** The id of the record, which may be gone. */
  readonly id: number;
  readonly operation: ChangeOperation;
  /** What changelogs are ordered by; a little before the event can be seen. */
  readonly processed_at: string;
  /** From when on the changelog lists it, in milliseconds since 1970. */
  readonly visible_at: number;
  /** What a change of categories is of. */
  readonly about?: number;
}

/** The changelog that a table's writes are listed in; the other tables have none. */
const RESOURCES: Partial<Readonly<Record<TableName, ChangedResource>>> = {
  customers: "customers",
  invoices: "customer_invoices",
  ledgerLines: "ledger_entry_lines",
  products: "products",
  quotes: "quotes",
};

/** Adds the events of a write to its changelog. */
export function recordChange(context: Context, { table, before, after, events }: Write): void {
  const resource = RESOURCES[table];
  const row = after ?? before;
  if (resource === undefined || row === undefined) return;
  const operation = after === undefined ? "delete" : changeOrInsert(before);
  for (let count = 0; count < events; count += 1) {
    addChange(context, resource, row, count === 0 ? operation : "update");
  }
}

const changeOrInsert = (before: unknown): ChangeOperation =>
  before === undefined ? "insert" : "update";

/** An event shows up this long after the write, as was measured; `processed_at` says a little less. */
const SHORTEST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 4000;
const SHORTEST_PROCESSING_MS = 400;
const LONGEST_PROCESSING_MS = 1200;
/** One event in so many is listed twice, as a queue that delivers at least once does. */
const DOUBLES = 24;

/** Adds an event to a changelog, and now and then a second time. */
export function addChange(
  context: Context,
  resource: ChangedResource,
  row: { readonly id: number; readonly about?: number } & Partial<Stamps>,
  operation: ChangeOperation,
): void {
  const { books, clock } = context;
  const now = clock.now();
  const stamp = toTimestamp(now, 0);
  const { id, created_at = stamp, updated_at = stamp, about } = row;
  const copies = nextInteger(books.followUps, DOUBLES) === 0 ? 2 : 1;
  for (let copy = 0; copy < copies; copy += 1) {
    const processed = now + between(context, SHORTEST_PROCESSING_MS, LONGEST_PROCESSING_MS);
    insertInOrder(changesOf(context, resource), {
      id,
      operation,
      created_at,
      updated_at,
      processed_at: toTimestamp(processed, nextInteger(books.followUps, 1000)),
      visible_at: now + between(context, SHORTEST_DELAY_MS, LONGEST_DELAY_MS),
      ...(about === undefined ? {} : { about }),
    });
  }
}

function changesOf({ books }: Context, resource: ChangedResource): ChangeRecord[] {
  const known = books.changes.get(resource);
  if (known !== undefined) return known;
  const changes: ChangeRecord[] = [];
  books.changes.set(resource, changes);
  return changes;
}

function insertInOrder(changes: ChangeRecord[], change: ChangeRecord): void {
  changes.splice(placeAfter(changes, change.processed_at), 0, change);
}

/** Where the events processed after a moment begin. */
const placeAfter = (changes: readonly ChangeRecord[], moment: string): number =>
  firstIndex(changes.length, (index) => (changes[index] as ChangeRecord).processed_at > moment);

const between = ({ books }: Context, least: number, most: number): number =>
  least + nextInteger(books.followUps, most - least);

/** How long an event is kept. */
export const RETENTION_MS = 28 * DAY_MS;

/**
 * The events of a changelog that can be seen now and were processed after a moment, in order. An event
 * may show up after one that was processed later, as in the real changelogs.
 */
export function visibleChanges(
  context: Context,
  resource: ChangedResource,
  after: string,
): readonly ChangeRecord[] {
  const now = context.clock.now();
  const changes = changesOf(context, resource);
  return changes.slice(placeAfter(changes, after)).filter(({ visible_at }) => visible_at <= now);
}
