import type { Page } from "@centime/core";
import { refuse } from "../manners/refuse.ts";
import { type Position, readCursor, writeCursor } from "./cursor.ts";
import type { Fields } from "./field.ts";
import { type Condition, filterItems } from "./filter.ts";
import { comparePositions, positionOf, type Sorts } from "./sort.ts";

/** What a list can do beside paging by id. */
export interface ListOptions<Item> {
  readonly fields?: Fields<Item>;
  readonly sorts?: Sorts<Item>;
}

/** What a query of any list may say; core has checked it against the list's own. */
export interface ListQuery {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly filter?: readonly Condition[] | undefined;
  readonly sort?: string | undefined;
}

const DEFAULT_LIMIT = 20;
const DEFAULT_SORT = "-id";

/** One page of `items`: filtered, in order, after the cursor. */
export function listPage<Item extends { readonly id: number }>(
  items: Iterable<Item>,
  query: ListQuery = {},
  { fields = {}, sorts = {} }: ListOptions<Item> = {},
): Page<Item> {
  const { cursor, limit = DEFAULT_LIMIT, filter = [], sort = DEFAULT_SORT } = query;
  const compare = comparePositions(sort, sorts);
  const start = cursor === undefined ? undefined : startOf(cursor, sorts);
  const rest = filterItems([...items], filter, fields)
    .map((item) => ({ item, position: positionOf(item, sorts) }))
    .filter(({ position }) => start === undefined || compare(position, start) > 0)
    .sort((one, other) => compare(one.position, other.position));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rest.length > page.length;
  return {
    items: page.map(({ item }) => item),
    has_more: hasMore,
    next_cursor: hasMore && last !== undefined ? writeCursor(last.position) : null,
  };
}

function startOf<Item>(cursor: string, sorts: Sorts<Item>): Position {
  return readCursor(cursor, 1 + Object.keys(sorts).length) ?? refuse(400, "Invalid cursor");
}
