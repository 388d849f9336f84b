import {
  copyOf,
  describeIssue,
  type InvalidInput,
  type Issue,
  invalidInput,
  unknownOptions,
} from "@centime/core";
import type { Change } from "@centime/core/changelogs";
import { err, ok, type Result } from "neverthrow";
import type { Client } from "../client.ts";
import { notInRange } from "../options.ts";
import { pages } from "../pages.ts";
import { sendSafely } from "../send-safely.ts";
import { hasMethod, isObject } from "../shape.ts";
import { systemTime, type Time } from "../signals.ts";
import type { Followed } from "./followed.ts";

/** Where following has come to: plain data, to be stored with what was made of the changes. */
export interface ChangesState {
  /** The changelog is read from here on, RFC 3339; what came before was handed out. */
  readonly from: string;
  /** Events from `from` on that were handed out already, so that they do not come again. */
  readonly seen: readonly string[];
}

/** What became of one record since the last state. */
export type RecordChange<Item> =
  | { readonly kind: "inserted" | "updated"; readonly id: number; readonly item: Item }
  /** It was deleted, which is final: ids are not used again. */
  | { readonly kind: "deleted"; readonly id: number }
  /** It changed, and cannot be read: mostly deleted since, which a later event tells. */
  | { readonly kind: "unreadable"; readonly id: number };

/** Changes, each record once, and the state to store with them. */
export interface ChangesBatch<Item> {
  readonly changes: readonly RecordChange<Item>[];
  readonly state: ChangesState;
}

/**
 * The changelog does not reach back to the state: the API keeps four weeks. Take a new state
 * (`changes` without `since`), then read the whole list.
 */
export interface ChangesExpired {
  readonly kind: "ChangesExpired";
  readonly _tag: "ChangesExpired";
  /** The changelog's operation. */
  readonly operation: string;
  /** One sentence for people. */
  readonly message: string;
  /** From when on changes were asked for, RFC 3339. */
  readonly from: string;
}

/** A failure that ended following: `resume` is the state to go on from. */
export type ChangesFailure<Failure> = (Failure | ChangesExpired | InvalidInput) & {
  readonly resume: ChangesState;
};

/** Where to start, and how to follow. */
export interface ChangesOptions {
  /** The state of the last batch that was stored. */
  readonly state?: ChangesState | undefined;
  /**
   * Starts at this moment, RFC 3339, at most four weeks ago. Default, without a state: now, less the ten
   * minutes that the machine's clock may be ahead.
   */
  readonly since?: string | undefined;
  /** Asks again so many milliseconds after catching up, without end. Default: ends when caught up. */
  readonly everyMs?: number | undefined;
  /**
   * How many milliseconds of the changelog are read again each time, since events show up late and out of
   * order (1 to 4 s were measured). Default: 60,000.
   */
  readonly overlapMs?: number | undefined;
  /** Ends following. */
  readonly signal?: AbortSignal | undefined;
  /** The clock and the timers. Default: the machine's. */
  readonly time?: Time | undefined;
}

type WithId = { readonly id: number };

const DEFAULT_OVERLAP_MS = 60_000;
/** How far a machine's clock may be ahead: following starts so much earlier. */
const CLOCK_ERROR_MS = 600_000;
/** How far behind the clock a state stays while nothing changes. */
const QUIET_MS = 86_400_000;
/** Beyond so many, the oldest come again: the state stays small. */
const MOST_SEEN = 2000;
const EVENTS_PER_PAGE = 1000;
const IDS_PER_PAGE = 100;

/**
 * Follows what changes in a resource: reads its changelog and the records that changed, batch by batch.
 *
 * Each batch has every changed record once, as it is now. Store `state` together with what you made of the
 * batch: after a restart, `changes` with that state misses nothing, and what came after it comes again.
 * Without state or `since`, the one batch is empty and its state is now: take it *before* you read a whole
 * list for the first time, so that nothing falls between.
 *
 * @example
 * ```ts
 * for await (const batch of changes(pennylane, customerInvoiceChanges, { state })) {
 *   if (batch.isErr()) break; // batch.error.resume is where to go on
 *   for (const change of batch.value.changes) console.log(change.kind, change.id);
 *   await store(batch.value.state);
 * }
 * ```
 */
