import { ContractError } from "../contract-error.ts";
import type { SchemaObject } from "../load/openapi.ts";
import { impliedForm } from "./implied.ts";
import {
  type ObjectShape,
  type Property,
  type Shape,
  STRING_FORMATS,
  type StringFormat,
} from "./shape.ts";

/** Returns the shape of a schema; `place` is for error messages. */
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
  if (branches.length === 1) {
    const [branch] = branches as [SchemaObject];
    return normalizeShape(withoutUndefined({ description: schema.description, ...branch }), place);
  }
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
  const isFormless = schema.format === undefined && schema.pattern === undefined;
  return withoutUndefined({
    kind: "string",
    format: schema.format,
    pattern: schema.pattern,
    ...(isFormless ? impliedForm(schema, place) : {}),
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

/** An object, or a record where no properties are declared. */
function normalizeObject(schema: SchemaObject, place: string): Shape {
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

/** Whether a branch only allows `null`. */
const isNull = (schema: SchemaObject): boolean =>
  schema.enum?.length === 1 && schema.enum[0] === null;

function normalizeUnion(schemas: readonly SchemaObject[], place: string): Shape {
  const branches = schemas.map((schema, index) => normalizeShape(schema, `${place}/${index + 1}`));
  const tag = branches.every(isObject) ? tagOf(branches) : undefined;
  if (tag === undefined) return { kind: "union", branches };
  return { kind: "union", branches: branches.map((branch) => withTag(branch, tag)), tag };
}

/** The property that has a single value in every branch, different in each. */
function tagOf(branches: readonly ObjectShape[]): string | undefined {
  const names = branches[0]?.properties.map(({ name }) => name) ?? [];
  return names.find((name) => {
    const values = branches.map((branch) => onlyValue(branch, name));
    return !values.includes(undefined) && new Set(values).size === branches.length;
  });
}

function onlyValue(branch: ObjectShape, name: string): string | boolean | undefined {
  const shape = branch.properties.find((property) => property.name === name)?.shape;
  if (shape?.kind === "literal") return shape.value;
  return shape?.kind === "enumeration" && shape.members.length === 1 ? shape.members[0] : undefined;
}

/** The branch with its tag as a literal: unlike an enumeration, a tag gains no members. */
function withTag(branch: Shape, tag: string): Shape {
  if (!isObject(branch)) return branch;
  const value = onlyValue(branch, tag);
  if (value === undefined) return branch;
  return {
    ...branch,
    properties: branch.properties.map((property) =>
      property.name === tag ? { ...property, shape: { kind: "literal", value } } : property,
    ),
  };
}

const isObject = (shape: Shape): shape is ObjectShape => shape.kind === "object";

type Defined<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** The object without the keys whose value is `undefined`, so that equal shapes are equal values. */
export function withoutUndefined<const T extends object>(object: T): Defined<T> {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<T>;
}
