import type { Page } from "@centime/core";
import type { Row, TableName } from "../books/books.ts";
import { countWith, firstIndex, orderedIds, rowsWith } from "../books/indexes.ts";
import type { Context } from "../context.ts";
import { type Condition, type Fields, fitsAll, type Test, toTests } from "./filter.ts";
import { refuse } from "./response.ts";

/** What a list is made of: how it is filtered and sorted, and how its items are shown. */
export interface ListOptions<Item, Shown> {
  /** The fields that the list is filtered by. Default: none. */
  readonly fields?: Fields<Item>;
  /** The fields that the list is sorted by beside `id`, each with its value in an item. */
  readonly sorts?: Readonly<Record<string, (item: Item) => string | number>>;
  /** The order of a request that has none. Default: `-id`. */
  readonly defaultSort?: string;
  /** An item as the API shows it. Default: as it is. */
  readonly show?: (item: Item) => Shown;
  /** Whether the API adds page counters that are all `null`. Default: it does not. */
  readonly hasCounters?: boolean;
  /** Whether `has_more` of the last page is `null`. Default: it is `false`. */
  readonly isSilent?: boolean;
}

/** A list of the rows of a table. */
export interface TableListOptions<Item, Shown> extends ListOptions<Item, Shown> {
  /** The rows that belong to the list. Default: all. */
  readonly within?: { readonly key: keyof Item & string; readonly value: string | number };
}

/** The query of any list; core has checked it against the list's own. */
export interface ListQuery {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly filter?: readonly Condition[] | undefined;
  readonly sort?: string | undefined;
}

/** Keys that the real API adds to some lists; the contract does not declare them. */
export interface PageCounters {
  readonly total_pages?: null;
  readonly current_page?: null;
  readonly per_page?: null;
  readonly total_items?: null;
}

const COUNTERS: PageCounters = {
  total_pages: null,
  current_page: null,
  per_page: null,
  total_items: null,
};

interface Identified {
  readonly id: number;
}

const DEFAULT_LIMIT = 20;
const DEFAULT_SORT = "-id";

/** One page of `items`: filtered, in order, after the cursor. */
export function listPage<Item extends Identified, Shown = Item>(
  items: Iterable<Item>,
  query: ListQuery = {},
  options: ListOptions<Item, Shown> = {},
): Page<Shown> & PageCounters {
  const tests = toTests(query.filter ?? [], options.fields ?? {});
  const fitting = [...items].filter((item) => fitsAll(item, tests));
  const order = orderOf(query, options);
  return pageOf(inOrder(fitting, order), query, order, options);
}

/** One page of the rows of a table: as `listPage`, by the table's indexes where one helps. */
export function listTable<Name extends TableName, Shown = Row<Name>>(
  { books }: Context,
  table: Name,
  query: ListQuery = {},
  options: TableListOptions<Row<Name>, Shown> = {},
): Page<Shown> & PageCounters {
  type Item = Row<Name> & Identified;
  const rows = books[table] as unknown as ReadonlyMap<number, Item>;
  const own = options as unknown as TableListOptions<Item, Shown>;
  const tests = toTests(query.filter ?? [], own.fields ?? {});
  const order = orderOf(query, own);
  const few = fewCandidates(rows, tests, own);
  const items =
    few === undefined
      ? walk(rows, order, tests)
      : inOrder(
          few.filter((item) => fitsAll(item, tests)),
          order,
        );
  return pageOf(items, query, order, own);
}

/** Beyond so many, walking the table in order is faster than sorting what an index has found. */
const FEW = 2000;

/** The rows that an index finds, when they are few or the list is made of them; else `undefined`. */
function fewCandidates<Item extends Identified, Shown>(
  rows: ReadonlyMap<number, Item>,
  tests: readonly Test<Item>[],
  { within, sorts = {} }: TableListOptions<Item, Shown>,
): readonly Item[] | undefined {
  if (within !== undefined) return rowsWith(rows, within.key, within.value);
  for (const { operator, key, comparands } of tests) {
    if (key === undefined || (operator !== "eq" && operator !== "in")) continue;
    const values = new Set(comparands);
    let count = 0;
    for (const value of values) count += countWith(rows, key, value);
    if (count <= FEW) return unique([...values].flatMap((value) => rowsWith(rows, key, value)));
  }
  for (const [field, read] of Object.entries(sorts)) {
    if (!tests.some((test) => test.field === field && BOUNDS.has(test.operator))) continue;
    const ids = orderedIds(rows, field, read);
    const rowAt = (index: number) => rows.get(ids[index] as number) as Item;
    const [first, end] = withinBounds(ids.length, rowAt, { field, read }, tests);
    if (end - first <= FEW) return ids.slice(first, end).map((id) => rows.get(id) as Item);
  }
  return undefined;
}

const BOUNDS: ReadonlySet<string> = new Set(["gt", "gteq", "lt", "lteq"]);

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

/** The order of a list: by a field (`date`, or `-date` for descending), then by id. */
interface Order<Item> {
  readonly field: string;
  readonly descending: boolean;
  readonly read: (item: Item) => string | number;
  /** An item's place in any order of the list: its id, and its value of each sortable field. */
  readonly positionOf: (item: Item) => Position;
  /** Where the page starts: after this item, by the value of `field` and the id. */
  readonly start: Place | undefined;
}

type Position = readonly (string | number)[];

interface Place {
  readonly value: string | number;
  readonly id: number;
}

