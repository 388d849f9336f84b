import { existsSync } from "node:fs";
import { join } from "node:path";
import { createSandbox } from "@centime/sandbox";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { SHARED } from "../../paths.ts";
import { addRecords, answeredOperations } from "../sandbox.ts";
import {
  everyRead,
  functionOf,
  judge,
  verdictLines,
  withNullInEnumerations,
} from "../strict-client.ts";
import { installHeyApi } from "../tool.ts";

const CONTRACT = join(SHARED, "contract/company-v2.json");

/** The lists to which the real API adds counters of pages. */
const COUNTED = [
  "companyFiscalYears",
  "getJournals",
  "getLedgerAccounts",
  "getLedgerEntries",
  "getLedgerEntriesLedgerEntryLines",
  "getLedgerEntryLinesCategories",
  "getLedgerEntryLinesLetteredLedgerEntryLines",
  "getTrialBalance",
];
/** The reads that the sandbox implements. */
const READS = answeredOperations
  .filter(({ info }) => info.method === "GET" && info.api === "company")
  .map(functionOf);

/** Reads of what no operation lists. */
const UNLISTED = ["getAnalyticalGeneralLedgerExport", "getFecExport", "getGeneralLedgerExport"];

const tool = await installHeyApi();
const missing = existsSync(CONTRACT) ? tool.missing : `${CONTRACT} is not there`;

const strictClient = suite("strict client", { limitMs: 110_000 });

strictClient.unless(
  missing,
  "accepts every response, but for the keys that the real API does not declare",
  async () => {
    const sandbox = createSandbox({ seed: 42, rateLimit: "off" });
    const verdict = await judge(tool, CONTRACT, sandbox);
    const others = verdict.refusals.filter(({ allowed }) => !allowed);
    assert.is(others.length, 0, verdictLines(verdict).join("\n"));
    assert.equal([...new Set(verdict.refusals.map(({ call }) => call.operation))].sort(), COUNTED);
    assert.ok(verdict.calls > 400);
  },
);

strictClient("calls every GET that the sandbox implements", async () => {
  const sandbox = createSandbox();
  await addRecords(sandbox);
  const operations = new Set((await everyRead(sandbox)).map(({ operation }) => operation));
  assert.equal(READS.filter((name) => !operations.has(name)).sort(), UNLISTED);
});

strictClient("reads nullable enumerations as the contract means them", () => {
  const nullable = { type: "string", nullable: true, enum: ["a"] };
  const contract = { paths: [nullable, { ...nullable, nullable: false }] };
  assert.equal(withNullInEnumerations(contract), {
    paths: [
      { ...nullable, enum: ["a", null] },
      { ...nullable, nullable: false },
    ],
  });
});

strictClient.run();
