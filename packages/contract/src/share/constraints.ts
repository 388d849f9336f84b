import type { ArrayShape, NumberShape, Shape, StringShape } from "../model/shape.ts";
import { mapChildren } from "../model/walk.ts";

/** The limits that a shape may carry, and that do not show in its TypeScript type. */
const CONSTRAINTS = [
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "minItems",
  "maxItems",
  "unique",
] as const;
export type Constraint = (typeof CONSTRAINTS)[number];
export type Constraints = Partial<
  Pick<StringShape, "format" | "pattern" | "minLength" | "maxLength"> &
    Pick<NumberShape, "minimum" | "maximum"> &
    Pick<ArrayShape, "minItems" | "maxItems" | "unique">
>;

export function constraintsOf(shape: Shape): Constraints {
  const own = shape as Constraints;
  return Object.fromEntries(
    CONSTRAINTS.filter((name) => own[name] !== undefined).map((name) => [name, own[name]]),
  );
}

/** The shape with `constraints` where it has none of its own. */
export const withConstraints = (shape: Shape, constraints: Constraints): Shape =>
  ({ ...constraints, ...shape }) as Shape;

/** The shape without limits, neither its own nor those of what is in it. */
export function withoutConstraints(shape: Shape): Shape {
  const bare = Object.fromEntries(
    Object.entries(shape).filter(([name]) => !CONSTRAINTS.some((known) => known === name)),
  ) as unknown as Shape;
  return mapChildren(bare, withoutConstraints);
}