export async function* changes<Item extends WithId, Failure>(
  client: Client,
  resource: Followed<Item, Failure>,
  options: ChangesOptions = {},
): AsyncGenerator<Result<ChangesBatch<Item>, ChangesFailure<Failure>>, void, undefined> {
  const settings: ChangesOptions = copyOf(options) ?? {};
  const { since, everyMs, overlapMs = DEFAULT_OVERLAP_MS, signal, time = systemTime } = settings;
  const issues = checkArguments(client, resource, settings);
  if (issues.length > 0) {
    const resume = settings.state ?? { from: "", seen: [] };
    yield err({ ...invalidInput("changes", issues), resume });
    return;
  }

  const startsNow = settings.state === undefined && since === undefined;
  let state = settings.state ?? {
    from: since ?? toTimestamp(time.now() - CLOCK_ERROR_MS),
    seen: [],
  };
  if (startsNow) yield ok({ changes: [], state });
  let isOver = startsNow && everyMs === undefined;
  while (!isOver) {
    const startedMs = time.now();
    for await (const batch of catchUp(client, resource, state, overlapMs, signal)) {
      yield batch;
      if (batch.isErr()) return;
      state = batch.value.state;
    }
    const quiet = advance(state, toTimestamp(startedMs - QUIET_MS));
    if (quiet !== state) yield ok({ changes: [], state: quiet });
    state = quiet;
    isOver = await pause(everyMs, time, signal);
  }
}

/** Waits before the next look. Returns whether there is none. */
async function pause(
  everyMs: number | undefined,
  time: Time,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (everyMs === undefined) return true;
  await time.sleep(everyMs, signal);
  return signal?.aborted === true;
}

