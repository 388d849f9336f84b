import { join } from "node:path";
import { createSandbox } from "@centime/sandbox";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { SHARED } from "../../paths.ts";
import {
  compareAll,
  comparisonLines,
  explanationOf,
  isUnexplained,
  readExchanges,
} from "../recordings.ts";
import { compareRefusals, isUnexplainedRefusal, refusalLines } from "../reported.ts";
import { differences, shapeOf } from "../shape.ts";

const FOLDER = join(SHARED, "recordings");

const exchanges = readExchanges(FOLDER);
const missing = exchanges === undefined ? `${FOLDER} is not there` : undefined;

const recordings = suite("recordings");

recordings.unless(
  missing,
  "have the keys and types of values of the sandbox's responses",
  async () => {
    const comparisons = await compareAll(createSandbox(), exchanges ?? []);
    assert.ok(comparisons.length > 20);
    assert.not(comparisons.some(isUnexplained), comparisonLines(comparisons).join("\n"));
  },
);

const REPORTED = join(SHARED, "reported");
const reported = readExchanges(REPORTED);
const unreported = reported === undefined ? `${REPORTED} is not there` : undefined;

recordings.unless(unreported, "of others have the sandbox's keys and types as well", async () => {
  const comparisons = await compareAll(createSandbox(), reported ?? []);
  assert.ok(comparisons.length > 0);
  assert.not(comparisons.some(isUnexplained), comparisonLines(comparisons).join("\n"));
});

recordings.unless(unreported, "of refusals are the sandbox's in the same situation", async () => {
  const compared = await compareRefusals(() => createSandbox(), reported ?? []);
  assert.ok(compared.length > 5);
  assert.not(compared.some(isUnexplainedRefusal), refusalLines(compared).join("\n"));
});

recordings("of a refusal that nobody knows how to provoke are told", async () => {
  const response = { status: 422, error: "Code is not nice" };
  const [compared] = await compareRefusals(
    () => createSandbox(),
    [{ operation: "getJournal", status: 422, response }],
  );
  assert.match(compared?.difference ?? "", "nobody knows");
});

recordings("are of other operations as well, which are left out", async () => {
  const exchange = { operation: "getNothing", status: 200, response: { items: [] } };
  assert.equal(await compareAll(createSandbox(), [exchange]), []);
});

recordings("with a key more or less are told", async () => {
  const response = { id: 1, code: "VT", colour: "red", type: "sales" };
  const [comparison] = await compareAll(createSandbox(), [
    { operation: "getJournal", status: 200, response },
  ]);
  assert.equal(comparisonLines([comparison!]), [
    "getJournal  colour  missing: string",
    "getJournal  label  extra: string",
    "1 recorded responses of 1 operations compared, 1 of them differ without a reason",
  ]);
});

recordings.run();

const shape = suite("shape");

const real = shapeOf({ id: 1, name: "x", lines: [{ unit: null, label: "a" }], link: null });

shape("of an answer is that of itself", () => {
  assert.equal(differences(real, real), []);
});

shape("tells what is missing, what is there in addition, and what has another type", () => {
  const ours = shapeOf({ id: "1", lines: [{ unit: "kg" }], link: { url: "x" }, note: null });
  assert.equal(differences(real, ours), [
    { place: "name", kind: "missing", detail: "string" },
    { place: "lines.*.label", kind: "missing", detail: "string" },
    { place: "note", kind: "extra", detail: "null" },
    { place: "id", kind: "type", detail: "string, not number" },
  ]);
});

shape("says nothing below a null and an empty list", () => {
  const empty = shapeOf({ id: 1, name: "x", lines: [], link: null });
  assert.equal(differences(real, empty), []);
  assert.equal(differences(empty, real), []);
});

shape("of a key that the contract took up later is explained", () => {
  const added = { place: "items.*.installments", kind: "extra", detail: "null" } as const;
  assert.ok(explanationOf(added));
  assert.is(explanationOf({ ...added, kind: "missing" }), undefined);
  assert.is(explanationOf({ ...added, place: "items.*.colour" }), undefined);
});

shape.run();
