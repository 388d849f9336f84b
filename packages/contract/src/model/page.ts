import type { ObjectShape, Property, Shape } from "./shape.ts";

/** A page of a list: `{ items, has_more, next_cursor }` or numbered, and sometimes more. */
export interface PageShape {
  readonly object: ObjectShape;
  readonly item: Shape;
  /** Whether pages are numbered instead of having a cursor. */
  readonly numbered: boolean;
  /** Whether `has_more` may be `null`. */
  readonly silent: boolean;
  /** The properties that not every page has. */
  readonly others: readonly Property[];
}

const PAGE_PROPERTIES = ["items", "has_more", "next_cursor"];
const NUMBERED_PROPERTIES = ["items", "total_pages", "current_page", "total_items", "per_page"];

/** The response as a page, if it is one. */
export function asPage(response: Shape | undefined): PageShape | undefined {
  if (response?.kind !== "object") return undefined;
  const names = response.properties.map(({ name }) => name);
  const properties = [PAGE_PROPERTIES, NUMBERED_PROPERTIES].find((all) =>
    all.every((name) => names.includes(name)),
  );
  if (properties === undefined) return undefined;
  const items = response.properties.find(({ name }) => name === "items")?.shape;
  if (items?.kind !== "array") return undefined;
  return {
    object: response,
    item: items.items,
    silent: response.properties.some(isSilent),
    numbered: properties === NUMBERED_PROPERTIES,
    others: response.properties.filter(({ name }) => !properties.includes(name)),
  };
}

const isSilent = ({ name, shape }: Property) => name === "has_more" && shape.kind === "nullable";
