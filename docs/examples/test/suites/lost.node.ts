import assert from "node:assert/strict";
import { test } from "node:test";
import { createSandbox } from "@centime/sandbox";
import { sandboxTransport } from "@centime/sandbox/transport";
import { createClient, unwrap } from "centime";

test("reading goes on when the server is down for a moment", async () => {
  const sandbox = createSandbox({ seed: 42 });
  const transport = sandboxTransport(sandbox);
  const pennylane = createClient({ token: sandbox.token, transport, retry: { baseMs: 1 } });
  sandbox.faults.add({ match: "getJournals", status: 503, times: 2 });
  const page = await unwrap(pennylane.journals.getJournals({ limit: 100 }));
  assert.equal(page.items.length, 10);
});
