import { ContractError } from "../contract-error.ts";
import type { SchemaObject } from "../load/openapi.ts";
import { type Shape, STRING_FORMATS, type StringFormat } from "../model/shape.ts";
import { normalizeObject } from "./normalize-object.ts";
import { isNull, normalizeUnion } from "./normalize-union.ts";
import { withoutUndefined } from "./without-undefined.ts";

/** The shape of a schema; `place` is where it stands, for errors. */
export function normalizeShape(schema: SchemaObject, place: string): Shape {
  const shape = normalizeNonNull(schema, place);
  const nullable = schema.nullable === true || alternatives(schema).some(isNull);
  return nullable ? { kind: "nullable", shape } : shape;
}

function normalizeNonNull(schema: SchemaObject, place: string): Shape {
  if (schema.allOf !== undefined) {
    return normalizeNonNull(Object.assign({}, ...schema.allOf) as SchemaObject, place);
  }
  const branches = alternatives(schema).filter((branch) => !isNull(branch));
  if (branches.length === 1) return normalizeShape(branches[0] as SchemaObject, place);
  if (branches.length > 1) return normalizeUnion(branches, place);
  if (schema.enum !== undefined) return normalizeEnumeration(schema, place);
  return normalizeType(schema, place);
}

const alternatives = (schema: SchemaObject) => schema.oneOf ?? schema.anyOf ?? [];

function normalizeType(schema: SchemaObject, place: string): Shape {
  switch (schema.type) {
    case "string":
      return normalizeString(schema, place);
    case "integer":
    case "number":
      return withoutUndefined({
        kind: "number",
        integer: schema.type === "integer",
        minimum: schema.minimum,
        maximum: schema.maximum,
      });
    case "boolean":
      return { kind: "boolean" };
    case "array":
      return normalizeArray(schema, place);
    case "object":
      return normalizeObject(schema, place);
    case undefined:
      return schema.format === "string" ? { kind: "string" } : { kind: "unknown" };
    default:
      throw new ContractError(place, `has an unknown type, ${schema.type}`);
  }
}

function normalizeString(schema: SchemaObject, place: string): Shape {
  if (schema.format === "binary") return { kind: "file" };
  if (schema.format !== undefined && !isStringFormat(schema.format)) {
    throw new ContractError(place, `has an unknown format, ${schema.format}`);
  }
  return withoutUndefined({
    kind: "string",
    format: schema.format,
    pattern: schema.pattern,
    minLength: schema.minLength,
    maxLength: schema.maxLength,
  });
}

const isStringFormat = (format: string): format is StringFormat =>
  STRING_FORMATS.some((known) => known === format);

function normalizeEnumeration(schema: SchemaObject, place: string): Shape {
  const members = schema.enum ?? [];
  if (members.every((member) => typeof member === "string"))
    return { kind: "enumeration", members };
  if (members.every((member) => typeof member === "boolean")) {
    const [value] = members;
    return members.length === 1 && value !== undefined
      ? { kind: "literal", value }
      : { kind: "boolean" };
  }
  throw new ContractError(place, "has an enumeration of neither strings nor booleans");
}

function normalizeArray(schema: SchemaObject, place: string): Shape {
  if (schema.items === undefined) throw new ContractError(place, "is an array of nothing");
  return withoutUndefined({
    kind: "array",
    items: normalizeShape(schema.items, `${place}.*`),
    minItems: schema.minItems,
    maxItems: schema.maxItems,
    unique: schema.uniqueItems === true ? true : undefined,
  });
}
