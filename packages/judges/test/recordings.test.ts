import { createSandbox } from "@centime/sandbox";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { compareAll, comparisonLines, isUnexplained } from "../src/recordings/compare.ts";
import { readExchanges } from "../src/recordings/exchange.ts";
import { sharedPath } from "../src/shared-folder.ts";

const FOLDER = sharedPath("recordings");

const exchanges = readExchanges(FOLDER);
const missing = exchanges === undefined ? `${FOLDER} is not there` : undefined;

const recordings = suite("recordings");

recordings.unless(
  missing,
  "have the keys and types of values that the sandbox answers",
  async () => {
    const comparisons = await compareAll(createSandbox(), exchanges ?? []);
    assert.ok(comparisons.length > 20);
    assert.not(comparisons.some(isUnexplained), comparisonLines(comparisons).join("\n"));
  },
);

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
    "1 recorded answers of 1 operations compared, 1 of them differ without a reason",
  ]);
});

recordings.run();
