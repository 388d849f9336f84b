import { ContractError } from "../../contract-error.ts";
import type { Property, Shape } from "../../model/shape.ts";
import { readChecks } from "./read-checks.ts";
import type { SchemaNode } from "./schema-node.ts";

/** What a schema of the code accepts. Fails on a schema that the generator would not write. */
export function readSchema(schema: SchemaNode, place: string): Shape {
  const inner = (child: SchemaNode | undefined, step: string) => {
    if (child === undefined) throw new ContractError(place, `a ${schema.type} of nothing`);
    return readSchema(child, place + step);
  };
  const checks = readChecks(schema, place);

  switch (schema.type) {
    case "string":
      return { kind: "string", ...checks };
    case "integer":
    case "number":
      return { kind: "number", integer: schema.type === "integer", ...boundsOf(schema) };
    case "boolean":
    case "unknown":
    case "file":
      return { kind: schema.type };
    case "literal":
      return { kind: "literal", value: schema.literal as string | boolean };
    case "picklist":
      return { kind: "enumeration", members: schema.options as readonly string[] };
    case "nullable":
      return { kind: "nullable", shape: inner(schema.wrapped, "") };
    case "array":
      return { kind: "array", items: inner(schema.item, ".*"), ...checks };
    case "record":
      return { kind: "record", values: inner(schema.value, ".*") };
    case "union":
      return readUnion(schema, place);
    case "filter":
      return readFilter(schema);
    case "strict_object":
      return { kind: "object", properties: readEntries(schema, place) };
    default:
      throw new ContractError(place, `the code has a ${schema.type} here`);
  }
}

function readEntries(schema: SchemaNode, place: string): Property[] {
  return Object.entries(schema.entries ?? {}).map(([name, entry]) => {
    const required = entry.type !== "optional";
    const value = required ? entry : entry.wrapped;
    if (value === undefined) throw new ContractError(`${place}.${name}`, "an optional nothing");
    return { name, required, shape: readSchema(value, `${place}.${name}`) };
  });
}

const boundsOf = ({ minimum, maximum }: SchemaNode) => ({
  ...(minimum === undefined ? {} : { minimum }),
  ...(maximum === undefined ? {} : { maximum }),
});

function readUnion(schema: SchemaNode, place: string): Shape {
  const options = (schema.options ?? []) as readonly SchemaNode[];
  const branches = options.map((option, index) => readSchema(option, `${place}/${index + 1}`));
  return { kind: "union", branches, ...(schema.tag === undefined ? {} : { tag: schema.tag }) };
}

const readFilter = ({ fields = {} }: SchemaNode): Shape => ({
  kind: "filter",
  fields: Object.entries(fields).map(([name, operators]) => ({ name, operators })),
});
