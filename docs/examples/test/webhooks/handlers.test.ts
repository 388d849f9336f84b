import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createSandbox, type WebhookReceiver } from "@centime/sandbox";
import { suite } from "@centime/test-kit";
import { memoryDeliveries, type WebhookEvent } from "centime/webhooks";
import * as assert from "uvu/assert";
import { honoWebhooks } from "../../webhooks/hono-webhooks.ts";
import { POST } from "../../webhooks/next-route.ts";
import { webhookServer } from "../../webhooks/node-webhooks.ts";

const handlers = suite("webhook handlers");

const CREATED = { event: "dms_file.created", object: { id: 42 } } as const;

/** Delivers an event to a handler, twice, and returns the statuses. */
async function deliverTwice(
  sandbox: ReturnType<typeof createSandbox>,
  handler: WebhookReceiver,
): Promise<readonly number[]> {
  const statuses: number[] = [];
  const { delivered } = await sandbox.webhooks.deliver(CREATED, async (request) => {
    for (const copy of [request.clone(), request]) statuses.push((await handler(copy)).status);
    return new Response(null, { status: statuses.at(-1) ?? 500 });
  });
  assert.ok(delivered);
  return statuses;
}

handlers("of hono hand an event on, once", async () => {
  const sandbox = createSandbox({ now: () => new Date() });
  const handled: WebhookEvent[] = [];
  const app = honoWebhooks({
    secret: sandbox.webhooks.secret,
    deliveries: memoryDeliveries(),
    handle: (event) => handled.push(event),
  });
  const handler: WebhookReceiver = ({ headers, body }) =>
    app.request("/webhooks/pennylane", { method: "POST", headers, body, duplex: "half" } as object);
  assert.equal(await deliverTwice(sandbox, handler), [200, 200]);
  assert.is(handled.length, 1);
});

handlers("of Node hand an event on, once", async () => {
  const sandbox = createSandbox({ now: () => new Date() });
  const handled: WebhookEvent[] = [];
  const server = webhookServer(sandbox.webhooks.secret, async (event) => {
    handled.push(event);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  try {
    const handler: WebhookReceiver = async ({ headers, body }) =>
      fetch(`http://127.0.0.1:${port}/`, {
        method: "POST",
        headers,
        body,
        duplex: "half",
      } as object);
    assert.equal(await deliverTwice(sandbox, handler), [200, 200]);
    assert.is(handled.length, 1);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

handlers("of Next refuse what is not signed, before they ask Redis", async () => {
  const request = new Request("https://app.example.test/", { method: "POST", body: "{}" });
  // Without the secret in the environment it is the server's fault.
  assert.is((await POST(request)).status, 500);
});

handlers.run();