/** Reads the changelog to its end. Yields a batch per page that has something new. */
async function* catchUp<Item extends WithId, Failure>(
  client: Client,
  resource: Followed<Item, Failure>,
  start: ChangesState,
  overlapMs: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Result<ChangesBatch<Item>, ChangesFailure<Failure>>, void, undefined> {
  let state = start;
  const fail = (failure: unknown) =>
    err({ ...(failure as Failure), resume: state } as ChangesFailure<Failure>);
  const query = { start_date: start.from, limit: EVENTS_PER_PAGE };
  for await (const page of pages(client, resource.changelog(query), { signal })) {
    if (page.isErr()) return yield fail(asExpired(page.error, resource, start));
    const seen = new Set(state.seen);
    const fresh = page.value.items.filter((event) => !seen.has(keyOf(event)));
    if (fresh.length === 0) continue;
    const read = await readRecords(client, resource, fresh, signal);
    if (read.isErr()) return yield fail(read.error);
    state = after(state, fresh, overlapMs);
    yield ok({ changes: read.value, state });
  }
}

/** Two events of one record are told apart by when they were processed. */
const keyOf = ({ id, operation, processed_at }: Change): string =>
  `${id} ${operation} ${processed_at}`;

const processedAt = (key: string): string => key.slice(key.lastIndexOf(" ") + 1);

/** The state after these events: it reaches back by the overlap, and knows what was handed out since. */
function after(state: ChangesState, events: readonly Change[], overlapMs: number): ChangesState {
  const newest = events.reduce((max, event) => later(max, event.processed_at), "");
  const { from, seen } = advance(state, toTimestamp(Date.parse(newest) - overlapMs));
  const known = [...seen, ...events.map(keyOf)].filter((key) => isFrom(processedAt(key), from));
  return { from, seen: known.slice(-MOST_SEEN) };
}

/** Moves a state on to a moment, never back. Returns the same state where there is nothing to move. */
function advance(state: ChangesState, moment: string): ChangesState {
  if (!(Date.parse(moment) > Date.parse(state.from))) return state;
  return { from: moment, seen: state.seen.filter((key) => isFrom(processedAt(key), moment)) };
}

const later = (one: string, other: string): string =>
  Date.parse(other) >= (Date.parse(one) || Number.NEGATIVE_INFINITY) ? other : one;

const isFrom = (moment: string, from: string): boolean => Date.parse(moment) >= Date.parse(from);

const toTimestamp = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** The changed records, in the order of their first event. */
async function readRecords<Item extends WithId, Failure>(
  client: Client,
  { list, about }: Followed<Item, Failure>,
  events: readonly Change[],
  signal: AbortSignal | undefined,
): Promise<Result<RecordChange<Item>[], Failure>> {
  const kinds = new Map<number, "inserted" | "updated" | "deleted">();
  for (const event of events) {
    const id = about === undefined ? event.id : about(event);
    if (id !== undefined) kinds.set(id, merge(kinds.get(id), about ? "update" : event.operation));
  }
  const wanted = [...kinds].filter(([, kind]) => kind !== "deleted").map(([id]) => id);
  const found = new Map<number, Item>();
  for (let start = 0; start < wanted.length; start += IDS_PER_PAGE) {
    const value = wanted.slice(start, start + IDS_PER_PAGE);
    const call = list({ filter: [{ field: "id", operator: "in", value }], limit: IDS_PER_PAGE });
    const page = await sendSafely(client, call, { signal });
    if (page.isErr()) return err(page.error);
    for (const item of page.value.items) found.set(item.id, item);
  }
  return ok([...kinds].map(([id, kind]) => describeChange(id, kind, found.get(id))));
}

function merge(
  known: "inserted" | "updated" | "deleted" | undefined,
  operation: string,
): "inserted" | "updated" | "deleted" {
  if (operation === "delete" || known === "deleted") return "deleted";
  return operation === "insert" || known === "inserted" ? "inserted" : "updated";
}

function describeChange<Item>(
  id: number,
  kind: "inserted" | "updated" | "deleted",
  item: Item | undefined,
): RecordChange<Item> {
  if (kind === "deleted") return { kind, id };
  return item === undefined ? { kind: "unreadable", id } : { kind, id, item };
}

/** A changelog documents one 422: the start is too long ago. */
function asExpired<Item extends WithId, Failure>(
  failure: unknown,
  resource: Followed<Item, Failure>,
  { from }: ChangesState,
): unknown {
  if ((failure as { kind?: unknown }).kind !== "UnprocessableEntity") return failure;
  const operation = resource.changelog.info.name;
  const expired: ChangesExpired = {
    kind: "ChangesExpired",
    _tag: "ChangesExpired",
    operation,
    message: `${operation}: the changelog no longer reaches back to ${from}; take a new state, then read the whole list`,
    from,
  };
  return expired;
}

function checkArguments(
  client: unknown,
  resource: unknown,
  options: ChangesOptions,
): readonly Issue[] {
  if (!hasMethod(client, "send")) return [describeIssue("client", "a client", typeof client)];
  if (!hasMethod(resource, "changelog") || !hasMethod(resource, "list")) {
    return [describeIssue("resource", "a resource with a changelog", typeof resource)];
  }
  const { state, since, everyMs, overlapMs, signal, time, ...unknown } = options;
  return [
    ...(state === undefined || isState(state)
      ? []
      : [describeIssue("state", "the state of a batch", typeof state)]),
    ...(since === undefined || isMoment(since)
      ? []
      : [describeIssue("since", "RFC 3339 timestamp", typeof since, "format")]),
    ...Object.entries({ everyMs, overlapMs })
      .filter(([, value]) => value !== undefined && !(typeof value === "number" && value >= 0))
      .map(([name, value]) => notInRange(name, "milliseconds from 0 on", value)),
    ...(time === undefined || isObject(time)
      ? []
      : [describeIssue("time", "a clock", typeof time)]),
    ...unknownOptions(unknown),
  ];
}

const isMoment = (value: unknown): value is string =>
  typeof value === "string" && !Number.isNaN(Date.parse(value));

function isState(value: unknown): value is ChangesState {
  const { from, seen }: Partial<ChangesState> = copyOf(value) ?? {};
  return isMoment(from) && Array.isArray(seen) && seen.every((key) => typeof key === "string");
}
