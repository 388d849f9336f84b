import fc from "fast-check";
import * as v from "valibot";
import type { SchemaNode } from "../../src/index.ts";

/** Which of its keys an object has. */
export type Keys = "required" | "all" | "some";

/** Any input that a schema accepts. */
export function inputOf(schema: SchemaNode, keys: Keys): fc.Arbitrary<unknown> {
  const inner = (child: SchemaNode | undefined) => inputOf(child as SchemaNode, keys);
  switch (schema.type) {
    case "nullable":
      return keys === "all" ? inner(schema.wrapped) : fc.option(inner(schema.wrapped));
    case "optional":
      return inner(schema.wrapped);
    case "string":
      return textOf(schema);
    case "number":
      return numberOf(schema);
    case "boolean":
      return fc.boolean();
    case "literal":
      return fc.constant(schema.literal);
    case "picklist":
      return fc.constantFrom(...(schema.options as readonly string[]));
    case "array":
      return fc.uniqueArray(inner(schema.item), {
        minLength: leastOf(schema),
        maxLength: 2,
        comparator: "IsStrictlyEqual",
      });
    case "union":
    case "variant":
      return fc.oneof(...(schema.options as readonly SchemaNode[]).map(inner));
    case "strict_object":
      return objectOf(schema, keys);
    case "unknown":
      return fc.constantFrom("any", 7, true);
    default:
      throw new Error(`A body with a union has no ${schema.type}.`);
  }
}

const leastOf = ({ pipe = [] }: SchemaNode): number =>
  Number(pipe.find(({ type }) => type === "min_length")?.requirement ?? 1);

function objectOf({ entries = {} }: SchemaNode, keys: Keys): fc.Arbitrary<unknown> {
  const all = Object.keys(entries);
  const required = all.filter((key) => entries[key]?.type !== "optional");
  const inputs = Object.fromEntries(
    Object.entries(entries)
      .filter(([key]) => keys !== "required" || required.includes(key))
      .map(([key, entry]) => [key, inputOf(entry, keys)]),
  );
  const requiredKeys = keys === "all" ? all : required;
  return fc.record(inputs, { requiredKeys, noNullPrototype: true });
}

/** Texts of every form that a request has. */
const TEXTS = [
  "text",
  "1",
  "0.5",
  "",
  "FR",
  "EUR",
  "2026-01-31",
  "2026-01-31T10:20:30Z",
  "someone@example.com",
  "https://example.com",
  "0190d0a3-6e83-7a1c-9d3c-1f6b3a5e7c11",
  "123456789",
  "12345678901234",
];

const accepts = (schema: SchemaNode, value: unknown): boolean => v.is(schema as never, value);

const textOf = (schema: SchemaNode): fc.Arbitrary<unknown> =>
  fc.constantFrom(...TEXTS.filter((text) => accepts(schema, text)));

const numberOf = (schema: SchemaNode): fc.Arbitrary<unknown> =>
  fc.constantFrom(...[1, 2, 10, 31, 1.5, -1].filter((number) => accepts(schema, number)));
