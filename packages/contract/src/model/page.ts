import type { ObjectShape, Property, Shape } from "./shape.ts";

/** A page of a list: `{ items, has_more, next_cursor }`, and sometimes more. */
export interface PageShape {
  readonly object: ObjectShape;
  readonly item: Shape;
  /** The properties that not every page has. */
  readonly others: readonly Property[];
}

const PAGE_PROPERTIES = ["items", "has_more", "next_cursor"];

/** The answer as a page, when it is one. */
export function asPage(answer: Shape | undefined): PageShape | undefined {
  if (answer?.kind !== "object") return undefined;
  const names = answer.properties.map(({ name }) => name);
  if (!PAGE_PROPERTIES.every((name) => names.includes(name))) return undefined;
  const items = answer.properties.find(({ name }) => name === "items")?.shape;
  if (items?.kind !== "array") return undefined;
  return {
    object: answer,
    item: items.items,
    others: answer.properties.filter(({ name }) => !PAGE_PROPERTIES.includes(name)),
  };
}
