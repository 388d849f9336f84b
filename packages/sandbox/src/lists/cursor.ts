/** Where a page ended: the last item's value of each sortable field of its list. */
export type Position = readonly (string | number)[];

/**
 * Writes a position as an opaque text. It holds neither filter nor sort: as with the real API, the
 * next request is read by what it says itself.
 */
export const writeCursor = (position: Position): string =>
  btoa(JSON.stringify({ cursor_attributes: position }));

/** Reads a position whose values are of the types of `example`'s; `undefined` when it is none. */
export function readCursor(cursor: string, example: Position): Position | undefined {
  const attributes = parse(cursor)?.cursor_attributes;
  if (!Array.isArray(attributes) || attributes.length !== example.length) return undefined;
  const fits = example.every((value, index) => typeof value === typeof attributes[index]);
  return fits ? attributes : undefined;
}

function parse(cursor: string): { cursor_attributes?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(atob(cursor));
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
