import { isObject } from "../is-object.ts";
import type { AnswerSchema, OutputOf } from "./answer-schema.ts";
import { fits } from "./primitive.ts";
import { compile, type Position, type Reader } from "./reader.ts";
import { expectation, misfit } from "./reading-log.ts";

/** One of several things that no tag tells apart: the one that fits best. */
export const union = <const Branches extends readonly AnswerSchema[]>(
  branches: Branches,
): AnswerSchema<OutputOf<Branches[number]>> => ({
  type: "union",
  expects: "object",
  compile: compileUnion,
  branches,
});

function compileUnion({ branches = [] }: AnswerSchema, position: Position): Reader {
  const readers = branches.map((branch) => compile(branch, position));
  return (value, log) => {
    const fitnesses = branches.map((branch) => fitness(branch, value));
    const best = Math.max(...fitnesses);
    const read = best < 0 ? undefined : readers[fitnesses.indexOf(best)];
    if (read !== undefined) return read(value, log);
    return misfit(log, position.place, branches.map(expectation).join(" | "), value);
  };
}

/** -1 when the type differs; for objects, the share of declared keys that the value has. */
function fitness(schema: AnswerSchema, value: unknown): number {
  if (value === null && schema.nullable) return 1;
  if (schema.type === "list") return Array.isArray(value) ? 1 : -1;
  if (schema.type === "record") return isObject(value) ? 0 : -1;
  if (schema.type === "literal") return value === schema.value ? 1 : -1;
  if (schema.type === "unknown") return 0;
  if (schema.entries === undefined) return fits(schema.type, value) ? 1 : -1;
  if (!isObject(value)) return -1;
  const keys = Object.keys(schema.entries);
  return keys.filter((key) => key in value).length / Math.max(1, keys.length);
}
