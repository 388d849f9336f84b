import type { AnswerSchema } from "./answer-schema.ts";

/** Anything: it is taken as it comes. */
export const unknown: AnswerSchema<unknown> = {
  type: "unknown",
  expects: "anything",
  compile: () => (value) => value,
};
