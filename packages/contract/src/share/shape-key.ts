import type { Shape } from "../model/shape.ts";

/** A text that is the same for equal shapes, whatever the order of properties and members. */
export function shapeKey(shape: Shape): string {
  return JSON.stringify(canonical(shape));
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical).sort(byText);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, canonical(member)] as const);
  return Object.fromEntries(entries.sort(byText));
}

const byText = (a: unknown, b: unknown) => {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : Number(left > right);
};
