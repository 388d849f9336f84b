import fc from "fast-check";
import { membersOf, type SchemaNode } from "../../src/index.ts";

/** Any response that fits a schema, with every key there. `full`: nothing null, no list empty. */
export function responseOf(schema: SchemaNode, full: boolean): fc.Arbitrary<unknown> {
  const inner = (child: SchemaNode | undefined) => responseOf(child as SchemaNode, full);
  switch (schema.type) {
    case "nullable":
      return full ? inner(schema.wrapped) : fc.option(inner(schema.wrapped));
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
    case "array":
      return fc.array(inner(schema.item), {
        minLength: Math.max(full ? 1 : 0, limitOf(schema, "min_length") ?? 0),
        maxLength: 2,
      });
    case "record":
      return fc.dictionary(fc.stringMatching(/^[1-9]\d{0,8}$/), inner(schema.value), {
        minKeys: full ? 1 : 0,
        maxKeys: 2,
      });
    case "union":
    case "variant":
      return fc.oneof(...(schema.options as readonly SchemaNode[]).map(inner));
    case "object":
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.entries ?? {}).map(([key, entry]) => [key, inner(entry)]),
        ),
      );
    case "unknown":
      return fc.constantFrom("any", 7, true, { a: [1] });
    default:
      throw new Error(`A response has no ${schema.type}.`);
  }
}

const requirementOf = ({ pipe = [] }: SchemaNode, check: string) =>
  pipe.find(({ type }) => type === check)?.requirement;

const limitOf = (schema: SchemaNode, check: string) =>
  requirementOf(schema, check) as number | undefined;

function textOf(schema: SchemaNode): fc.Arbitrary<unknown> {
  const members = membersOf(schema);
  if (members !== undefined) return fc.constantFrom(...members);
  const pattern = requirementOf(schema, "regex") as RegExp | undefined;
  if (pattern !== undefined) return fc.stringMatching(pattern);
  const minLength = limitOf(schema, "min_length") ?? 0;
  return fc.string({ minLength, maxLength: Math.min(limitOf(schema, "max_length") ?? 8, 8) });
}

function numberOf(schema: SchemaNode): fc.Arbitrary<number> {
  const min = limitOf(schema, "min_value") ?? -(2 ** 40);
  const max = limitOf(schema, "max_value") ?? 2 ** 40;
  return schema.pipe?.[1]?.type === "safe_integer"
    ? fc.maxSafeInteger().map((id) => Math.min(max, Math.max(min, id)))
    : fc.double({ min, max, noNaN: true }).map((number) => number + 0);
}
