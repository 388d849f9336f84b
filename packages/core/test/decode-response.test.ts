import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import type { HttpResponse } from "../src/index.ts";
import { deleteCustomerInvoice } from "../src/resources/customer-invoices/index.ts";
import { createJournal, getJournal, getJournals } from "../src/resources/journals/index.ts";

const decode = suite("decoding an answer");

const JOURNAL = { code: "VT", id: 91_278_557_184, label: "Journal de vente", type: "sales" };

const answer = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): HttpResponse => ({
  status,
  headers,
  body: typeof body === "string" ? body : JSON.stringify(body),
});

decode("reads a success", () => {
  assert.equal(getJournal.decode(answer(200, JOURNAL))._unsafeUnwrap(), JOURNAL);
});

decode("takes any 2xx whose body fits as success", () => {
  assert.equal(createJournal.decode(answer(200, JOURNAL))._unsafeUnwrap(), JOURNAL);
  assert.equal(createJournal.decode(answer(201, JOURNAL))._unsafeUnwrap(), JOURNAL);
});

decode("reads bytes as UTF-8", () => {
  const body = new TextEncoder().encode(JSON.stringify({ ...JOURNAL, label: "Récupération" }));
  const journal = getJournal.decode({ status: 200, headers: {}, body })._unsafeUnwrap();
  assert.is(journal.label, "Récupération");
});

const misfits: Readonly<Record<string, [body: string, path: string, received: string]>> = {
  "an empty body": ["", "", "nothing"],
  "a page": ["<!doctype html><p>Sign in</p>", "", "a page (HTML)"],
  "truncated JSON": [JSON.stringify(JOURNAL).slice(0, -5), "", "broken JSON"],
  "JSON of another shape": ["[]", "", "list"],
  "a number where text belongs": [JSON.stringify({ ...JOURNAL, code: 5 }), "code", "5"],
  "text where a number belongs": [JSON.stringify({ ...JOURNAL, id: "5" }), "id", "string"],
  "null where text belongs": [JSON.stringify({ ...JOURNAL, code: null }), "code", "null"],
  "a required key that is missing": ['{"code":"VT","id":1,"label":"x"}', "type", "nothing"],
};
for (const [what, [body, path, received]] of Object.entries(misfits)) {
  decode(`refuses ${what}`, () => {
    const failure = getJournal.decode(answer(200, body))._unsafeUnwrapErr();
    assert.is(failure.kind, "InvalidResponse");
    if (failure.kind !== "InvalidResponse") return;
    assert.is(failure.issues[0]?.path, path);
    assert.is(failure.issues[0]?.received, received);
    assert.is(failure.status, 200);
  });
}

decode("refuses a 204 where a body was due", () => {
  assert.is(getJournal.decode(answer(204, ""))._unsafeUnwrapErr().kind, "InvalidResponse");
});

decode("does not take a page for the success of an operation whose answer has no body", () => {
  assert.ok(deleteCustomerInvoice.decode(answer(204, "")).isOk());
  const failure = deleteCustomerInvoice.decode(answer(200, "<!doctype html>"))._unsafeUnwrapErr();
  assert.is(failure.kind, "InvalidResponse");
});

decode("names the item that does not fit", () => {
  const page = { items: [JOURNAL, { ...JOURNAL, label: 1 }], has_more: false, next_cursor: null };
  const failure = getJournals.decode(answer(200, page))._unsafeUnwrapErr();
  assert.is(failure.kind === "InvalidResponse" && failure.issues[0]?.path, "items.1.label");
});

for (const [status, tag] of [
  [400, "GetJournalBadRequest"],
  [401, "GetJournalUnauthorized"],
  [403, "GetJournalForbidden"],
  [404, "GetJournalNotFound"],
] as const) {
  decode(`tags a ${status} as ${tag}`, () => {
    const failure = getJournal.decode(answer(status, ""))._unsafeUnwrapErr();
    assert.is(failure._tag, tag);
    assert.is(`GetJournal${failure.kind}`, tag);
  });
}

decode("reads a redirect to the login page as Unauthorized", () => {
  const location = "https://app.example.test/auth/login";
  const failure = getJournal.decode(answer(302, "", { location }))._unsafeUnwrapErr();
  assert.is(failure.kind, "Unauthorized");
});

decode("keeps any other redirect apart", () => {
  const location = "https://elsewhere.example.test/";
  const failure = getJournal.decode(answer(302, "", { location }))._unsafeUnwrapErr();
  assert.is(failure.kind, "UnexpectedStatus");
});

decode("keeps statuses apart that the operation does not document", () => {
  for (const status of [409, 418, 422]) {
    const failure = getJournal.decode(answer(status, "I'm a teapot"))._unsafeUnwrapErr();
    assert.is(failure.kind, "UnexpectedStatus");
    assert.is(failure.kind === "UnexpectedStatus" && failure.body, "I'm a teapot");
  }
});

decode("reads 5xx as ServerError, also with a page as its body", () => {
  const failure = getJournal.decode(answer(503, "<html>Down</html>"))._unsafeUnwrapErr();
  assert.is(failure.kind, "ServerError");
  assert.is(failure.message, "getJournal: 503 no message");
});

decode("reads a plain-text 429 with its wait", () => {
  const headers = { "retry-after": "2" };
  const failure = getJournal
    .decode(answer(429, "Rate limit exceeded.", headers))
    ._unsafeUnwrapErr();
  assert.is(failure.kind === "RateLimited" && failure.retryAfterMs, 2000);
});

decode("tells the request id and the attempts", () => {
  const response = answer(404, "", { "x-request-id": "req-1" });
  const failure = getJournal.decode(response, { attempts: 3 })._unsafeUnwrapErr();
  assert.is(failure.requestId, "req-1");
  assert.is(failure.attempts, 3);
});

decode("cuts the body that it shows, and masks the query of URLs in it", () => {
  const body = `{"public_file_url":"https://app.example.test/pdf?encrypted_id=S3cr3t","pad":"${"x".repeat(5000)}"}`;
  const failure = getJournal.decode(answer(200, body))._unsafeUnwrapErr();
  const shown = failure.kind === "InvalidResponse" ? failure.body : "";
  assert.ok(shown.length > 900 && shown.length <= 1000);
  assert.not.match(JSON.stringify(failure), /S3cr3t/);
});

decode("answers a Result whatever comes", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 599 }),
      fc.oneof(fc.string(), fc.json()),
      (status, body) => {
        assert.not.throws(() => getJournals.decode(answer(status, body)));
      },
    ),
  );
});

decode.run();
