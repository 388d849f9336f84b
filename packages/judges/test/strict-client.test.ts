import { existsSync } from "node:fs";
import { createSandbox } from "@centime/sandbox";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { toolOf, toolOrReason } from "../src/optional-tool.ts";
import { sharedPath } from "../src/shared-folder.ts";
import { everyRead } from "../src/strict-client/calls.ts";
import { judge } from "../src/strict-client/judge.ts";
import { withNullInEnumerations } from "../src/strict-client/nullable-enumerations.ts";
import { verdictLines } from "../src/strict-client/report.ts";

const CONTRACT = sharedPath("contract/company-v2.json");

/** Of customer invoices, customers, journals and products. */
const READS = 19;

const made = existsSync(CONTRACT) ? await toolOrReason() : { reason: `${CONTRACT} is not there` };

const strictClient = suite("strict client", { limitMs: 110_000 });

strictClient.unless(
  made.reason,
  "takes every answer, but for the keys that the real API does not declare",
  async () => {
    const sandbox = createSandbox({ seed: 42, rateLimit: "off" });
    const verdict = await judge(toolOf(made), CONTRACT, sandbox);
    const others = verdict.refusals.filter(({ allowed }) => !allowed);
    assert.is(others.length, 0, verdictLines(verdict).join("\n"));
    assert.equal(
      verdict.refusals.map(({ call }) => call.operation),
      ["getJournals"],
    );
    assert.ok(verdict.calls > 400);
  },
);

strictClient("is asked for every read that the sandbox answers", () => {
  const operations = new Set(everyRead(createSandbox()).map(({ operation }) => operation));
  assert.is(operations.size, READS);
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
