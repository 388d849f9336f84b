import type { NumberedPage } from "@centime/core";

/** The query of a list by page number. */
export interface NumberedQuery {
  readonly page?: number | undefined;
  readonly per_page?: number | undefined;
}

const ITEMS_PER_PAGE = 20;

/**
 * One page of `items` in their order, by its number; beyond the last one, an empty one. `has_more` and
 * `next_cursor` are what a client derives from the numbers: the response is sent without them.
 */
export function numberedPage<Item, Shown>(
  items: readonly Item[],
  { page = 1, per_page = ITEMS_PER_PAGE }: NumberedQuery = {},
  show: (item: Item) => Shown,
): NumberedPage<Shown> {
  const start = (page - 1) * per_page;
  const total_pages = Math.max(1, Math.ceil(items.length / per_page));
  const has_more = page < total_pages;
  return {
    items: items.slice(start, start + per_page).map(show),
    total_pages,
    current_page: page,
    total_items: items.length,
    per_page,
    has_more,
    next_cursor: has_more ? String(page + 1) : null,
  };
}
