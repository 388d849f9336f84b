import { membersOf, type SchemaNode } from "@centime/core";
import * as z from "zod";

/** The valibot schema of a response in zod, so that both do the same work. */
export function toZod(schema: SchemaNode): z.ZodType {
  const inner = (part: SchemaNode | undefined) => (part === undefined ? z.unknown() : toZod(part));
  switch (schema.type) {
    case "nullable":
      return inner(schema.wrapped).nullable();
    case "optional":
      return inner(schema.wrapped).optional();
    case "string":
      return textOf(schema);
    case "number":
      return z.number();
    case "boolean":
      return z.boolean();
    case "array":
      return z.array(inner(schema.item));
    case "record":
      return z.record(z.string(), inner(schema.value));
    case "object":
      return z.looseObject(
        Object.fromEntries(
          Object.entries(schema.entries ?? {}).map(([key, entry]) => [key, toZod(entry)]),
        ),
      );
    default:
      return z.unknown();
  }
}

function textOf(schema: SchemaNode): z.ZodType {
  const members = membersOf(schema);
  return members === undefined ? z.string() : z.enum([...members] as [string, ...string[]]);
}
