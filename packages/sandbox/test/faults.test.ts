import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type FaultRule, type Sandbox } from "../src/index.ts";
import { serve } from "../src/serve.ts";
import { send, sendJson } from "./send.ts";

const JOURNALS = "/api/external/v2/journals";

const statusOf = async (sandbox: Sandbox, path = JOURNALS): Promise<number> =>
  (await send(sandbox, "GET", path)).status;

const faulty = (...rules: readonly FaultRule[]): Sandbox => {
  const sandbox = createSandbox();
  for (const rule of rules) sandbox.faults.add(rule);
  return sandbox;
};

const faults = suite("faults");

faults("apply so many times, after so many requests", async () => {
  const sandbox = faulty({ match: "getJournals", status: 503, times: 2, after: 1 });
  const statuses = [];
  for (let count = 0; count < 5; count += 1) statuses.push(await statusOf(sandbox));
  assert.equal(statuses, [200, 503, 503, 200, 200]);
  assert.equal(
    sandbox.faults.list().map(({ struck }) => struck),
    [2],
  );
});

faults("apply every time by default, until they are removed", async () => {
  const sandbox = createSandbox();
  const remove = sandbox.faults.add({ status: 502 });
  assert.is(await statusOf(sandbox), 502);
  assert.is(await statusOf(sandbox), 502);
  remove();
  assert.is(await statusOf(sandbox), 200);
});

faults("match an operation, a method, a path with anything in it, or a function", async () => {
  const products = "/api/external/v2/products";
  const matches: readonly FaultRule["match"][] = [
    "getProducts",
    { path: products },
    { path: "*/prod*" },
    { method: "get", path: "*products" },
    (request) => request.url.endsWith("products"),
  ];
  for (const match of matches) {
    const sandbox = faulty({ match, status: 500 });
    assert.is(await statusOf(sandbox, products), 500, JSON.stringify(match));
    assert.is(await statusOf(sandbox), 200, JSON.stringify(match));
  }
});

faults("distinguish operations whose paths look alike", async () => {
  const sandbox = faulty({ match: "getCustomerInvoice", status: 500 });
  const [id] = sandbox.books().invoices.keys();
  assert.is(await statusOf(sandbox, `/api/external/v2/customer_invoices/${id}`), 500);
  assert.is(await statusOf(sandbox, `/api/external/v2/customer_invoices/${id}/payments`), 200);
  assert.is(await statusOf(sandbox, "/api/external/v2/customer_invoices"), 200);
});

faults("with a status have the API's form, and carry nothing out", async () => {
  const sandbox = faulty({ match: "createJournal", status: 503 });
  const answer = await sendJson(sandbox, "POST", JOURNALS, { code: "NEW", label: "Nouveau" });
  assert.is(answer.status, 503);
  assert.is(answer.body["status"], 503);
  assert.is(sandbox.books().journals.size, 10);
  const response = await send(faulty({ status: 429 }), "GET", JOURNALS);
  assert.is(response.headers.get("retry-after"), "1");
  assert.ok(response.headers.has("x-request-id"));
  assert.match(await response.text(), /^Rate limit exceeded/);
});

faults("that break the connection carry nothing out, or lose the response", async () => {
  for (const [reset, journals] of [
    [true, 10],
    ["after", 11],
  ] as const) {
    const sandbox = faulty({ match: "createJournal", reset });
    const sent = sendJson(sandbox, "POST", JOURNALS, { code: "NEW", label: "Nouveau" });
    const error = await sent.catch((thrown: unknown) => thrown);
    assert.instance(error, TypeError);
    assert.is((error as { cause: { code: string } }).cause.code, "ECONNRESET");
    assert.is(sandbox.books().journals.size, journals);
  }
});

faults("that break the connection do so over HTTP", async () => {
  const sandbox = faulty({ reset: true, times: 1 });
  const server = (await serve(sandbox))._unsafeUnwrap();
  const headers = { authorization: `Bearer ${sandbox.token}` };
  const broken = await fetch(server.url + JOURNALS, { headers }).catch((error: unknown) => error);
  assert.instance(broken, TypeError);
  assert.is((await fetch(server.url + JOURNALS, { headers })).status, 200);
  await server.close();
});

faults("that truncate cut a response in the middle", async () => {
  const response = await send(faulty({ truncate: 20 }), "GET", JOURNALS);
  assert.is(response.status, 200);
  const text = await response.text();
  assert.is(text.length, 20);
  assert.throws(() => JSON.parse(text));
});

faults("with a page have status 200", async () => {
  const response = await send(faulty({ html: true }), "GET", JOURNALS);
  assert.is(response.status, 200);
  assert.match(response.headers.get("content-type") ?? "", /^text\/html/);
  assert.match(await response.text(), /Sign in/);
  assert.is(await (await send(faulty({ html: "<p>x" }), "GET", JOURNALS)).text(), "<p>x");
});

faults("that delay respond in the end, unless the request is aborted", async () => {
  assert.is(await statusOf(faulty({ delay: 1 })), 200);
  const controller = new AbortController();
  const sandbox = faulty({ delay: 60_000 });
  const { signal } = controller;
  const answer = sandbox.fetch(new Request(`https://app.pennylane.com${JOURNALS}`, { signal }));
  controller.abort(new Error("aborted"));
  const error = await answer.catch((thrown: unknown) => thrown);
  assert.is((error as Error).message, "aborted");
});

faults("of which several match apply one after the other", async () => {
  const sandbox = faulty({ status: 500, times: 1 }, { status: 503, times: 1 });
  assert.equal(
    [await statusOf(sandbox), await statusOf(sandbox), await statusOf(sandbox)],
    [500, 503, 200],
  );
});

faults("that are invalid fail every request until they are removed", async () => {
  const sandbox = createSandbox();
  const wrong: readonly unknown[] = [
    {},
    { status: 200 },
    { status: 503, html: true },
    { delay: -1 },
    { reset: "before" },
    { status: 503, when: 1 },
    { status: 503, match: "getNothing" },
    { status: 503, times: 0.5 },
    undefined,
  ];
  for (const rule of wrong) {
    const remove = sandbox.faults.add(rule as FaultRule);
    const response = await send(sandbox, "GET", JOURNALS);
    assert.is(response.status, 500);
    assert.match(((await response.json()) as { error: string }).error, /^A fault rule /);
    remove();
    assert.is(await statusOf(sandbox), 200);
  }
  assert.equal(sandbox.faults.list(), []);
  sandbox.faults.add({ status: 503, match: "getNothing" });
  sandbox.faults.clear();
  assert.is(await statusOf(sandbox), 200);
});

faults("whose function throws are a 500 that says so", async () => {
  const match = () => {
    throw new Error("no match today");
  };
  const response = await send(faulty({ match, status: 503 }), "GET", JOURNALS);
  assert.is(response.status, 500);
  assert.match(await response.text(), /no match today/);
});

faults.run();
