import type { SchemaObject } from "../load/openapi.ts";
import type { Property, Shape } from "../model/shape.ts";
import { normalizeShape } from "./normalize-shape.ts";
import { withoutUndefined } from "./without-undefined.ts";

/** An object with known properties, or a record when it has none. */
export function normalizeObject(schema: SchemaObject, place: string): Shape {
  if (schema.properties === undefined) return normalizeRecord(schema, place);
  const required = new Set(schema.required ?? []);
  return {
    kind: "object",
    properties: Object.entries(schema.properties).map(([name, property]) =>
      normalizeProperty(name, property, required.has(name), `${place}.${name}`),
    ),
  };
}

export function normalizeProperty(
  name: string,
  schema: SchemaObject,
  required: boolean,
  place: string,
): Property {
  return withoutUndefined({
    name,
    shape: normalizeShape(schema, place),
    required,
    deprecated: schema.deprecated === true ? true : undefined,
    default: isScalar(schema.default) ? schema.default : undefined,
  });
}

function normalizeRecord(schema: SchemaObject, place: string): Shape {
  const values = schema.additionalProperties;
  if (typeof values !== "object") return { kind: "record", values: { kind: "unknown" } };
  return { kind: "record", values: normalizeShape(values, `${place}.*`) };
}

const isScalar = (value: unknown): value is string | number | boolean =>
  ["string", "number", "boolean"].includes(typeof value);
