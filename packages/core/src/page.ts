/** One page of a list. */
export interface Page<Item> {
  /** May be empty even when more pages follow. */
  readonly items: Item[];
  readonly has_more: boolean;
  /**
   * Opaque and temporary; `null` on the last page. It remembers neither filter nor sort:
   * `operation.next` sends both again.
   */
  readonly next_cursor: string | null;
}

/**
 * One page of a list that counts its pages.
 *
 * The API answers numbers alone; `has_more` and `next_cursor`, the number of the next page as text,
 * are made of them, so that such a list is walked like any other.
 */
export interface NumberedPage<Item> extends Page<Item>, PageNumbers {}

/** What the API says about the pages of a list that counts them. */
export interface PageNumbers {
  /** How many pages there are. */
  readonly total_pages: number;
  /** The number of this page, from 1 on. */
  readonly current_page: number;
  /** How many items all pages have together. */
  readonly total_items: number;
  /** The most items that a page has. */
  readonly per_page: number;
}
