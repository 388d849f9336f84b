import { readFileSync } from "node:fs";
import { join } from "node:path";
import { operationPages } from "@centime/contract/pages";
import { suite, temporaryFolder } from "@centime/test-kit";
import { type Evidence, readEvidence, startMeasuring } from "@centime/test-kit/evidence";
import * as assert from "uvu/assert";
import { LANGUAGES } from "../.vitepress/contents.ts";
import { type OperationEvidence, operationEvidence } from "../evidence/operations.ts";
import { evidencePage } from "../evidence/page.ts";
import { DOCS, ROOT } from "./help/built-site.ts";

const page = suite("the page of evidence", { limitMs: 60_000 });

const evidence = readEvidence();
const operations = await operationEvidence(DOCS, evidence);
const committed = (path: string): string => readFileSync(join(DOCS, path), "utf8");

page("is what the code and the figures say today: else `npm run evidence` writes it anew", () => {
  for (const [language, path] of [
    ["en", "evidence.md"],
    ["fr", "fr/evidence.md"],
  ] as const) {
    const lines = committed(path).split("\n");
    const wanted = evidencePage(evidence, operations, language).split("\n");
    const differing = wanted.filter((line) => !lines.includes(line));
    assert.equal(differing, [], `${path} lacks lines`);
    assert.is(lines.length, wanted.length, path);
  }
});

page("names commands that exist, with the day and the machine", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const parts = Object.values(evidence);
  assert.ok(parts.length > 0);
  for (const { command, date, node, cores, load } of parts) {
    const [, script = ""] = /^npm run ([\w:]+)/.exec(command) ?? [];
    assert.ok(script in scripts, command);
    assert.match(date, /^\d{4}-\d\d-\d\d$/);
    assert.match(node, /^\d+\.\d+\.\d+$/);
    assert.ok(cores > 0 && load >= 0, command);
    for (const language of LANGUAGES) {
      assert.ok(evidencePage(evidence, [], language).includes(`\`${command}\` (`), command);
    }
  }
});

const of = (name: string): OperationEvidence => {
  const found = operations.find((operation) => operation.name === name);
  if (found === undefined) throw new Error(`Nothing about ${name}`);
  return found;
};

page("has every operation, in both languages", async () => {
  for (const { name } of await operationPages()) {
    assert.ok(committed("evidence.md").includes(`\n| \`${name}\` |`), name);
    assert.ok(committed("fr/evidence.md").includes(`\n| \`${name}\` |`), name);
  }
});

page(
  "says of an operation what the code types and validates, and what the sandbox is sure of",
  () => {
    assert.equal(of("createJournal").validates, { input: true, response: true });
    assert.equal(of("deleteCustomerInvoice").validates, { input: false, response: false });
    assert.equal(of("getProducts").untyped, ["custom_fields"]);
    assert.equal(of("getProduct").untyped, []);
    assert.equal(of("createJournal").sandbox, ["recorded", "documented", "assumed"]);
  },
);

page(
  "counts the calls of an operation that Prism has judged, and its recorded exchanges",
  async () => {
    const measured = {
      command: "npm run x",
      date: "2026-01-01",
      node: "20.0.0",
      cores: 2,
      load: 0,
    };
    const prism = { calls: 7, faults: 0, knownRefusals: 0, answers: 0, answerFaults: 0 };
    const some: Evidence = {
      prism: { ...measured, figures: { ...prism, operations: { getJournal: 7 } } },
    };
    const counted = await operationEvidence(DOCS, some);
    const counts = counted.filter((one) => one.prism > 0 || one.recorded > 0);
    assert.equal(
      counts.map(({ name, prism: calls, recorded }) => [name, calls, recorded]),
      [["getJournal", 7, 0]],
    );
    assert.match(evidencePage(some, counted, "en"), "| yes | response | 7 | – |");
  },
);

page("leaves out what has not been measured", () => {
  const text = evidencePage({}, [], "en");
  assert.not.match(text, "## Size");
  assert.not.match(text, "## Judges");
});

page("writes the figures of a command in the place of its former ones, and no others", () => {
  const file = join(temporaryFolder(), "figures.json");
  startMeasuring("npm run plant", file)("plant", { planted: 1, found: 1 });
  startMeasuring("npm run bench -- size", file)("size", [{ name: "ky", bytes: 4100 }]);
  startMeasuring("npm run plant", file)("plant", { planted: 2, found: 0 });
  const { plant, size } = readEvidence(file);
  assert.equal(
    [plant?.figures, size?.figures],
    [{ planted: 2, found: 0 }, [{ name: "ky", bytes: 4100 }]],
  );
});

page("writes numbers, units and names as the language does", () => {
  const measured = {
    command: "npm run x",
    date: "2026-01-02",
    node: "20.0.0",
    cores: 2,
    load: 3.5,
  };
  const some: Evidence = {
    size: { ...measured, figures: [{ name: "everything", bytes: 50_000, most: 50_200 }] },
  };
  const english = evidencePage(some, [], "en");
  assert.match(english, "| all of Centime | 50.00\u00a0kB, at most 50.20\u00a0kB | <span");
  assert.match(english, "`npm run x` (2 January 2026, Node 20.0.0, 2 cores, load 3.5)");
  const french = evidencePage(some, [], "fr");
  assert.match(french, "| tout Centime | 50,00\u00a0ko, au plus 50,20\u00a0ko | <span");
  assert.match(french, "`npm run x` (2 janvier 2026, Node 20.0.0, 2 cœurs, charge 3,5)");
});

page.run();
