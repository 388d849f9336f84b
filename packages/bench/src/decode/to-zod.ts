import { type AnswerSchema, membersOf } from "@centime/core";
import * as z from "zod";

/** The schema of an answer in zod, so that both are measured on the same work. */
export function toZod(schema: AnswerSchema): z.ZodType {
  const type = typeOf(schema);
  const nullable = schema.nullable ? type.nullable() : type;
  return schema.optional ? nullable.optional() : nullable;
}

function typeOf(schema: AnswerSchema): z.ZodType {
  const inner = (part: AnswerSchema | undefined) =>
    part === undefined ? z.unknown() : toZod(part);
  switch (schema.type) {
    case "string":
      return schema.members === undefined
        ? z.string()
        : z.enum([...membersOf(schema)] as [string, ...string[]]);
    case "integer":
    case "number":
      return z.number();
    case "boolean":
      return z.boolean();
    case "list":
      return z.array(inner(schema.item));
    case "record":
      return z.record(z.string(), inner(schema.item));
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
