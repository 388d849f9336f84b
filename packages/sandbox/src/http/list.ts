import type { Page } from "@centime/core";
import { type Condition, type Fields, filterItems } from "./filter.ts";
import { refuse } from "./response.ts";

/** What a list is made of: how it is filtered and sorted, and how its items are shown. */
export interface ListOptions<Item, Shown> {
  /** The fields that the list is filtered by. Default: none. */
  readonly fields?: Fields<Item>;
  /** The fields that the list is sorted by beside `id`, each with its value in an item. */
  readonly sorts?: Readonly<Record<string, (item: Item) => string | number>>;
  /** An item as the API shows it. Default: as it is. */
  readonly show?: (item: Item) => Shown;
}

/** The query of any list; core has checked it against the list's own. */
export interface ListQuery {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly filter?: readonly Condition[] | undefined;
  readonly sort?: string | undefined;
}

interface Identified {
  readonly id: number;
}

const DEFAULT_LIMIT = 20;
const DEFAULT_SORT = "-id";

/** One page of `items`: filtered, in order, after the cursor. */
export function listPage<Item extends Identified, Shown = Item>(
  items: Iterable<Item>,
  query: ListQuery = {},
  { fields = {}, sorts = {}, show = asItIs }: ListOptions<Item, Shown> = {},
): Page<Shown> {
  const { cursor, limit = DEFAULT_LIMIT, filter = [], sort = DEFAULT_SORT } = query;
  const reads = Object.values(sorts);
  const compare = comparePositions(sort, Object.keys(sorts));
  const start = cursor === undefined ? undefined : startAt(cursor, 1 + reads.length);
  const rest = filterItems([...items], filter, fields)
    .map((item) => ({ item, position: [item.id, ...reads.map((read) => read(item))] }))
    .filter(({ position }) => start === undefined || compare(position, start) > 0)
    .sort((one, other) => compare(one.position, other.position));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rest.length > page.length;
  return {
    items: page.map(({ item }) => show(item)),
    has_more: hasMore,
    next_cursor: hasMore && last !== undefined ? writeCursor(last.position) : null,
  };
}

const asItIs = <Item, Shown>(item: Item): Shown => item as unknown as Shown;

/** An item's place in a list, whatever its order: its id, and its value of each sortable field. */
type Position = readonly (string | number)[];

/** Compares positions by a sortable field (`date`, or `-date` for descending), then by id. */
function comparePositions(sort: string, sortable: readonly string[]) {
  const descending = sort.startsWith("-");
  const field = descending ? sort.slice(1) : sort;
  const index = ["id", ...sortable].indexOf(field);
  const direction = descending ? -1 : 1;
  return (one: Position, other: Position): number =>
    direction * (compareAt(one, other, index) || compareAt(one, other, 0));
}

function compareAt(one: Position, other: Position, index: number): number {
  const left = one[index] as string | number;
  const right = other[index] as string | number;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

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
