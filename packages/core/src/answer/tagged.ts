import { isObject } from "../is-object.ts";
import type { AnswerSchema, OutputOf } from "./answer-schema.ts";
import { type Position, placeOf, type Reader } from "./reader.ts";
import { misfit } from "./reading-log.ts";

/** One of several objects, told apart by the value of a key, which stays closed. */
export const tagged = <const Branches extends readonly AnswerSchema[]>(
  tag: string,
  branches: Branches,
): AnswerSchema<OutputOf<Branches[number]>> => ({
  type: "union",
  expects: "object",
  compile: compileTagged,
  tag,
  branches,
});

function compileTagged({ tag = "", branches = [] }: AnswerSchema, position: Position): Reader {
  const byTag = new Map<unknown, Reader>();
  for (const branch of branches) {
    byTag.set(branch.entries?.[tag]?.value, branch.compile(branch, position));
  }
  const { place } = position;
  const tagPlace = placeOf(place, tag);
  const expected = [...byTag.keys()].map((value) => JSON.stringify(value)).join(" | ");
  return (value, log) => {
    if (!isObject(value)) return misfit(log, place, "object", value);
    const tagValue = value[tag];
    const read = byTag.get(tagValue);
    if (read !== undefined) return read(value, log);
    misfit(log, tagPlace, expected, tagValue);
    return value;
  };
}
