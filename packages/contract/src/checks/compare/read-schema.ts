import { ContractError } from "../../contract-error.ts";
import type { Property, Shape } from "../../model/shape.ts";
import type { Side } from "../../name/side.ts";
import { readChecks } from "./read-checks.ts";
import type { SchemaNode } from "./schema-node.ts";

/** What a schema of the code accepts. Fails on a schema that the generator would not write. */
export function readSchema(schema: SchemaNode, side: Side, place: string): Shape {
  const inner = (child: SchemaNode | undefined, step: string) => {
    if (child === undefined) throw new ContractError(place, `a ${schema.type} of nothing`);
    return readSchema(child, side, place + step);
  };
  const checks = readChecks(schema, place);

  switch (schema.type) {
    case "string":
      return { kind: "string", ...checks };
    case "number":
      return { kind: "number", integer: false, ...checks };
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
      return readUnion(schema, side, place);
    case "filter":
      return readFilter(schema);
    case side === "answer" ? "loose_object" : "strict_object":
      return { kind: "object", properties: readEntries(schema, side, place) };
    default:
      throw new ContractError(place, `the code has a ${schema.type} here`);
  }
}

function readEntries(schema: SchemaNode, side: Side, place: string): Property[] {
  return Object.entries(schema.entries ?? {}).map(([name, entry]) => {
    const required = entry.type !== "optional";
    const value = required ? entry : entry.wrapped;
    if (value === undefined) throw new ContractError(`${place}.${name}`, "an optional nothing");
    return { name, required, shape: readSchema(value, side, `${place}.${name}`) };
  });
}

function readUnion(schema: SchemaNode, side: Side, place: string): Shape {
  const options = (schema.options ?? []) as readonly SchemaNode[];
  const branches = options.map((option, index) =>
    readSchema(option, side, `${place}/${index + 1}`),
  );
  return { kind: "union", branches, ...(schema.tag === undefined ? {} : { tag: schema.tag }) };
}

const readFilter = ({ fields = {} }: SchemaNode): Shape => ({
  kind: "filter",
  fields: Object.entries(fields).map(([name, operators]) => ({ name, operators })),
});
