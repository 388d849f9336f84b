import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { ROOT } from "../../paths.ts";
import { run } from "../../run.ts";
import { installHeyApi } from "../tool.ts";

const tool = await installHeyApi();

/** Packages of the tool and of this package can be imported from here. */
const FOLDER = join(tool.folder, "generated/guide");

const guide = suite("the sandbox's guide", { limitMs: 110_000 });

const names = writeExamples();

guide("has an example for each of the three runners", () => {
  assert.equal(names, ["invoices.uvu.js", "invoices.vitest.test.js", "invoices.node.test.js"]);
});

guide("shows tests that uvu passes", async () => {
  assert.match(await run(process.execPath, ["invoices.uvu.js"], { cwd: FOLDER }), /Passed: +1/);
});

guide("shows tests that node:test passes", async () => {
  const args = ["--test-reporter=tap", "invoices.node.test.js"];
  assert.match(await run(process.execPath, args, { cwd: FOLDER }), /# pass 1\n# fail 0/);
});

guide.unless(tool.missing, "shows tests that vitest passes", async () => {
  const vitest = join(tool.folder, "node_modules/vitest/vitest.mjs");
  const output = await run(tool.node, [vitest, "run", "invoices.vitest"], { cwd: FOLDER });
  assert.match(output, /2 passed/);
});

guide.run();

/** Writes the guide's examples into files as they are printed, and returns the names of the files. */
function writeExamples(): string[] {
  mkdirSync(FOLDER, { recursive: true });
  const text = readFileSync(join(ROOT, "docs/guides/sandbox.md"), "utf8");
  const examples = text.matchAll(/```ts\n\/\/ (?<name>\S+)\n(?<code>.*?)```/gs);
  return Array.from(examples, ({ groups: { name = "", code = "" } = {} }) => {
    writeFileSync(join(FOLDER, name), code);
    return name;
  });
}
