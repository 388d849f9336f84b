import type { Shape } from "./shape.ts";

/** Calls `visit` with the shape and every shape in it, parents first, each with its place. */
export function walk(
  shape: Shape,
  place: string,
  visit: (shape: Shape, place: string) => void,
): void {
  visit(shape, place);
  for (const [step, child] of children(shape)) walk(child, place + step, visit);
}

/** The shape with `change` applied to each of the shapes right below it. */
export function mapChildren(shape: Shape, change: (child: Shape, step: string) => Shape): Shape {
  switch (shape.kind) {
    case "nullable":
      return { ...shape, shape: change(shape.shape, "") };
    case "array":
      return { ...shape, items: change(shape.items, ".*") };
    case "record":
      return { ...shape, values: change(shape.values, ".*") };
    case "union":
      return {
        ...shape,
        branches: shape.branches.map((branch, index) => change(branch, `/${index + 1}`)),
      };
    case "object":
      return {
        ...shape,
        properties: shape.properties.map((property) => ({
          ...property,
          shape: change(property.shape, `.${property.name}`),
        })),
      };
    default:
      return shape;
  }
}

function children(shape: Shape): [step: string, child: Shape][] {
  const found: [string, Shape][] = [];
  mapChildren(shape, (child, step) => {
    found.push([step, child]);
    return child;
  });
  return found;
}
