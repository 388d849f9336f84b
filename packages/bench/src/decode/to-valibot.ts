import { type AnswerSchema, membersOf } from "@centime/core";
import * as v from "valibot";

/** The schema of an answer in valibot, so that both are measured on the same work. */
export function toValibot(schema: AnswerSchema): v.GenericSchema {
  const type = typeOf(schema);
  const nullable = schema.nullable ? v.nullable(type) : type;
  return schema.optional ? v.optional(nullable) : nullable;
}

function typeOf(schema: AnswerSchema): v.GenericSchema {
  const inner = (part: AnswerSchema | undefined) =>
    part === undefined ? v.unknown() : toValibot(part);
  switch (schema.type) {
    case "string":
      return schema.members === undefined
        ? v.string()
        : v.picklist([...membersOf(schema)] as string[]);
    case "integer":
      return v.pipe(v.number(), v.safeInteger());
    case "number":
      return v.number();
    case "boolean":
      return v.boolean();
    case "list":
      return v.array(inner(schema.item));
    case "record":
      return v.record(v.string(), inner(schema.item));
    case "object":
      return v.looseObject(
        Object.fromEntries(
          Object.entries(schema.entries ?? {}).map(([key, entry]) => [key, toValibot(entry)]),
        ),
      );
    default:
      return v.unknown();
  }
}
