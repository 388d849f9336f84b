import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { addInvoice } from "./invoices.ts";
import { send, sendJson } from "./send.ts";

const JOURNALS = "/api/external/v2/journals";

const statusOf = async (sandbox: Sandbox, path = JOURNALS): Promise<number> =>
  (await send(sandbox, "GET", path)).status;

const live = suite("live settings");

live("change scopes, the PDF's delay and the budget, until a reset", async () => {
  const sandbox = createSandbox();
  sandbox.set({ scopes: ["customers:all"], pdfDelayMs: 0 });
  assert.is(await statusOf(sandbox), 403);
  sandbox.set({ scopes: ["customer_invoices:all", "customers:all", "journals:readonly"] });
  const { id } = await addInvoice(sandbox);
  const path = `/api/external/v2/customer_invoices/${id}/send_by_email`;
  const recipients = ["compta@example.test"];
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ recipients });
  assert.is((await send(sandbox, "POST", path, { body, headers })).status, 204);
  sandbox.set({ rateLimit: { requests: 1, windowMs: 60_000 } });
  assert.equal([await statusOf(sandbox), await statusOf(sandbox)], [429, 429]);
  sandbox.reset();
  assert.is(await statusOf(sandbox), 200);
  assert.is(await statusOf(sandbox, "/api/external/v2/suppliers"), 200);
});

live("that are invalid change nothing, and are named until a reset", async () => {
  const sandbox = createSandbox();
  sandbox.set({ pdfDelayMs: -1 });
  const response = await send(sandbox, "GET", JOURNALS);
  assert.is(response.status, 500);
  assert.match(await response.text(), "set: expected pdfDelayMs");
  sandbox.reset();
  assert.is(await statusOf(sandbox), 200);
});

live("let responses come later: before a request is counted, or after", async () => {
  // One that is counted on its arrival is of the window before, when its response comes.
  for (const [when, remaining] of [
    ["after", "25"],
    ["before", "24"],
  ] as const) {
    let now = Date.UTC(2026, 6, 1, 9);
    const latency = { ms: 30, when };
    const sandbox = createSandbox({ now: () => new Date(now), latency });
    const start = performance.now();
    const pending = send(sandbox, "GET", JOURNALS);
    await new Promise((resolve) => setTimeout(resolve, 5));
    now += 5000;
    const response = await pending;
    assert.ok(performance.now() - start >= 25);
    assert.is(response.headers.get("ratelimit-remaining"), remaining, when);
  }
});

live("have a window that slides: its oldest request makes room first", async () => {
  let now = Date.UTC(2026, 6, 1, 9);
  const rateLimit = { requests: 2, windowMs: 5000, window: "sliding" } as const;
  const sandbox = createSandbox({ now: () => new Date(now), rateLimit });
  const at = async (ms: number) => {
    now += ms;
    return await statusOf(sandbox);
  };
  // A fixed window of 5 seconds would be new at 5000.
  assert.equal([await at(4000), await at(500), await at(1000)], [200, 200, 429]);
  const refused = await send(sandbox, "GET", JOURNALS);
  assert.is(refused.headers.get("retry-after"), "4");
  assert.equal([await at(3500), await at(100), await at(500)], [200, 429, 200]);
});

live.run();

const requests = suite("requests");

requests("that were asked are listed, with their operation, query and status", async () => {
  const sandbox = createSandbox();
  await send(sandbox, "GET", `${JOURNALS}?limit=2&cursor=x`);
  await sendJson(sandbox, "POST", "/api/external/v2/customer_invoices/import", {});
  await send(sandbox, "GET", "/nowhere");
  sandbox.faults.add({ reset: true });
  await send(sandbox, "GET", `${JOURNALS}/1`).catch(() => undefined);
  assert.equal(
    sandbox.requests().map(({ operation, status, query }) => [operation, status, query]),
    [
      ["getJournals", 400, { limit: "2", cursor: "x" }],
      ["importCustomerInvoice", 400, {}],
      [null, 404, {}],
      ["getJournal", null, {}],
    ],
  );
  assert.is(sandbox.requests()[0]?.at, "2026-07-01T09:00:00.000Z");
  sandbox.reset();
  assert.equal(sandbox.requests(), []);
});

requests("are read, and settings changed, from outside", async () => {
  const sandbox = createSandbox({ control: true });
  await send(sandbox, "GET", JOURNALS);
  const response = await send(sandbox, "GET", "/_sandbox/requests");
  const asked = (await response.json()) as { operation: string }[];
  assert.equal(
    asked.map(({ operation }) => operation),
    ["getJournals"],
  );
  const headers = { "content-type": "application/json" };
  const change = (body: object) =>
    send(sandbox, "POST", "/_sandbox/settings", { headers, body: JSON.stringify(body) });
  assert.is((await change({ scopes: [] })).status, 204);
  assert.is(await statusOf(sandbox), 403);
  assert.is((await change({ speed: 1 })).status, 400);
  assert.is(await statusOf(sandbox), 403);
});

requests.run();
