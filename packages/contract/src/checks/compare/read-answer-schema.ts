import { type AnswerSchema, limitsOf, membersOf } from "@centime/core";
import { ContractError } from "../../contract-error.ts";
import type { Property, Shape } from "../../model/shape.ts";

/** What the code knows of an answer. */
export function readAnswerSchema(schema: AnswerSchema, place: string): Shape {
  const shape = shapeOf(schema, place);
  return schema.nullable ? { kind: "nullable", shape } : shape;
}

function shapeOf(schema: AnswerSchema, place: string): Shape {
  const inner = (child: AnswerSchema | undefined, step: string) => {
    if (child === undefined) throw new ContractError(place, `a ${schema.type} of nothing`);
    return readAnswerSchema(child, place + step);
  };
  const { pattern, minLength, maxLength, ...bounds } = limitsOf(schema);
  switch (schema.type) {
    case "string":
      return schema.members === undefined
        ? { kind: "string", ...given({ pattern: pattern?.source, minLength, maxLength }) }
        : { kind: "enumeration", members: [...membersOf(schema)] as string[] };
    case "integer":
    case "number":
      return { kind: "number", integer: schema.type === "integer", ...bounds };
    case "boolean":
    case "unknown":
      return { kind: schema.type };
    case "literal":
      return { kind: "literal", value: schema.value as string | boolean };
    case "list":
      return {
        kind: "array",
        items: inner(schema.item, ".*"),
        ...given({ minItems: minLength, maxItems: maxLength }),
      };
    case "record":
      return { kind: "record", values: inner(schema.item, ".*") };
    case "union":
      return {
        kind: "union",
        branches: (schema.branches ?? []).map((branch, index) => inner(branch, `/${index + 1}`)),
        ...given({ tag: schema.tag }),
      };
    case "object":
      return { kind: "object", properties: propertiesOf(schema, place) };
  }
}

const propertiesOf = ({ entries = {} }: AnswerSchema, place: string): Property[] =>
  Object.entries(entries).map(([name, entry]) => ({
    name,
    required: entry.optional !== true,
    shape: readAnswerSchema(entry, `${place}.${name}`),
  }));

/** The members of an object that are something. */
const given = <Value extends object>(
  value: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
