import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { toolOf, toolOrReason } from "../src/optional-tool.ts";
import { APIS, missingContract } from "../src/prism/apis.ts";
import { judgeRequests } from "../src/prism/judge.ts";
import { prismLines } from "../src/prism/report.ts";
import { installPrism } from "../src/prism/tool.ts";
import { verdictOn } from "../src/prism/verdict.ts";
import { wrongJournals } from "./help/wrong-journals.ts";

/** Of both APIs. */
const OPERATIONS = 226;

const missing = missingContract();
const made =
  missing === undefined ? await toolOrReason(installPrism) : { reason: `${missing} is not there` };

const prism = suite("Prism", { limitMs: 80_000 });

prism.unless(
  made.reason,
  "refuses no request, and every answer that it makes decodes",
  async () => {
    const verdict = verdictOn(await judgeRequests(toolOf(made), APIS));
    assert.is(verdict.faults.length, 0, prismLines(verdict).join("\n"));
    for (const line of prismLines(verdict)) console.log(line);
    assert.is(verdict.operations, OPERATIONS);
    assert.ok(verdict.calls > 3_000);
  },
);

prism.unless(made.reason, "finds what is wrong with a request and with an example", async () => {
  const folder = mkdtempSync(join(tmpdir(), "centime-journals-"));
  try {
    const outcomes = await judgeRequests(toolOf(made), [wrongJournals(folder)]);
    const lines = prismLines(verdictOn(outcomes, [])).join("\n");
    assert.match(lines, /^FAULT {2}getJournals {2}request query\.limit: .*<= 10/m);
    assert.match(lines, /^example .* {2}getJournals {2}body\.items\.\*\.id: .*integer/m);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

prism.run();