function orderOf<Item extends Identified, Shown>(
  { cursor, sort }: ListQuery,
  { sorts = {}, defaultSort = DEFAULT_SORT }: ListOptions<Item, Shown>,
): Order<Item> {
  const text = sort ?? defaultSort;
  const descending = text.startsWith("-");
  const field = descending ? text.slice(1) : text;
  const reads = [idOf, ...Object.values(sorts)];
  const index = ["id", ...Object.keys(sorts)].indexOf(field);
  const position = cursor === undefined ? undefined : startAt(cursor, reads.length);
  return {
    field,
    descending,
    read: reads[index] ?? idOf,
    positionOf: (item) => reads.map((read) => read(item)),
    start: position && { value: position[index] ?? 0, id: position[0] as number },
  };
}

const idOf = ({ id }: Identified): number => id;

/** Compares an item with a place, in ascending order. */
function compareWith<Item extends Identified>(
  item: Item,
  { value, id }: Place,
  { read }: Order<Item>,
): number {
  const own = read(item);
  if (own === value) return item.id - id;
  return own < value ? -1 : 1;
}

/** Items in order, from where the page starts. */
function inOrder<Item extends Identified>(
  items: readonly Item[],
  order: Order<Item>,
): readonly Item[] {
  const { start, read } = order;
  const direction = order.descending ? -1 : 1;
  return items
    .filter((item) => start === undefined || direction * compareWith(item, start, order) > 0)
    .sort(
      (one, other) => direction * compareWith(one, { value: read(other), id: other.id }, order),
    );
}

/** Walks the rows of a table in order, from where the page starts, and yields those that fit. */
function* walk<Item extends Identified>(
  rows: ReadonlyMap<number, Item>,
  order: Order<Item>,
  tests: readonly Test<Item>[],
): Iterable<Item> {
  const ids = orderedIds(rows, order.field, order.read);
  const rowAt = (index: number) => rows.get(ids[index] as number) as Item;
  const [first, end] = boundsOf(ids.length, rowAt, order, tests);
  const step = order.descending ? -1 : 1;
  for (
    let index = order.descending ? end - 1 : first;
    index >= first && index < end;
    index += step
  ) {
    const row = rowAt(index);
    if (fitsAll(row, tests)) yield row;
  }
}

/** The part of a table in order that can hold items: after the cursor, and within the filter's bounds. */
function boundsOf<Item extends Identified>(
  length: number,
  rowAt: (index: number) => Item,
  order: Order<Item>,
  tests: readonly Test<Item>[],
): readonly [first: number, end: number] {
  const { start, descending } = order;
  const [first, end] = withinBounds(length, rowAt, order, tests);
  if (start === undefined) return [first, end];
  const at = firstIndex(length, (index) => compareWith(rowAt(index), start, order) >= 0);
  if (descending) return [first, Math.min(end, at)];
  const after = firstIndex(length, (index) => compareWith(rowAt(index), start, order) > 0);
  return [Math.max(first, after), end];
}

/** The part of a table in order that is within the bounds which a filter sets to the order's field. */
function withinBounds<Item extends Identified>(
  length: number,
  rowAt: (index: number) => Item,
  { field, read }: Pick<Order<Item>, "field" | "read">,
  tests: readonly Test<Item>[],
): readonly [first: number, end: number] {
  let first = 0;
  let end = length;
  for (const { field: own, operator, comparands } of tests) {
    const [bound] = comparands;
    if (own !== field || bound === undefined || typeof bound === "boolean") continue;
    const from = (isBehind: (value: string | number) => boolean) =>
      firstIndex(length, (index) => isBehind(read(rowAt(index))));
    if (operator === "gteq" || operator === "gt") {
      const isBehind = operator === "gt" ? above(bound) : atLeast(bound);
      first = Math.max(first, from(isBehind));
    }
    if (operator === "lteq" || operator === "lt") {
      const isBehind = operator === "lt" ? atLeast(bound) : above(bound);
      end = Math.min(end, from(isBehind));
    }
  }
  return [first, end];
}

const above = (bound: string | number) => (value: string | number) => value > bound;
const atLeast = (bound: string | number) => (value: string | number) => value >= bound;

/** The first items as a page. */
function pageOf<Item extends Identified, Shown>(
  items: Iterable<Item>,
  { limit = DEFAULT_LIMIT }: ListQuery,
  { positionOf }: Order<Item>,
  { show = asItIs, hasCounters = false, isSilent = false }: ListOptions<Item, Shown>,
): Page<Shown> & PageCounters {
  const page: Item[] = [];
  let hasMore = false;
  for (const item of items) {
    hasMore = page.length === limit;
    if (hasMore) break;
    page.push(item);
  }
  const last = page.at(-1);
  return {
    ...(hasCounters ? COUNTERS : {}),
    items: page.map((item) => show(item)),
    // A client reads `null` as `false`.
    has_more: hasMore || (isSilent ? (null as never) : false),
    next_cursor: hasMore && last !== undefined ? writeCursor(positionOf(last)) : null,
  };
}

const asItIs = <Item, Shown>(item: Item): Shown => item as unknown as Shown;

/**
 * Writes a position as an opaque text. It holds neither filter nor sort: as with the real API, the
 * next request must repeat them.
 */
const writeCursor = (position: Position): string =>
  btoa(JSON.stringify({ cursor_attributes: position }));

function startAt(cursor: string, length: number): Position {
  return readCursor(cursor, length) ?? refuse(400, "Invalid cursor");
}

/** Reads a position of an id and `length - 1` other values; `undefined` when it is invalid. */
function readCursor(cursor: string, length: number): Position | undefined {
  const attributes = parseCursor(cursor)?.cursor_attributes;
  if (!Array.isArray(attributes) || attributes.length !== length) return undefined;
  if (typeof attributes[0] !== "number") return undefined;
  const fits = attributes.every((value) => typeof value === "number" || typeof value === "string");
  return fits ? attributes : undefined;
}

function parseCursor(cursor: string): { cursor_attributes?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(atob(cursor));
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
