import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { send, sendJson } from "./send.ts";

const JOURNALS = "/api/external/v2/journals";

const controlled = (): Sandbox => createSandbox({ control: true });

const post = async (sandbox: Sandbox, path: string): Promise<Response> =>
  await send(sandbox, "POST", `/_sandbox${path}`);

const control = suite("control");

control("is off by default", async () => {
  assert.is((await send(createSandbox(), "GET", "/_sandbox/clock")).status, 404);
  assert.is((await send(controlled(), "GET", "/_sandbox/clock")).status, 200);
});

control("takes the sandbox's token alone", async () => {
  const request = new Request("http://localhost/_sandbox/clock");
  assert.is((await controlled().fetch(request)).status, 401);
});

control("moves the clock by some time, or to a moment", async () => {
  const sandbox = controlled();
  await sendJson(sandbox, "POST", "/_sandbox/clock", { advance: 60_000 });
  assert.is(sandbox.now().toISOString(), "2026-07-01T09:01:00.000Z");
  const { body } = await sendJson(sandbox, "POST", "/_sandbox/clock", {
    now: "2026-09-01T08:00:00Z",
  });
  assert.equal(body, { now: "2026-09-01T08:00:00.000Z" });
});

control("takes no time itself", async () => {
  const sandbox = controlled();
  await send(sandbox, "GET", "/_sandbox/clock");
  assert.is(sandbox.now().toISOString(), "2026-07-01T09:00:00.000Z");
});

control("adds, lists and clears faults", async () => {
  const sandbox = controlled();
  const rule = { match: "getJournals", status: 503, times: 1 };
  assert.is((await sendJson(sandbox, "POST", "/_sandbox/faults", rule)).status, 201);
  assert.is((await send(sandbox, "GET", JOURNALS)).status, 503);
  const list = await (await send(sandbox, "GET", "/_sandbox/faults")).json();
  assert.equal(list, [{ rule, struck: 1 }]);
  assert.is((await send(sandbox, "DELETE", "/_sandbox/faults")).status, 204);
  assert.equal(sandbox.faults.list(), []);
});

control("reads the books", async () => {
  const sandbox = controlled();
  const response = await send(sandbox, "GET", "/_sandbox/books");
  const books = (await response.json()) as Record<string, Record<string, { id: number }>>;
  assert.is(Object.keys(books["invoices"] ?? {}).length, sandbox.books().invoices.size);
  const [attachment] = Object.values(books["fileAttachments"] ?? {});
  assert.is(typeof attachment?.id, "number");
});

control("takes, restores and resets what is remembered", async () => {
  const sandbox = controlled();
  assert.equal(await (await post(sandbox, "/snapshots")).json(), { id: 1 });
  await sendJson(sandbox, "POST", JOURNALS, { code: "NEW", label: "Nouveau" });
  assert.equal(await (await post(sandbox, "/snapshots")).json(), { id: 2 });
  assert.is((await post(sandbox, "/snapshots/1/restore")).status, 204);
  assert.is(sandbox.books().journals.size, 10);
  assert.is((await post(sandbox, "/snapshots/2/restore")).status, 204);
  assert.is(sandbox.books().journals.size, 11);
  assert.is((await post(sandbox, "/snapshots/3/restore")).status, 404);
  assert.is((await post(sandbox, "/reset")).status, 204);
  assert.is(sandbox.books().journals.size, 10);
});

control("forgets snapshots that are deleted, and keeps the newest 50", async () => {
  const sandbox = controlled();
  for (let id = 1; id <= 52; id += 1) {
    assert.equal(await (await post(sandbox, "/snapshots")).json(), { id });
  }
  assert.is((await post(sandbox, "/snapshots/2/restore")).status, 404);
  assert.is((await post(sandbox, "/snapshots/3/restore")).status, 204);
  assert.is((await send(sandbox, "DELETE", "/_sandbox/snapshots/3")).status, 204);
  assert.is((await send(sandbox, "DELETE", "/_sandbox/snapshots/3")).status, 404);
  assert.is((await post(sandbox, "/snapshots/3/restore")).status, 404);
  assert.equal(await (await post(sandbox, "/snapshots")).json(), { id: 53 });
});

control("moves nothing when a time is refused, and goes on", async () => {
  const sandbox = controlled();
  for (const wrong of [
    { advance: 1e300 },
    { advance: -1e15 },
    { advance: Number.MAX_SAFE_INTEGER },
    { now: "9901-01-01T00:00:00Z" },
    { now: "1899-12-31T23:59:59Z" },
    { now: "2026-07-01T09:00:00Z", advance: 1 },
  ]) {
    const { status } = await sendJson(sandbox, "POST", "/_sandbox/clock", wrong);
    assert.is(status, 400, JSON.stringify(wrong));
    assert.is(sandbox.now().toISOString(), "2026-07-01T09:00:00.000Z");
  }
  assert.is((await send(sandbox, "GET", JOURNALS)).status, 200);
  await sendJson(sandbox, "POST", "/_sandbox/clock", { now: "9900-12-31T00:00:00Z" });
  assert.is((await send(sandbox, "GET", JOURNALS)).status, 200);
});

control("refuses with 400 what it does not understand", async () => {
  const sandbox = controlled();
  const wrong: readonly (readonly [path: string, body: unknown])[] = [
    ["clock", { advance: "soon" }],
    ["clock", { now: "tomorrow" }],
    ["clock", {}],
    ["faults", { status: 99 }],
    ["faults", { status: 503, match: "getNothing" }],
    ["faults", []],
  ];
  for (const [path, body] of wrong) {
    const answer = await sendJson(sandbox, "POST", `/_sandbox/${path}`, body);
    assert.is(answer.status, 400, JSON.stringify(body));
  }
  assert.is((await send(sandbox, "POST", "/_sandbox/clock", { body: "{" })).status, 400);
});

control.run();
