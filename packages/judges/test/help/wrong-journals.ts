import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { getJournals } from "@centime/core/journals";
import type { Api } from "../../src/prism/apis.ts";

const ANSWER = {
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
          200: { description: "Journals", content: { "application/json": { schema: ANSWER } } },
        },
      },
    },
  },
};

/** An API that takes a lower limit than the client knows of, and whose example breaks its own schema. */
export function wrongJournals(folder: string): Api {
  const contract = join(folder, "journals.json");
  writeFileSync(contract, JSON.stringify(CONTRACT));
  return { name: "company", contract, operations: [getJournals] };
}
