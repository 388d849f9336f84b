import fc from "fast-check";
import type { AnswerSchema } from "../../src/answer/answer-schema.ts";
import { limitsOf, membersOf } from "../../src/drift/known-facts.ts";

/** Any answer that fits a schema, with every key there. `full`: nothing null, no list empty. */
export function answerOf(schema: AnswerSchema, full: boolean): fc.Arbitrary<unknown> {
  const value = anyOf(schema, full);
  return schema.nullable && !full ? fc.option(value) : value;
}

function anyOf(schema: AnswerSchema, full: boolean): fc.Arbitrary<unknown> {
  const inner = (child: AnswerSchema | undefined) => answerOf(child as AnswerSchema, full);
  switch (schema.type) {
    case "string":
      return textOf(schema);
    case "integer":
    case "number":
      return numberOf(schema);
    case "boolean":
      return fc.boolean();
    case "literal":
      return fc.constant(schema.value);
    case "list":
      return fc.array(inner(schema.item), {
        minLength: Math.max(full ? 1 : 0, limitsOf(schema).minLength ?? 0),
        maxLength: 2,
      });
    case "record":
      return fc.dictionary(fc.stringMatching(/^[1-9]\d{0,8}$/), inner(schema.item), {
        minKeys: full ? 1 : 0,
        maxKeys: 2,
      });
    case "union":
      return fc.oneof(...(schema.branches ?? []).map(inner));
    case "object":
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.entries ?? {}).map(([key, entry]) => [key, inner(entry)]),
        ),
      );
    case "unknown":
      return fc.constantFrom("any", 7, true, { a: [1] });
  }
}

function textOf(schema: AnswerSchema): fc.Arbitrary<unknown> {
  if (schema.members !== undefined) return fc.constantFrom(...membersOf(schema));
  const { pattern, minLength = 0, maxLength = 8 } = limitsOf(schema);
  if (pattern !== undefined) return fc.stringMatching(pattern);
  return fc.string({ minLength, maxLength: Math.min(maxLength, 8) });
}

function numberOf(schema: AnswerSchema): fc.Arbitrary<number> {
  const { minimum: min = -(2 ** 40), maximum: max = 2 ** 40 } = limitsOf(schema);
  return schema.type === "number"
    ? fc.double({ min, max, noNaN: true }).map((number) => number + 0)
    : fc.maxSafeInteger().map((id) => Math.min(max, Math.max(min, id)));
}
