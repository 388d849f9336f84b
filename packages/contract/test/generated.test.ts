import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { coreOperations } from "../src/checks/core-operation.ts";
import { HEADER } from "../src/emit/source-file.ts";
import { generate } from "../src/generate.ts";
import { knownContracts, readContract } from "../src/known.ts";
import { loadContract } from "../src/load/load-contract.ts";
import { TABLES } from "../src/tables/tables.ts";
import { CORE_SOURCES, README, REFERENCE } from "../src/write/repository.ts";
import { format } from "../src/write/write-files.ts";
import { COMPANY_CONTRACT, FIRM_CONTRACT, noContracts } from "./shared.ts";

const generated = suite("core's resources", { limitMs: 60_000 });

const folder = join(CORE_SOURCES, "resources");
const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ts"));
const texts = new Map<string, string>();
for (const name of names) texts.set(name, await readFile(join(folder, name), "utf8"));

generated("are all written by the generator", () => {
  for (const [name, text] of texts) assert.ok(text.startsWith(HEADER), name);
});

generated("have one pure annotation for each operation, and no other call at module level", () => {
  const annotations =
    [...texts.values()].join("").match(/\/\* @__PURE__ \*\/\s+define\w+\(/g) ?? [];
  assert.is(annotations.length, coreOperations().length);
  for (const [name, text] of texts) {
    const statements = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "").split(/^(?=\S)/m);
    const calls = statements.filter((statement) =>
      /^export const \w+ = \w+(?:\.\w+)*\(/.test(statement),
    );
    assert.equal(calls, [], name);
  }
});

generated("hold every operation of the tables, the 178 of a company and the 48 of a firm", () => {
  const selected = TABLES.selection.flatMap(({ operations }) => Object.keys(operations));
  const present = coreOperations().map(({ info }) => info.name);
  assert.equal(present.sort(), selected.sort());
  assert.is(selected.length, 226);
  assert.is(new Set(selected).size, 226);
});

generated("are what the generator writes for the contracts that are known", async () => {
  const { core, reference, readme } = generate(await knownContracts(), TABLES);
  for (const { path, text } of format(core)) {
    const name = path.replace(/^resources\//, "");
    assert.is(texts.get(name), text, name);
    texts.delete(name);
  }
  assert.equal([...texts.keys()], []);
  for (const { path, text } of reference) {
    assert.is(await readFile(join(REFERENCE, path), "utf8"), text, path);
  }
  const text = await readFile(README, "utf8");
  assert.is(readme(text), text);
  assert.match(text, "| **All** | 178 | 48 |");
});

const loadContracts = () =>
  Promise.all([COMPANY_CONTRACT, FIRM_CONTRACT].map((file) => loadContract(file)));

generated.unless(noContracts, "come of what the contracts say", async () => {
  const read = (await loadContracts()).map((document) => readContract(document, TABLES.selection));
  assert.equal(await knownContracts(), read);
});

generated.unless(noContracts, "repeat no six words of the contract's descriptions", async () => {
  const vendor = runsOf(descriptionsIn(await loadContracts()).join("\n.\n"));
  const repeated: string[] = [];
  for (const name of names) {
    const text = await readFile(join(folder, name), "utf8");
    for (const [comment] of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
      for (const run of runsOf(comment.replace(/^\s*\*/gm, ""))) {
        if (vendor.has(run)) repeated.push(`${name}: ${run}`);
      }
    }
  }
  assert.equal([...new Set(repeated)], []);
});

function descriptionsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === "description" || key === "summary") && typeof inner === "string"
      ? [inner]
      : descriptionsIn(inner),
  );
}

/** Every run of six words. */
function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-zà-ÿ0-9_]+|\n\.\n/g) ?? [];
  const runs = words.map((_, index) => words.slice(index, index + 6));
  return new Set(runs.filter((run) => run.length === 6).map((run) => run.join(" ")));
}

generated.run();
