import type { Paging } from "../operation.ts";
import type { Page } from "../page.ts";

/** The query of the page after `page`, or `undefined` when it is the last one. */
export function nextQuery(
  { by, drops }: Paging,
  query: unknown,
  { has_more, next_cursor }: Page<unknown>,
): Record<string, unknown> | undefined {
  if (!has_more || next_cursor === null) return undefined;
  // The cursor remembers neither filter nor sort: all that it does not exclude is sent again.
  const kept = Object.entries(query ?? {}).filter(([name]) => !drops.includes(name));
  return Object.fromEntries([...kept, [by, by === "page" ? Number(next_cursor) : next_cursor]]);
}
