import type { Page } from "@centime/core";
import type {
  Change,
  ChangesQuery,
  LedgerEntriesCategoryChange,
  LedgerEntryLinesCategoryChange,
} from "@centime/core/changelogs";
import { toTimestamp } from "../books/clock.ts";
import {
  type ChangedResource,
  type ChangeRecord,
  RETENTION_MS,
  visibleChanges,
} from "../changes/changes.ts";
import type { Context, Handlers } from "../context.ts";
import { refuse, refuseRule } from "../http/response.ts";
import { modelled, type Notes } from "../modelled.ts";

const NOTES = {
  recorded: "Events in the order of `processed_at`; the cursor is that of the last one.",
  measured: "Events show up 1 to 4 seconds late, now and then twice and out of order.",
  documented:
    "Four weeks are kept: an older `start_date` is a 422, one beside a cursor a 400. " +
    "Without either, the oldest events.",
} satisfies Notes;

const DOCUMENT_NOTES: Notes = {
  ...NOTES,
  recorded: `${NOTES.recorded} The insert of a document is followed by an update.`,
};

const CATEGORY_NOTES: Notes = {
  ...NOTES,
  assumed: "An event for each category that is added, has another weight, or goes.",
};

/** The handler of a changelog: a page of events that are shown by `show`. */
const changelog = <Shown>(
  resource: ChangedResource,
  show: (context: Context, change: ChangeRecord) => Shown,
  notes: Notes = NOTES,
) =>
  modelled(notes, (context: Context, query?: ChangesQuery) =>
    listChanges(context, resource, query, show),
  );

export const changelogHandlers = {
  getCustomerInvoicesChanges: changelog("customer_invoices", showChange, DOCUMENT_NOTES),
  getSupplierInvoicesChanges: changelog("supplier_invoices", showChange, DOCUMENT_NOTES),
  getCustomerChanges: changelog("customers", showChange),
  getSupplierChanges: changelog("suppliers", showChange),
  getProductChanges: changelog("products", showChange),
  getQuoteChanges: changelog("quotes", showChange, DOCUMENT_NOTES),
  getTransactionChanges: changelog("transactions", showChange, DOCUMENT_NOTES),
  getLedgerEntryLineChanges: changelog("ledger_entry_lines", showChange),
  getLedgerEntriesCategoryChanges: changelog(
    "ledger_entries_categories",
    showEntryCategory,
    CATEGORY_NOTES,
  ),
  getLedgerEntryLinesCategoryChanges: changelog(
    "ledger_entry_lines_categories",
    showLineCategory,
    CATEGORY_NOTES,
  ),
} satisfies Handlers;

const DEFAULT_LIMIT = 20;

/** A page of a changelog: from `start_date`, after a cursor, or from the oldest event on. */
export function listChanges<Shown>(
  context: Context,
  resource: ChangedResource,
  { cursor, limit = DEFAULT_LIMIT, start_date }: ChangesQuery = {},
  show: (context: Context, change: ChangeRecord) => Shown,
): Page<Shown> {
  if (cursor !== undefined && start_date !== undefined) {
    refuse(400, "start_date and cursor cannot be used together");
  }
  const oldest = context.clock.now() - RETENTION_MS;
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const start = after?.moment ?? startAt(start_date, oldest);
  const from = [start, toTimestamp(oldest, 0)].sort()[1] as string;
  const items: ChangeRecord[] = [];
  let ofMoment = 0;
  for (const change of visibleChanges(context, resource, from)) {
    if (change.processed_at === after?.moment) {
      ofMoment += 1;
      if (ofMoment <= after.count) continue;
    }
    items.push(change);
    if (items.length > limit) break;
  }
  const page = items.slice(0, limit);
  const next = items[limit];
  return {
    items: page.map((change) => show(context, change)),
    has_more: next !== undefined,
    next_cursor: next === undefined ? null : cursorAfter(page, next, after),
  };
}

/** Where a page ends: how many events of a moment have been listed. */
interface Place {
  readonly moment: string;
  readonly count: number;
}

/** The cursor of the page after `page`: the moment of its last event, as in the real API, if it can be. */
function cursorAfter(page: readonly ChangeRecord[], next: ChangeRecord, after?: Place): string {
  const moment = (page.at(-1) as ChangeRecord).processed_at;
  if (next.processed_at !== moment) return btoa(moment);
  const before = after?.moment === moment ? after.count : 0;
  const count = before + page.filter(({ processed_at }) => processed_at === moment).length;
  return btoa(`${moment}+${count}`);
}

/** A change of a plain resource, as a changelog shows it. */
export function showChange(
  _context: Context,
  { id, operation, created_at, updated_at, processed_at }: ChangeRecord,
): Change {
  return { id, operation, created_at, updated_at, processed_at };
}

/** A change of the categories of a ledger entry. */
function showEntryCategory(context: Context, change: ChangeRecord): LedgerEntriesCategoryChange {
  const { id = 0, type = "ledger_entry" } = change.owner?.entry ?? {};
  return { ...showChange(context, change), ledger_entry: { id, type } };
}

/** A change of the categories of a ledger entry line, which may be gone. */
function showLineCategory(context: Context, change: ChangeRecord): LedgerEntryLinesCategoryChange {
  const { line_id = null, entry = null } = change.owner ?? {};
  return {
    ...showChange(context, change),
    ledger_entry_line: line_id === null ? null : { id: line_id },
    ledger_entry: entry === null ? null : { ...entry },
  };
}

/** Where a changelog starts without a cursor; refuses with 422 what is no longer kept. */
function startAt(start: string | undefined, oldest: number): string {
  if (start === undefined) return toTimestamp(oldest, 0);
  const time = Date.parse(start);
  if (Number.isNaN(time)) refuse(400, "start_date must be a date and time");
  if (time < oldest) refuseRule("start_date must be within the last 4 weeks");
  return toTimestamp(time, microsecondsOf(start));
}

/** The microseconds of a timestamp that a time does not know: the digits after its milliseconds. */
const microsecondsOf = (timestamp: string): number =>
  Number((/\.\d{3}(\d{1,3})/.exec(timestamp)?.[1] ?? "").padEnd(3, "0"));

const PLACE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)(?:\+(\d{1,9}))?$/;

/** The place in a cursor: after all events of a moment, or after some of them. */
function readCursor(cursor: string): Place {
  const [, moment, count] = PLACE.exec(textOf(cursor)) ?? [];
  if (moment === undefined) return refuse(400, "Invalid cursor");
  return { moment, count: count === undefined ? Number.POSITIVE_INFINITY : Number(count) };
}

/** The text of a cursor; empty when it is not even base64. */
function textOf(cursor: string): string {
  try {
    return atob(cursor);
  } catch {
    return "";
  }
}
