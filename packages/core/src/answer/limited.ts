import type { AnswerSchema } from "./answer-schema.ts";

/** A schema with limits: a value that breaks one is drift, and stays. */
export const limited = <Output>(
  schema: AnswerSchema<Output>,
  limits: AnswerSchema["limits"] & {},
): AnswerSchema<Output> => ({ ...schema, limits });
