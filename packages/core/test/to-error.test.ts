import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { toError, transportFailure } from "../src/failure.ts";
import { getJournal } from "../src/resources/journals/index.ts";

const errors = suite("toError");

errors("makes an Error that is named after the failure and holds it", () => {
  const answer = {
    status: 404,
    headers: {},
    body: '{"error":"Couldn\'t find Journal","status":404}',
  };
  const failure = getJournal.decode(answer)._unsafeUnwrapErr();
  const error = toError(failure);
  assert.instance(error, Error);
  assert.is(error.name, "GetJournalNotFound");
  assert.is(error.message, "getJournal: 404 Couldn't find Journal");
  assert.is(error.failure, failure);
});

errors("keeps the transport's cause", () => {
  const cause = new TypeError("fetch failed");
  const error = toError(
    transportFailure("getJournal", { reason: "network", sent: "maybe", message: "x", cause }),
  );
  assert.is(error.cause, cause);
});

errors("are made of failures that can be cloned, whatever was thrown", () => {
  for (const cause of [new Error("x"), () => 1, { a: () => 1 }, Symbol("x"), "text", 5, null]) {
    const error = { reason: "transport", sent: "maybe", message: "x", cause } as const;
    const failure = transportFailure("getJournal", error);
    assert.not.throws(() => structuredClone(failure));
  }
});

errors.run();
