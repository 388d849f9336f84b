import type { Shape, StringShape } from "../../model/shape.ts";

/** A small value of the shape: what is required, and nothing else. */
export function sampleOf(shape: Shape): unknown {
  switch (shape.kind) {
    case "string":
      return sampleString(shape);
    case "number":
      return Math.max(shape.minimum ?? 1, Math.min(shape.maximum ?? 1, 1));
    case "boolean":
      return false;
    case "literal":
      return shape.value;
    case "enumeration":
      return shape.members[0];
    case "sort":
      return shape.fields[0];
    case "nullable":
      return null;
    case "array":
      return Array.from({ length: shape.minItems ?? 0 }, () => sampleOf(shape.items));
    case "object":
      return Object.fromEntries(
        shape.properties
          .filter(({ required }) => required)
          .map(({ name, shape: inner }) => [name, sampleOf(inner)]),
      );
    case "union":
      return shape.branches[0] === undefined ? undefined : sampleOf(shape.branches[0]);
    case "file":
      return { filename: "sample.pdf", type: "application/pdf", data: "sample" };
    case "filter":
    case "unknown":
    case "record":
      return shape.kind === "filter" ? [] : {};
  }
}

const FORMATTED = {
  date: "2026-01-01",
  "date-time": "2026-01-01T00:00:00Z",
  uuid: "0190d0a3-6e83-7a1c-9d3c-1f6b3a5e7c11",
  email: "someone@example.com",
  uri: "https://example.com/",
};

function sampleString({ format, minLength = 1 }: StringShape): string {
  return format === undefined ? "1".repeat(Math.max(1, minLength)) : FORMATTED[format];
}
