import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { getJournals } from "@centime/core/journals";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { APIS, type Api, judgeRequests, missingContract } from "../prism/judge.ts";
import { prismLines, verdictOn } from "../prism/verdict.ts";
import { installPrism } from "../tool.ts";

/** Of both APIs. */
const OPERATIONS = 226;

const contract = missingContract();
const tool = await installPrism();
const missing = contract === undefined ? tool.missing : `${contract} is not there`;

const PAGE = {
  type: "object",
  properties: {
    items: {
      type: "array",
      items: { type: "object", properties: { id: { type: "integer", example: "seven" } } },
    },
  },
};

const CONTRACT = {
  openapi: "3.0.3",
  info: { title: "Journals", version: "1" },
  paths: {
    [getJournals.info.path]: {
      get: {
        parameters: [{ name: "limit", in: "query", schema: { type: "integer", maximum: 10 } }],
        responses: {
          200: { description: "Journals", content: { "application/json": { schema: PAGE } } },
        },
      },
    },
  },
};

/** An API with a lower limit than the client's, and with an example that breaks its own schema. */
function wrongJournals(): Api {
  const contract = join(temporaryFolder(), "journals.json");
  writeFileSync(contract, JSON.stringify(CONTRACT));
  return { name: "company", contract, operations: [getJournals] };
}

const prism = suite("Prism", { limitMs: 200_000 });

prism.unless(missing, "refuses no request, and all its responses decode", async () => {
  const verdict = verdictOn(await judgeRequests(tool, APIS));
  assert.is(verdict.faults.length, 0, prismLines(verdict).join("\n"));
  for (const line of prismLines(verdict)) console.log(line);
  assert.is(verdict.operations, OPERATIONS);
  assert.ok(verdict.calls > 3_000);
});

prism.unless(missing, "finds what is wrong with a request and with an example", async () => {
  const outcomes = await judgeRequests(tool, [wrongJournals()]);
  const lines = prismLines(verdictOn(outcomes, [])).join("\n");
  assert.match(lines, /^FAULT {2}getJournals {2}request query\.limit: .*<= 10/m);
  assert.match(lines, /^example .* {2}getJournals {2}body\.items\.\*\.id: .*integer/m);
});

prism.run();
