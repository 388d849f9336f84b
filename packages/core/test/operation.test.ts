import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createJournal, getJournals } from "../src/resources/journals/index.ts";

const operation = suite("operation");

operation("tells what it is, as plain data", () => {
  assert.equal(structuredClone(createJournal.info), {
    name: "createJournal",
    contractId: "postJournals",
    api: "company",
    method: "POST",
    path: "/api/external/v2/journals",
    scopes: ["journals:all"],
    paginated: false,
    idempotent: false,
    failures: {
      400: { kind: "BadRequest", tag: "CreateJournalBadRequest" },
      401: { kind: "Unauthorized", tag: "CreateJournalUnauthorized" },
      403: { kind: "Forbidden", tag: "CreateJournalForbidden" },
      404: { kind: "NotFound", tag: "CreateJournalNotFound" },
      422: { kind: "UnprocessableEntity", tag: "CreateJournalUnprocessableEntity" },
    },
  });
});

operation("knows whether it answers pages", () => {
  assert.is(getJournals.info.paginated, true);
  assert.type(getJournals.next, "function");
  assert.not.ok("next" in createJournal);
});

operation("hands out its schemas, for tools", () => {
  assert.ok(getJournals.schemas.query);
  assert.is(getJournals.schemas.body, undefined);
  assert.ok(createJournal.schemas.body);
});

operation.run();
