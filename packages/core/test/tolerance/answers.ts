import fc from "fast-check";
import type { AnySchema } from "../../src/decode/reader.ts";

/** Any answer that fits a schema, with every key there. `full`: nothing null, no list empty. */
export function answerOf(schema: AnySchema, full: boolean): fc.Arbitrary<unknown> {
  const inner = (child: AnySchema | undefined) => answerOf(child as AnySchema, full);
  switch (schema.type) {
    case "string":
      return textOf(schema);
    case "number":
      return numberOf(schema);
    case "boolean":
      return fc.boolean();
    case "literal":
      return fc.constant(schema.literal);
    case "picklist":
      return fc.constantFrom(...(schema.options ?? []));
    case "nullable":
      return full ? inner(schema.wrapped) : fc.option(inner(schema.wrapped));
    case "optional":
      return inner(schema.wrapped);
    case "array":
      return fc.array(inner(schema.item), { minLength: full ? 1 : leastOf(schema), maxLength: 2 });
    case "record":
      return fc.dictionary(fc.stringMatching(/^[1-9]\d{0,8}$/), inner(schema.value), {
        minKeys: full ? 1 : 0,
        maxKeys: 2,
      });
    case "union":
      return fc.oneof(...(schema.options ?? []).map((option) => inner(option as AnySchema)));
    case "loose_object":
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.entries ?? {}).map(([key, entry]) => [key, inner(entry)]),
        ),
      );
    case "unknown":
      return fc.constantFrom("any", 7, true, { a: [1] });
    default:
      throw new Error(`No answer has a ${schema.type}.`);
  }
}

const checksOf = ({ pipe = [] }: AnySchema) => pipe.slice(1);

const requirementOf = (schema: AnySchema, type: string) =>
  checksOf(schema).find((check) => check.type === type)?.requirement;

const leastOf = (schema: AnySchema) => (requirementOf(schema, "min_length") ?? 0) as number;

function textOf(schema: AnySchema): fc.Arbitrary<string> {
  const pattern = requirementOf(schema, "regex");
  if (pattern instanceof RegExp) return fc.stringMatching(pattern);
  const most = (requirementOf(schema, "max_length") ?? 8) as number;
  return fc.string({ minLength: leastOf(schema), maxLength: Math.min(most, 8) });
}

function numberOf(schema: AnySchema): fc.Arbitrary<number> {
  const min = (requirementOf(schema, "min_value") ?? -(2 ** 40)) as number;
  const max = (requirementOf(schema, "max_value") ?? 2 ** 40) as number;
  return requirementOf(schema, "safe_integer") === undefined
    ? fc.double({ min, max, noNaN: true }).map((number) => number + 0)
    : fc.maxSafeInteger().map((id) => Math.min(max, Math.max(min, id)));
}
