import { dirname, join } from "node:path";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { writeExamples } from "../src/guide-examples.ts";
import { toolOf, toolOrReason } from "../src/optional-tool.ts";
import { run } from "../src/strict-client/run.ts";
import { TOOL } from "../src/strict-client/tool.ts";

const VITEST = join(TOOL, "node_modules", "vitest", "vitest.mjs");

const made = await toolOrReason();

const examples = writeExamples();
const pathOf = (name: string): string => examples.get(name) ?? "";

const guide = suite("guide", { limitMs: 110_000 });

guide("has an example for each of the three runners", () => {
  assert.equal(
    [...examples.keys()],
    ["invoices.uvu.js", "invoices.vitest.test.js", "invoices.node.test.js"],
  );
});

guide("shows tests that uvu passes", async () => {
  const path = pathOf("invoices.uvu.js");
  assert.match(await run(process.execPath, [path], { cwd: dirname(path) }), /Passed: +1/);
});

guide("shows tests that node:test passes", async () => {
  const path = pathOf("invoices.node.test.js");
  const output = await run(process.execPath, ["--test-reporter=tap", path], { cwd: dirname(path) });
  assert.match(output, /# pass 1\n# fail 0/);
});

guide.unless(made.reason, "shows tests that vitest passes", async () => {
  const path = pathOf("invoices.vitest.test.js");
  const args = [VITEST, "run", "invoices.vitest"];
  assert.match(await run(toolOf(made).node, args, { cwd: dirname(path) }), /2 passed/);
});

guide.run();
