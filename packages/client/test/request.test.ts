import { suite } from "@centime/test-kit";
import { createClient, type Transport } from "centime";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { fakeTime } from "./help/fake-time.ts";
import { fakeTransport, json, text } from "./help/fake-transport.ts";
import { failureOfKind, successOf } from "./help/results.ts";

const requests = suite("client.request");

const PATH = "/api/external/v2/customer_invoices/42/installments";

requests("sends what no operation describes, with the token, and returns its JSON", async () => {
  const { transport, sent } = fakeTransport(() => json({ items: [{ id: 1 }] }));
  const client = createClient({ token: "t-1", transport });
  const value = successOf(await client.request({ method: "GET", path: PATH, query: { limit: 5 } }));
  assert.equal(value, { items: [{ id: 1 }] });
  assert.is(sent[0]?.url, `${PATH}?limit=5`);
  assert.is(sent[0]?.headers["authorization"], "Bearer t-1");
});

requests("repeats a read that fails, and no write", async () => {
  for (const [method, attempts] of [
    ["GET", 2],
    ["POST", 1],
  ] as const) {
    const time = fakeTime();
    const coming = [text("", 503)];
    const transport: Transport = async () => ok(coming.shift() ?? json({ done: true }));
    const client = createClient({ token: "t-1", transport, time });
    const sending = client.request({ method, path: PATH });
    await time.pass(1000);
    const result = await sending;
    if (method === "GET") assert.equal(successOf(result), { done: true });
    else assert.is(failureOfKind("ServerError", result).attempts, attempts);
  }
});

requests("goes through the options of with", async () => {
  const { transport, sent } = fakeTransport(() => ({ status: 204, headers: {}, body: "" }));
  const client = createClient({ token: "t-1", transport }).with({ headers: { "x-a": "1" } });
  const value = successOf(await client.request({ method: "DELETE", path: PATH }));
  assert.is(value, undefined);
  assert.is(sent[0]?.headers["x-a"], "1");
});

requests("fails by status, and refuses a wrong path before anything is sent", async () => {
  const { transport, sent } = fakeTransport(() => json({ error: "gone", status: 404 }, 404));
  const client = createClient({ token: "t-1", transport });
  failureOfKind("NotFound", await client.request({ method: "GET", path: PATH }));
  for (const path of ["/oauth/token", "https://evil.example/x", undefined]) {
    const refused = await client.request({ method: "GET", path: path as string });
    assert.is(failureOfKind("InvalidInput", refused).issues[0]?.path, "path");
  }
  assert.is(sent.length, 1);
});

requests.run();
