/** Where a page ended: the last item's id, and its value of each other sortable field of the list. */
export type Position = readonly (string | number)[];

/**
 * Writes a position as an opaque text. It holds neither filter nor sort: as with the real API, the
 * next request is read by what it says itself.
 */
export const writeCursor = (position: Position): string =>
  btoa(JSON.stringify({ cursor_attributes: position }));

/** Reads a position of an id and `length - 1` other values; `undefined` when it is none. */
export function readCursor(cursor: string, length: number): Position | undefined {
  const attributes = parse(cursor)?.cursor_attributes;
  if (!Array.isArray(attributes) || attributes.length !== length) return undefined;
  if (typeof attributes[0] !== "number") return undefined;
  const fits = attributes.every((value) => typeof value === "number" || typeof value === "string");
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
