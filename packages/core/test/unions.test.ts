import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import type { Issue, Operation, SchemaNode } from "../src/index.ts";
import { catalogue } from "../src/resources/catalogue.ts";
import { validate } from "../src/validate.ts";
import { inputOf, type Keys } from "./help/inputs.ts";

const unions = suite("the issues of a union", { limitMs: 60_000 });

/** A union of objects in a query or body. */
interface Union {
  readonly place: string;
  readonly schema: SchemaNode;
  readonly options: readonly SchemaNode[];
}

function unionsIn(schema: SchemaNode | undefined, place: string): Union[] {
  if (schema?.kind !== "schema") return [];
  const { entries = {}, item, wrapped, options = [] } = schema;
  const children: [SchemaNode | undefined, string][] = [
    ...Object.entries(entries).map(([key, entry]): [SchemaNode, string] => [
      entry,
      `${place}.${key}`,
    ]),
    [item, `${place}.*`],
    [wrapped, place],
    ...options.map((option, index): [SchemaNode, string] => [
      option as SchemaNode,
      `${place}/${index + 1}`,
    ]),
  ];
  const inner = children.flatMap(([child, at]) => unionsIn(child, at));
  const isOfObjects =
    /^(union|variant)$/.test(schema.type) &&
    (options as readonly SchemaNode[]).every(({ entries }) => entries !== undefined);
  return isOfObjects
    ? [{ place, schema, options: options as readonly SchemaNode[] }, ...inner]
    : inner;
}

const operations = Object.values(catalogue as Readonly<Record<string, unknown>>) as Operation<
  unknown,
  unknown
>[];

const all = operations.flatMap(({ info, schemas }) =>
  [schemas.query, schemas.body].flatMap((schema, index) =>
    unionsIn(schema?.() as never, `${info.name}.${index === 0 ? "query" : "body"}`),
  ),
);

const issuesOf = (schema: SchemaNode, value: unknown): readonly Issue[] =>
  validate(schema as never, value).issues;

/** The keys that issues are about. */
const keysOf = (issues: readonly Issue[]) => [
  ...new Set(issues.map(({ path }) => path.split(".")[0] ?? "")),
];

const KEYS: readonly Keys[] = ["required", "all", "some"];

/** What no schema here accepts. */
const BROKEN = Symbol("broken");

/** A valid value with one of its keys removed, or broken. */
function damaged(value: object): { readonly key: string; readonly damaged: object }[] {
  return Object.entries(value).flatMap(([key]) => {
    const { [key]: _, ...others } = value as Record<string, unknown>;
    return [others, { ...value, [key]: BROKEN }].map((damaged) => ({ key, damaged }));
  });
}

unions("are looked at in every body that has one: of 12 operations", () => {
  assert.is(new Set(all.map(({ place }) => place.replace(/\W.*/, ""))).size, 12);
  assert.is(all.flatMap(({ options }) => options).length, 37);
});

for (const { place, schema, options } of all) {
  unions(`name the one key that was removed or broken: ${place}`, () => {
    for (const [option, keys] of options.flatMap((option) =>
      KEYS.map((keys) => [option, keys] as const),
    )) {
      const property = fc.property(inputOf(option, keys), (value) => {
        assert.equal(issuesOf(schema, value), []);
        for (const { key, damaged: wrong } of damaged(value as object)) {
          const named = keysOf(issuesOf(schema, wrong));
          const otherwise = options.map((other) => keysOf(issuesOf(other, wrong)));
          const isValid = named.length === 0 && key in wrong === false;
          // Two options may lack one key each: without its product, a line may lack its unit as well.
          const isEither = otherwise.some((keys) => keys.length === 1 && keys[0] === named[0]);
          assert.ok(
            isValid || (named.length === 1 && (named[0] === key || isEither)),
            `${key}: ${named}`,
          );
        }
      });
      fc.assert(property, { numRuns: 12 });
    }
  });
}

unions("name the missing unit of a line with a label, a price and a rate", () => {
  const line = { label: "Audit", quantity: 1, raw_currency_unit_price: "10", vat_rate: "FR_200" };
  const { request } = catalogue.createQuote({
    customer_id: 1,
    date: "2026-01-31",
    deadline: "2026-02-28",
    invoice_lines: [line as never],
  });
  const issues = request.isErr() ? request.error.issues : [];
  assert.equal(
    issues.map(({ code, message }) => [code, message]),
    [["missing", "invoice_lines.0.unit: required"]],
  );
});

unions.run();
