import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "@centime/test-runner";
import * as assert from "uvu/assert";
import { toolOrReason } from "../src/optional-tool.ts";
import { APIS, missingContract } from "../src/prism/apis.ts";
import { judgeRequests } from "../src/prism/judge.ts";
import { prismLines } from "../src/prism/report.ts";
import { installPrism } from "../src/prism/tool.ts";
import { verdictOn } from "../src/prism/verdict.ts";
import { wrongJournals } from "./help/wrong-journals.ts";

const prism = suite("Prism", { limitMs: 110_000 });

prism("refuses no request, and every answer that it makes decodes", async () => {
  const missing = missingContract();
  if (missing !== undefined) return skip(`${missing} is not there`);
  const made = await toolOrReason(installPrism);
  if ("reason" in made) return skip(made.reason);

  const verdict = verdictOn(await judgeRequests(made.tool, APIS));
  assert.is(verdict.faults.length, 0, prismLines(verdict).join("\n"));
  for (const line of prismLines(verdict)) console.log(line);
  assert.is(verdict.operations, 226);
  assert.ok(verdict.calls > 3_000);
});

prism("finds what is wrong with a request and with an example", async () => {
  const made = await toolOrReason(installPrism);
  if ("reason" in made) return skip(made.reason);
  const folder = mkdtempSync(join(tmpdir(), "centime-journals-"));
  try {
    const outcomes = await judgeRequests(made.tool, [wrongJournals(folder)]);
    const lines = prismLines(verdictOn(outcomes, []));
    assert.match(lines.join("\n"), /^FAULT {2}getJournals {2}request query\.limit: .*<= 10/m);
    assert.match(lines.join("\n"), /^example .* {2}getJournals {2}body\.items\.\*\.id: .*integer/m);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function skip(reason: string): void {
  console.log(`skipped: Prism, because ${reason}`);
}

prism.run();
