import { membersOf, type PipeItem, type SchemaNode } from "@centime/core";
import { ContractError } from "../../contract-error.ts";
import type { Property, Shape, StringFormat } from "../../model/shape.ts";
import type { Constraints } from "../../model/share.ts";
import type { CoreOperation } from "../core-operation.ts";

/** The parts of an operation that have a schema. */
export type Part = keyof CoreOperation["schemas"];

/** What the code says of a part of an operation. Calling it shows whether a body may be left out. */
export function readPart(schema: unknown, place: string): Shape {
  const node = schema as SchemaNode;
  return readSchema(node.type === "optional" && node.wrapped ? node.wrapped : node, place);
}

/** What a schema of the code accepts. Fails on a schema that the generator would not write. */
function readSchema(schema: SchemaNode, place: string): Shape {
  const inner = (child: SchemaNode | undefined, step: string) => {
    if (child === undefined) throw new ContractError(place, `a ${schema.type} of nothing`);
    return readSchema(child, place + step);
  };
  const checks = readChecks(schema, place);

  switch (schema.type) {
    case "string":
      return readText(schema, checks);
    case "number":
      return { kind: "number", integer: hasCheck(schema, "safe_integer"), ...checks };
    case "boolean":
    case "unknown":
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
    case "variant":
      return readUnion(schema, place);
    case "filter":
      return readFilter(schema);
    case "object":
    case "strict_object":
      return isFile(schema)
        ? { kind: "file" }
        : { kind: "object", properties: readEntries(schema, place) };
    default:
      throw new ContractError(place, `the code has a ${schema.type} here`);
  }
}

function readText(schema: SchemaNode, checks: Constraints): Shape {
  const members = membersOf(schema);
  if (members === undefined) return { kind: "string", ...checks };
  return { kind: "enumeration", members: [...members] as string[] };
}

/** A file is the one object with data that valibot has no type for. */
const isFile = ({ entries = {} }: SchemaNode) => entries["data"]?.type === "custom";

function readEntries({ entries = {} }: SchemaNode, place: string): Property[] {
  return Object.entries(entries).map(([name, entry]) => {
    const required = entry.type !== "optional";
    const value = required ? entry : entry.wrapped;
    if (value === undefined) throw new ContractError(`${place}.${name}`, "an optional nothing");
    return { name, required, shape: readSchema(value, `${place}.${name}`) };
  });
}

function readUnion({ options = [], key }: SchemaNode, place: string): Shape {
  const branches = (options as readonly SchemaNode[]).map((option, index) =>
    readSchema(option, `${place}/${index + 1}`),
  );
  return { kind: "union", branches, ...(typeof key === "string" ? { tag: key } : {}) };
}

const readFilter = ({ fields = {} }: SchemaNode): Shape => ({
  kind: "filter",
  fields: Object.entries(fields).map(([name, operators]) => ({ name, operators })),
});

const hasCheck = ({ pipe = [] }: SchemaNode, name: string) =>
  pipe.some(({ type }) => type === name);

/** The limits that the pipe of a schema sets. */
function readChecks(schema: SchemaNode, place: string): Constraints {
  const items = (schema.pipe ?? []).filter(({ kind }) => kind === "validation");
  return Object.assign({}, ...items.map((item) => readCheck(item, schema.type, place)));
}

const FORMATS: Readonly<Record<string, StringFormat>> = {
  iso_date: "date",
  iso_timestamp: "date-time",
  uuid: "uuid",
  url: "uri",
};

/** What core's check of e-mail addresses expects. */
const EMAIL = "e-mail address";

function readCheck({ type, requirement, expects }: PipeItem, schema: string, place: string) {
  const format = FORMATS[type];
  if (format !== undefined) return { format };
  switch (type) {
    case "regex":
      return expects === EMAIL ? { format: "email" } : { pattern: (requirement as RegExp).source };
    case "min_length":
      return schema === "array" ? { minItems: requirement } : { minLength: requirement };
    case "max_length":
      return schema === "array" ? { maxItems: requirement } : { maxLength: requirement };
    case "min_value":
      return { minimum: requirement };
    case "max_value":
      return { maximum: requirement };
    case "check_items":
      return { unique: true };
    case "check": // that a date is on the calendar
    case "safe_integer":
    case "finite":
      return {};
    default:
      throw new ContractError(place, `the code has a check here, ${type}`);
  }
}
