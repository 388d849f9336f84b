import type { AnswerSchema } from "./answer-schema.ts";
import { compile, type Position, placeOf, type Reader } from "./reader.ts";
import { misfit } from "./reading-log.ts";

/** A list; an absent one reads `[]`. */
export const list = <Item>(item: AnswerSchema<Item>): AnswerSchema<Item[]> => ({
  type: "list",
  compile: compileList,
  item,
});

function compileList(schema: AnswerSchema, position: Position): Reader {
  const { place, depth } = position;
  const readItem = compileItem(schema, position);
  return (value, log) => {
    if (!Array.isArray(value)) return misfit(log, place, "list", value);
    for (let index = 0; index < value.length; index++) {
      log.indices[depth] = index;
      const item: unknown = value[index];
      const kept = readItem(item, log);
      if (kept !== item) value[index] = kept;
    }
    log.drift?.judge(log, place, schema, value);
    return value;
  };
}

/** The reader of what a list or a record has. */
export const compileItem = ({ item }: AnswerSchema, { place, depth }: Position): Reader =>
  compile(item as AnswerSchema, { place: placeOf(place, "*"), depth: depth + 1 });
