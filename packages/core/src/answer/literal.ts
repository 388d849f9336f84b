import type { AnswerSchema } from "./answer-schema.ts";
import type { Position, Reader } from "./reader.ts";
import { expectation, misfit } from "./reading-log.ts";

/** One value only, such as a union's tag. It is closed. */
export const literal = <const Value extends string | boolean>(
  value: Value,
): AnswerSchema<Value> => ({
  type: "literal",
  expects: JSON.stringify(value),
  compile: compileLiteral,
  value,
});

function compileLiteral(schema: AnswerSchema, { place }: Position): Reader {
  return (value, log) =>
    value === schema.value ? value : misfit(log, place, expectation(schema), value);
}
