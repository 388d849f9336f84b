import type { Books } from "../books/books.ts";

/** The books as JSON can say them: maps as objects, sets as lists, files by their size. */
export const plainBooks = (books: Books): unknown => plain(books);

function plain(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Uint8Array) return { bytes: value.length };
  if (value instanceof Set || Array.isArray(value)) return Array.from(value, plain);
  const members = value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(members.map(([key, member]) => [key, plain(member)]));
}
