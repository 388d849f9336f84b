import type { AnswerSchema } from "@centime/core";
import type { Shape } from "../../model/shape.ts";
import type { CoreOperation } from "../core-operation.ts";
import { readAnswerSchema } from "./read-answer-schema.ts";
import { readSchema } from "./read-schema.ts";
import type { SchemaNode } from "./schema-node.ts";

/** The parts of an operation that have a schema. */
export type Part = keyof CoreOperation["schemas"];

/** What the code says of a part of an operation. Whether a body may be left out is told by calling it. */
export function readPart(part: Part, schema: unknown, place: string): Shape {
  if (part === "answer") return readAnswerSchema(schema as AnswerSchema, place);
  const input = schema as SchemaNode;
  return readSchema(input.type === "optional" && input.wrapped ? input.wrapped : input, place);
}
