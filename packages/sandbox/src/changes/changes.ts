import type { ChangeOperation } from "@centime/core/enumerations";
import { DAY_MS, toTimestamp } from "../books/clock.ts";
import { firstIndex } from "../books/indexes.ts";
import { nextInteger } from "../books/random.ts";
import type { Stamps } from "../books/records.ts";
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
  /** Of a change of categories: what has them. */
  readonly owner?: CategoryOwner;
}

/** What has categories: a ledger entry, or one of its lines; `null` once the line is gone. */
export interface CategoryOwner {
  readonly line_id: number | null;
  readonly entry: { readonly id: number; readonly type: string } | null;
}

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
  row: { readonly id: number; readonly owner?: CategoryOwner } & Partial<Stamps>,
  operation: ChangeOperation,
): void {
  const { books, clock } = context;
  const now = clock.now();
  const stamp = toTimestamp(now, 0);
  const { id, created_at = stamp, updated_at = stamp, owner } = row;
  const changes = changesOf(context, resource);
  const copies = nextInteger(books.followUps, DOUBLES) === 0 ? 2 : 1;
  for (let copy = 0; copy < copies; copy += 1) {
    const processed_at = freeMoment(context, changes, now);
    changes.splice(placeFrom(changes, processed_at), 0, {
      id,
      operation,
      created_at,
      updated_at,
      processed_at,
      visible_at: now + between(context, SHORTEST_DELAY_MS, LONGEST_DELAY_MS),
      ...(owner === undefined ? {} : { owner }),
    });
  }
}

/** When an event is processed: no two of a changelog at the same moment, so that a cursor splits none. */
function freeMoment(context: Context, changes: readonly ChangeRecord[], now: number): string {
  for (;;) {
    const processed = now + between(context, SHORTEST_PROCESSING_MS, LONGEST_PROCESSING_MS);
    const moment = toTimestamp(processed, nextInteger(context.books.followUps, 1000));
    if (changes[placeFrom(changes, moment)]?.processed_at !== moment) return moment;
  }
}

function changesOf({ books }: Context, resource: ChangedResource): ChangeRecord[] {
  const known = books.changes.get(resource);
  if (known !== undefined) return known;
  const changes: ChangeRecord[] = [];
  books.changes.set(resource, changes);
  return changes;
}

/** Where the events processed at a moment or later begin. */
const placeFrom = (changes: readonly ChangeRecord[], moment: string): number =>
  firstIndex(changes.length, (index) => (changes[index] as ChangeRecord).processed_at >= moment);

const between = ({ books }: Context, least: number, most: number): number =>
  least + nextInteger(books.followUps, most - least);

/** How long an event is kept. */
export const RETENTION_MS = 28 * DAY_MS;

/**
 * The events of a changelog that can be seen now and were processed at a moment or later, in order. An
 * event may show up after one that was processed later, as in the real changelogs.
 */
export function* visibleChanges(
  context: Context,
  resource: ChangedResource,
  from: string,
): Iterable<ChangeRecord> {
  const now = context.clock.now();
  const changes = changesOf(context, resource);
  for (let index = placeFrom(changes, from); index < changes.length; index += 1) {
    const change = changes[index] as ChangeRecord;
    if (change.visible_at <= now) yield change;
  }
}
