import { existsSync } from "node:fs";
import { createSandbox } from "@centime/sandbox";
import { suite } from "@centime/test-runner";
import * as assert from "uvu/assert";
import { sharedPath } from "../src/shared-folder.ts";
import { everyRead } from "../src/strict-client/calls.ts";
import { judge } from "../src/strict-client/judge.ts";
import { withNullInEnumerations } from "../src/strict-client/nullable-enumerations.ts";
import { verdictLines } from "../src/strict-client/report.ts";
import { installTool, type Tool } from "../src/strict-client/tool.ts";

const CONTRACT = sharedPath("contract/company-v2.json");

/** Of customer invoices, customers, journals and products. */
const READS = 19;

const strictClient = suite("strict client", { limitMs: 110_000 });

strictClient(
  "takes every answer, but for the keys that the real API does not declare",
  async () => {
    const tool = await toolOrReason();
    if (tool === undefined) return;
    const verdict = await judge(tool, CONTRACT, createSandbox({ seed: 42, rateLimit: "off" }));
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

/** The tool; a line that says why when it cannot be had. */
async function toolOrReason(): Promise<Tool | undefined> {
  if (!existsSync(CONTRACT)) return skip(`${CONTRACT} is not there`);
  return await installTool().catch(({ message }: Error) => skip(message.split("\n", 1).join()));
}

function skip(reason: string): undefined {
  console.log(`skipped: the strict client, because ${reason}`);
}

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
