import { err, ok, type Result } from "neverthrow";
import type { PageCall, Paging } from "./call.ts";
import type { InvalidPage } from "./failure.ts";

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
 * The API sends numbers alone. `has_more` and `next_cursor` (the number of the next page as text) are
 * derived from them, so that such a list is read like any other.
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

/** The query of the page after `page`, or `undefined` when it is the last one. */
export function nextQuery(
  { by, drops }: Paging,
  query: unknown,
  { has_more, next_cursor }: Page<unknown>,
): Record<string, unknown> | undefined {
  if (!has_more || next_cursor === null) return undefined;
  // The cursor remembers neither filter nor sort: everything that it does not exclude is sent again.
  const kept = Object.entries(query ?? {}).filter(([name]) => !drops.includes(name));
  return Object.fromEntries([...kept, [by, by === "page" ? Number(next_cursor) : next_cursor]]);
}

/**
 * Decides how reading a list continues after `page`: with the next call, or not at all (`undefined`).
 *
 * An empty page with a cursor continues. A cursor that was `seen` before would never end, and more to
 * come without a cursor would end too early: both are `InvalidPage`.
 */
export function advancePage<Item, Failure, P extends Page<Item>>(
  call: PageCall<Item, Failure, P>,
  page: P,
  seen: ReadonlySet<string>,
): Result<PageCall<Item, Failure, P> | undefined, InvalidPage> {
  if (!page.has_more) return ok(undefined);
  const cursor = page.next_cursor;
  if (cursor === null || cursor === "") return err(invalidPage(call, "missing-cursor"));
  if (seen.has(cursor)) return err(invalidPage(call, "repeated-cursor"));
  return ok(call.operation.next(call, page));
}

const MESSAGES = {
  "missing-cursor": "the page says that more follows, but has no cursor",
  "repeated-cursor": "the page's cursor was returned before: reading on would never end",
} as const;

function invalidPage(
  { operation: { info } }: PageCall<unknown, unknown>,
  reason: InvalidPage["reason"],
): InvalidPage {
  const message = `${info.name}: ${MESSAGES[reason]}`;
  const kind = "InvalidPage";
  return { kind, _tag: kind, operation: info.name, message, attempts: 1, reason };
}
