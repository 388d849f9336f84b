import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import { type Drift, type Operation, type SchemaNode, watchDrift } from "../../src/index.ts";
import { catalogue } from "../../src/resources/catalogue.ts";
import { changesAt } from "./changes.ts";
import { occurrencesOf, type Place, placesIn } from "./places.ts";
import { responseOf } from "./responses.ts";

const missing = suite("required keys that a response lacks", { limitMs: 60_000 });

type AnyOperation = Operation<unknown, { readonly kind: string }>;

const operations = Object.values(catalogue as unknown as Record<string, AnyOperation>);

function read(operation: AnyOperation, response: unknown, missingKeys: "fail" | "drift") {
  const drift: Drift[] = [];
  const watch = watchDrift((report) => drift.push(...report.drift));
  const body = JSON.stringify(response);
  const options = { drift: watch, missingKeys };
  return { result: operation.decode({ status: 200, headers: {}, body }, options), drift };
}

/** What tells whether a list goes on, and what kind of thing an object is. */
const isNeeded = ({ place, schema }: Place): boolean =>
  /(^|\.)(has_more|(current|total|per)_(page|pages|items))$/.test(place) ||
  schema.type === "literal";

missing("are drift where a client asks for that, at every place of every operation", () => {
  let judged = 0;
  for (const operation of operations) {
    const schema = operation.schemas.response?.() as unknown as SchemaNode | undefined;
    if (schema === undefined) continue;
    const [sample] = fc.sample(responseOf(schema, true), { numRuns: 1, seed: 20_260_930 });
    for (const place of placesIn(schema)) {
      const absence = changesAt(place).find(({ name }) => name === "absent");
      const root = { "": JSON.parse(JSON.stringify(sample)) as unknown };
      const occurrences = absence === undefined ? [] : occurrencesOf(place, root);
      const [first] = occurrences.map(({ path }) => path);
      if (absence === undefined || first === undefined) continue;
      for (const occurrence of occurrences) absence.apply(occurrence);
      const what = `${operation.info.name} ${place.place}`;
      const { result, drift } = read(operation, root[""], "drift");
      assert.is(result.isOk(), absence.drift !== undefined || !isNeeded(place), what);
      if (result.isErr()) continue;
      judged += 1;
      const { length: count } = occurrences;
      assert.equal(drift, [{ place: place.place, kind: "absent", count, example: first }], what);
      const fails = absence.drift === undefined;
      assert.is(read(operation, root[""], "fail").result.isErr(), fails, what);
    }
  }
  assert.ok(judged > 4000, String(judged));
});

missing("stay away from the value, and values of another type stay misfits", () => {
  const { getJournal } = catalogue;
  const decode = (journal: object, missingKeys?: "drift") =>
    getJournal.decode({ status: 200, headers: {}, body: JSON.stringify(journal) }, { missingKeys });
  const journal = { id: 42, code: "VT", type: "sales" };
  assert.equal(decode(journal, "drift")._unsafeUnwrap(), journal);
  assert.is(decode(journal)._unsafeUnwrapErr().kind, "InvalidResponse");
  for (const label of [null, 5, {}]) {
    assert.is(decode({ ...journal, label }, "drift")._unsafeUnwrapErr().kind, "InvalidResponse");
  }
});

missing("of supplier invoices are read where older responses lack them", () => {
  const { getSupplierInvoices, getSupplierInvoice } = catalogue;
  for (const operation of [getSupplierInvoices, getSupplierInvoice] as readonly AnyOperation[]) {
    const schema = operation.schemas.response?.() as unknown as SchemaNode;
    fc.assert(
      fc.property(responseOf(schema, true), (response) => {
        const older = JSON.parse(JSON.stringify(response), function (this: object, key, value) {
          return key === "paid" || key === "e_invoicing" ? undefined : (value as unknown);
        }) as unknown;
        const { result, drift } = read(operation, older, "fail");
        assert.ok(result.isOk());
        const keys = drift.map(({ kind, place }) => `${kind} ${place.replace(/^.*\./, "")}`);
        assert.equal(keys.sort(), ["absent e_invoicing", "absent paid"]);
      }),
      { numRuns: 20 },
    );
  }
});

missing.run();
