import type { Shape } from "../model/shape.ts";
import { mapChildren } from "../model/walk.ts";
import { withoutConstraints } from "../share/constraints.ts";
import { shapeKey } from "../share/shape-key.ts";
import type { Side } from "./side.ts";

/** A text that is the same for shapes whose TypeScript types read the same. */
export function typeKey(shape: Shape, side: Side): string {
  return shapeKey(asTyped(withoutConstraints(shape), side));
}

/** The shape with marks for what the side shows in its type, and without what no type shows. */
function asTyped(shape: Shape, side: Side): Shape {
  const typed = mapChildren(shape, (child) => asTyped(child, side));
  switch (typed.kind) {
    case "number":
      return { kind: "number", integer: false };
    case "array":
    case "enumeration":
      return Object.assign({ side }, typed);
    default:
      return typed;
  }
}
