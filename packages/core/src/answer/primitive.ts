import type { AnswerSchema, AnswerType, Members } from "./answer-schema.ts";
import type { Position, Reader } from "./reader.ts";
import { expectation, misfit } from "./reading-log.ts";

const primitive = (type: AnswerType) => ({ type, compile: compilePrimitive });

export const string: AnswerSchema<string> = /* @__PURE__ */ primitive("string");
export const boolean: AnswerSchema<boolean> = /* @__PURE__ */ primitive("boolean");
export const number: AnswerSchema<number> = /* @__PURE__ */ primitive("number");
/** An integer that JavaScript holds exactly. */
export const integer: AnswerSchema<number> = /* @__PURE__ */ primitive("integer");

/** An enumeration, which is open: any text fits. */
export const open = (members: Members): AnswerSchema<string> => ({ ...string, members });

/** Whether a value is what a primitive of this type asks for; `false` for a type that is none. */
export function fits(type: AnswerType, value: unknown): boolean {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "integer":
      return Number.isSafeInteger(value);
    case "object":
      return false;
    default:
      return typeof value === type;
  }
}

function compilePrimitive(schema: AnswerSchema, { place }: Position): Reader {
  return (value, log) => {
    if (!fits(schema.type, value)) return misfit(log, place, expectation(schema), value);
    log.drift?.judge(log, place, schema, value);
    return value;
  };
}
