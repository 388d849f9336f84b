import type { Paging } from "../operation.ts";
import type { Page } from "../page.ts";

/** The query of the page after `page`, or `undefined` when it is the last one. */
export function nextQuery(
  { by, drops }: Paging,
  query: unknown,
  page: Page<unknown>,
): Record<string, unknown> | undefined {
  if (!page.has_more || page.next_cursor === null) return undefined;
  // The cursor remembers neither filter nor sort: all that it does not exclude is sent again.
  const kept = Object.entries(query ?? {}).filter(([name]) => !drops.includes(name));
  const at = by === "page" ? Number(page.next_cursor) : page.next_cursor;
  return { ...Object.fromEntries(kept), [by]: at };
}
