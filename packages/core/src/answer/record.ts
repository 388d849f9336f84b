import { isObject } from "../is-object.ts";
import type { AnswerSchema } from "./answer-schema.ts";
import { compileItem } from "./list.ts";
import type { Position, Reader } from "./reader.ts";
import { misfit } from "./reading-log.ts";

/** An object whose keys are data, such as included lines by invoice. */
export const record = <Item>(item: AnswerSchema<Item>): AnswerSchema<Record<string, Item>> => ({
  type: "record",
  expects: "object",
  compile: compileRecord,
  item,
});

function compileRecord(schema: AnswerSchema, position: Position): Reader {
  const { place, depth } = position;
  const readItem = compileItem(schema, position);
  return (value, log) => {
    if (!isObject(value)) return misfit(log, place, "object", value);
    for (const key of Object.keys(value)) {
      log.indices[depth] = key;
      const item = value[key];
      const kept = readItem(item, log);
      if (kept !== item) value[key] = kept;
    }
    return value;
  };
}
