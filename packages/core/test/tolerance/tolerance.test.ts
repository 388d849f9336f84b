import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import {
  type Drift,
  type Operation,
  refuseDrift,
  type SchemaNode,
  watchDrift,
} from "../../src/index.ts";
import { catalogue } from "../../src/resources/catalogue.ts";
import { type Change, changesAt } from "./changes.ts";
import { occurrencesOf, type Place, placesIn } from "./places.ts";
import { responseOf } from "./responses.ts";

const tolerance = suite("responses of every operation", { limitMs: 60_000 });

type AnyOperation = Operation<
  unknown,
  { readonly kind: string; readonly issues?: readonly unknown[] }
>;

const operations = Object.values(catalogue as unknown as Record<string, AnyOperation>);
const responding = operations.flatMap((operation) => {
  const schema = operation.schemas.response?.() as unknown as SchemaNode | undefined;
  return schema === undefined ? [] : [{ operation, schema }];
});

const SEED = 20_260_930;

function read(operation: AnyOperation, body: string) {
  const drift: Drift[] = [];
  const result = operation.decode(
    { status: 200, headers: {}, body },
    { drift: watchDrift((report) => drift.push(...report.drift)) },
  );
  return { result, drift };
}

tolerance("without a body are the only ones not to be judged here", () => {
  assert.is(operations.length, 226);
  for (const { decode, schemas } of operations) {
    if (schemas.response !== undefined) continue;
    assert.ok(decode({ status: 204, headers: {}, body: "" }).isOk());
  }
});

tolerance("that fit decode as they are, without drift", () => {
  for (const { operation, schema } of responding) {
    const property = fc.property(responseOf(schema, false), (response) => {
      const body = JSON.stringify(response);
      const value = operation.decode({ status: 200, headers: {}, body }, { drift: refuseDrift });
      assert.ok(value.isOk(), operation.info.name);
      assert.equal(withoutPaging(value._unsafeUnwrap()), withoutPaging(JSON.parse(body)));
    });
    fc.assert(property, { numRuns: 30, seed: SEED });
  }
});

/** Core tells of each page in the same way whether more follows. */
function withoutPaging(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("items" in value)) return value;
  const { has_more: _more, next_cursor: _cursor, ...others } = value as Record<string, unknown>;
  return others;
}

let judged = 0;

function judge(operation: AnyOperation, place: Place, change: Change, response: string): void {
  const root = { "": JSON.parse(response) as unknown };
  const occurrences = occurrencesOf(place, root);
  if (occurrences.length === 0) return;
  judged += 1;
  const paths = occurrences.map(change.pathOf);
  for (const occurrence of occurrences) change.apply(occurrence);
  const { result, drift } = read(operation, JSON.stringify(root[""]));
  const what = `${operation.info.name} ${place.place}: ${change.name}`;
  if (change.drift !== undefined) {
    assert.ok(result.isOk(), what);
    assert.equal(drift, [{ ...change.drift, count: paths.length, example: paths[0] }], what);
    return;
  }
  const failure = result._unsafeUnwrapErr();
  assert.is(failure.kind, "InvalidResponse", what);
  const issues = (failure.issues ?? []) as readonly { readonly path: string }[];
  assert.equal([...new Set(issues.map(({ path }) => path))], paths.slice(0, MOST_ISSUES), what);
}

const MOST_ISSUES = 20;

tolerance("that drift at one place decode and tell exactly that, or fail and name the path", () => {
  for (const { operation, schema } of responding) {
    const changes = placesIn(schema).flatMap((place) =>
      changesAt(place).map((change) => ({ place, change })),
    );
    const property = fc.property(responseOf(schema, true), (response) => {
      const text = JSON.stringify(response);
      for (const { place, change } of changes) judge(operation, place, change, text);
    });
    fc.assert(property, { numRuns: 6, seed: SEED });
  }
  console.log(`${judged} changed responses of ${responding.length} operations`);
  assert.ok(judged > 50_000);
});

tolerance.run();
