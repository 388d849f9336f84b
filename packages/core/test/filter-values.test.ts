import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { callFromRequest, type Operation, type SchemaNode, withoutWrappers } from "../src/index.ts";
import { catalogue } from "../src/resources/catalogue.ts";
import { inputOf } from "./help/inputs.ts";

const filters = suite("the values of a filter");

type AnyOperation = Operation<unknown, unknown>;

/** A field of a list, and an operator that it has. */
interface Comparison {
  readonly operation: AnyOperation;
  readonly field: string;
  readonly operator: string;
  /** Of what it is compared with; absent for a text. */
  readonly value: SchemaNode | undefined;
}

const operations = Object.values(catalogue as Readonly<Record<string, unknown>>) as AnyOperation[];

const comparisons = operations.flatMap((operation): Comparison[] => {
  const query = operation.schemas.query?.() as unknown as SchemaNode | undefined;
  const filter = query?.entries?.["filter"];
  const { fields = {}, values = {} } = filter === undefined ? {} : withoutWrappers(filter);
  return Object.entries(fields).flatMap(([field, operators]) =>
    operators.map((operator) => {
      const value = values[field]?.() as unknown as SchemaNode | undefined;
      return { operation, field, operator, value };
    }),
  );
});

const isList = ({ operator }: Comparison) => /^(not_)?in$/.test(operator);

const describe = (comparison: Comparison, value: unknown) => {
  const { operation, field, operator } = comparison;
  const path = { company_id: 7, id: 7, ledger_entry_id: 7 };
  const filter = [{ field, operator, value: isList(comparison) ? [value] : value }];
  const needed = Object.keys(path).filter((name) => operation.info.path.includes(`{${name}}`));
  return operation.describe({
    path: Object.fromEntries(needed.map((name) => [name, 7])),
    query: { filter },
  });
};

const TEXTS = fc.string({ unit: "grapheme" });

filters("have the type of their field, and survive the way through a URL", () => {
  assert.ok(comparisons.length > 400, String(comparisons.length));
  for (const comparison of comparisons) {
    const { operation, value } = comparison;
    const values = value === undefined ? TEXTS : inputOf(value, "all");
    const property = fc.property(values, (given) => {
      const call = describe(comparison, given);
      const { url } = call.request._unsafeUnwrap();
      const [path = "", query] = url.split("?");
      const again = callFromRequest(operation, {
        path,
        query: Object.fromEntries(new URLSearchParams(query)),
      });
      assert.equal(again.input, call.input);
    });
    fc.assert(property, { numRuns: 5 });
  }
});

filters("are refused when they have another type, by their place", () => {
  for (const comparison of comparisons) {
    const place = isList(comparison) ? "filter.0.value.0" : "filter.0.value";
    const wrong = comparison.value?.type === "number" ? "7" : 7;
    for (const value of [wrong, null, {}, undefined]) {
      const { request } = describe(comparison, value);
      const paths = request.isErr() ? request.error.issues.map(({ path }) => path) : [];
      assert.equal(paths, [place], `${comparison.field} ${comparison.operator} ${String(value)}`);
    }
  }
});

filters("are days, numbers, booleans and members, where the items of the list have those", () => {
  const kinds = new Map(
    comparisons.map(({ field, value }) => [field, value === undefined ? "text" : value.type]),
  );
  assert.equal(
    [
      "id",
      "customer_id",
      "draft",
      "credit_note",
      "date",
      "customer_type",
      "payment_status",
      "name",
    ].map((field) => kinds.get(field)),
    ["number", "number", "boolean", "boolean", "string", "picklist", "picklist", "text"],
  );
});

filters.run();
