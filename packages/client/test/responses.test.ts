import type { HttpResponse } from "@centime/core";
import { deleteCustomerInvoice } from "@centime/core/customer-invoices";
import { getJournal } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { bareClient, fakeTransport, JOURNAL, json, text } from "./help/fake-transport.ts";
import { failureOf, successOf } from "./help/results.ts";

const answers = suite("a bad answer");

const LOGIN = "<!doctype html><title>Sign in</title>";

async function failureOn(answer: HttpResponse) {
  const { transport } = fakeTransport(() => answer);
  return failureOf(await bareClient(transport).send(getJournal(7)));
}

const unreadable: [title: string, answer: HttpResponse, expected: string, received: string][] = [
  ["that is empty", text(""), "JSON", "nothing"],
  ["that is blank", text(" \n"), "JSON", "nothing"],
  ["that is a page of HTML", text(LOGIN), "JSON", "a page (HTML)"],
  ["that is JSON cut off", text('{"id":7,"code":"V'), "JSON", "broken JSON"],
  ["without the content that is due", text("", 204), "JSON", "nothing"],
  ["that is a list instead of an object", json([JOURNAL]), "object", "list"],
  ["that is null", json(null), "object", "null"],
  ["that is a text in JSON", json("ok"), "object", "string"],
];

for (const [title, answer, expected, received] of unreadable) {
  answers(`${title} is an InvalidResponse`, async () => {
    const failure = await failureOn(answer);
    if (failure.kind !== "InvalidResponse") throw new Error(failure.message);
    assert.equal([failure._tag, failure.operation], ["InvalidResponse", "getJournal"]);
    assert.equal([failure.status, failure.attempts], [answer.status, 1]);
    const code = expected === "JSON" ? "not-json" : "type";
    const message = `expected ${expected}, received ${received}`;
    assert.equal(failure.issues, [{ path: "", code, message, expected, received }]);
    assert.is(failure.body, answer.body);
  });
}

answers("of another shape names the places, and no value", async () => {
  const failure = await failureOn(json({ id: "seven", code: 5, label: "secret" }));
  if (failure.kind !== "InvalidResponse") throw new Error(failure.message);
  assert.equal(failure.issues.map(({ path }) => path).sort(), ["code", "id", "type"]);
  assert.not.match(failure.message, /seven|secret/);
});

answers("with a status that nobody documents is an UnexpectedStatus", async () => {
  const failure = await failureOn(text("short and stout", 418, {}));
  if (failure.kind !== "UnexpectedStatus") throw new Error(failure.message);
  assert.equal([failure.status, failure.body], [418, "short and stout"]);
});

answers(
  "503 with HTML is a ServerError that shows the page's beginning, not as its message",
  async () => {
    const failure = await failureOn(text(`${LOGIN}${"x".repeat(10_000)}`, 503));
    if (failure.kind !== "ServerError") throw new Error(failure.message);
    assert.is(failure.status, 503);
    assert.is(failure.body.length, 1000);
    assert.not.match(failure.message, "html");
  },
);

answers("401 may be an empty page", async () => {
  assert.is((await failureOn(text("", 401)))._tag, "GetJournalUnauthorized");
});

answers("that redirects to the login page reads as Unauthorized", async () => {
  const location = "https://app.pennylane.com/users/sign_in";
  const failure = await failureOn(text("", 302, { location }));
  assert.is(failure._tag, "GetJournalUnauthorized");
});

answers("that redirects elsewhere is an UnexpectedStatus", async () => {
  const failure = await failureOn(text("", 302, { location: "https://elsewhere.test" }));
  assert.is(failure.kind, "UnexpectedStatus");
});

answers("429 is plain text, and says how long to wait", async () => {
  const limit = "Rate limit exceeded. Please retry in 2 seconds.";
  const failure = await failureOn(text(limit, 429, { "retry-after": "2" }));
  if (failure.kind !== "RateLimited") throw new Error(failure.message);
  assert.is(failure.retryAfterMs, 2000);
});

answers("is known by its request id", async () => {
  const failure = await failureOn(text("", 404, { "x-request-id": "r-42" }));
  assert.is("requestId" in failure && failure.requestId, "r-42");
});

answers("may come as bytes, whose UTF-8 is whole", async () => {
  const body = new TextEncoder().encode(JSON.stringify({ ...JOURNAL, label: "Crème 5 € 🧾" }));
  const { transport } = fakeTransport(() => ({ status: 200, headers: {}, body }));
  const journal = successOf(await bareClient(transport).send(getJournal(7)));
  assert.is(journal.label, "Crème 5 € 🧾");
});

answers("is none when a success without a body brings one", async () => {
  for (const answer of [text("", 204), text("", 200), json({})]) {
    const { transport } = fakeTransport(() => answer);
    const client = bareClient(transport);
    assert.is(successOf(await client.send(deleteCustomerInvoice(7))), undefined);
  }
});

answers.run();
