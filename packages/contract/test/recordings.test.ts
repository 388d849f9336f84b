import { existsSync } from "node:fs";
import { join } from "node:path";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import {
  type Exchange,
  misfitLines,
  readExchanges,
  recordedFiles,
  replayAll,
  summaryLines,
} from "../src/checks/recordings.ts";
import { ROOT } from "../src/write/repository.ts";

const recordings = suite("recordings", { limitMs: 30_000 });

const JOURNAL = { id: 42, code: "VT", label: "Sales", type: "sales" };

const reading: Exchange = {
  operation: "getJournal",
  method: "GET",
  path: "/api/external/v2/journals/42",
  query: {},
  status: 200,
  response: JOURNAL,
};
const listing: Exchange = {
  operation: "getJournals",
  method: "GET",
  path: "/api/external/v2/journals",
  query: {
    limit: "5",
    filter: '[ {"field": "type", "operator": "in", "value": ["sales", "vat"]} ]',
  },
  status: 200,
  response: { items: [JOURNAL], has_more: false, next_cursor: null, total_pages: null },
};
const creating: Exchange = {
  operation: "postJournals",
  method: "POST",
  path: "/api/external/v2/journals",
  query: {},
  body: { code: "VT", label: "Sales" },
  status: 422,
  response: { status: 422, error: "It is taken" },
};

const misfits = (...exchanges: Exchange[]) => misfitLines(replayAll(exchanges)).join("\n");

recordings("what fits shows nothing but drift", () => {
  const replays = replayAll([reading, listing, creating]);
  assert.equal(misfitLines(replays), []);
  assert.equal(summaryLines(replays, 4), [
    "3 of 4 exchanges replayed, over 3 operations: 3 fit, 0 do not.",
    "Drift at 1 places: undeclared total_pages.",
  ]);
});

recordings("operations that core lacks are left out", () => {
  assert.equal(replayAll([{ ...reading, operation: "getUnicorn" }]), []);
});

const MISFITS: Record<string, [exchange: Exchange, line: string]> = {
  "another method": [{ ...reading, method: "PUT" }, 'the method is "GET", not "PUT"'],
  "a path that is none of the operation": [{ ...reading, path: "/api/v9" }, "is refused"],
  "a query that core spells otherwise": [
    { ...listing, query: { limit: "05" } },
    "the request is refused|the query is",
  ],
  "a body that core refuses": [{ ...creating, body: { code: "VT" } }, "is refused"],
  "an response of another shape": [{ ...reading, response: { id: "42" } }, "is read as"],
  "an response without its body": [{ ...reading, response: null }, "InvalidResponse"],
  "a failure that is not documented": [{ ...creating, status: 409 }, "UnexpectedStatus"],
};

for (const [what, [exchange, line]] of Object.entries(MISFITS)) {
  recordings(`${what} does not fit`, () => assert.match(misfits(exchange), new RegExp(line)));
}

const files = await recordedFiles();
if (files.length === 0) {
  recordings.unless("there are no recordings", "all that core has replays", () => {});
}
for (const file of files) {
  recordings.unless(
    undefined,
    `all of ${file.replace(/^.*\//, "")} that core has replays`,
    async () => {
      const replays = replayAll(await readExchanges(file));
      assert.equal(misfitLines(replays), []);
      assert.ok(replays.length > 20, `${replays.length} exchanges`);
    },
  );
}

/** Responses of the real API that others published, mostly without their requests. */
const REPORTED = join(ROOT, "..", "shared", "reported", "answers-2026.json");

recordings.unless(
  existsSync(REPORTED) ? undefined : `${REPORTED} is not there`,
  "all responses that others reported decode to what they are",
  async () => {
    const replays = replayAll(await readExchanges(REPORTED));
    const misfits = replays.flatMap((replay) => replay.misfits);
    assert.equal(
      misfits.filter((line) => / is read as /.test(line)),
      [],
    );
    assert.is(replays.length, 10);
  },
);

recordings.run();
