import type { Shape } from "../model/shape.ts";

type Limit = readonly [name: string, value: string | number | undefined];

/** The limits of a shape as the text of an object; empty when it has none. */
export function limitsText(shape: Shape, patternOf: (pattern: string) => string): string {
  const limits = limitsOf(shape, patternOf).filter(([, value]) => value !== undefined);
  if (limits.length === 0) return "";
  return `{ ${limits.map(([name, value]) => `${name}: ${value}`).join(", ")} }`;
}

function limitsOf(shape: Shape, patternOf: (pattern: string) => string): readonly Limit[] {
  switch (shape.kind) {
    case "string":
      return [
        ["pattern", shape.pattern === undefined ? undefined : patternOf(shape.pattern)],
        ["minLength", shape.minLength],
        ["maxLength", shape.maxLength],
      ];
    case "number":
      return [
        ["minimum", shape.minimum],
        ["maximum", shape.maximum],
      ];
    case "array":
      return [
        ["minLength", shape.minItems],
        ["maxLength", shape.maxItems],
      ];
    default:
      return [];
  }
}
