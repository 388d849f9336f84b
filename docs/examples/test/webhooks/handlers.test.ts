import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSandbox, type WebhookReceiver } from "@centime/sandbox";
import { suite } from "@centime/test-kit";
import type { WebhookEvent } from "centime/webhooks";
import * as assert from "uvu/assert";
import { deliveriesInMemory } from "../../webhooks/deliveries-in-memory.ts";
import { honoWebhooks } from "../../webhooks/hono-webhooks.ts";
import { nodeWebhooks } from "../../webhooks/node-webhooks.ts";
import type { Receiver } from "../../webhooks/receive-delivery.ts";
import { pennylaneWebhooks } from "../../webhooks/worker-webhooks.ts";
import { fakeDatabase } from "./fake-database.ts";

const handlers = suite("webhook handlers");

const CREATED = { event: "dms_file.created", object: { id: 42 } } as const;

/** Makes a server's handler callable with a `Request`, and closes it afterwards. */
type Serve = (
  receiver: Receiver,
  use: (handler: WebhookReceiver) => Promise<void>,
) => Promise<void>;

const hono: Serve = (receiver, use) => {
  const app = honoWebhooks(receiver);
  return use((request) =>
    app.request("/webhooks/pennylane", {
      method: "POST",
      headers: request.headers,
      body: request.body,
      duplex: "half",
    } as RequestInit),
  );
};

const node: Serve = async (receiver, use) => {
  const server = createServer(nodeWebhooks(receiver)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await use(async (request) =>
      fetch(`http://127.0.0.1:${port}/`, {
        method: "POST",
        headers: request.headers,
        body: await request.arrayBuffer(),
      }),
    );
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
};

const worker: Serve = (receiver, use) => {
  const DB = fakeDatabase();
  const EVENTS = { send: async (event: WebhookEvent) => receiver.handle(event) };
  const env = { PENNYLANE_WEBHOOK_SECRET: String(receiver.secret), DB, EVENTS };
  return use((request) => pennylaneWebhooks.fetch(request, env));
};

for (const [name, serve] of Object.entries({ hono, node, worker })) {
  /** A handler, the sandbox that delivers to it, and what it has handled. */
  const receiving = async (
    use: (parts: {
      handler: WebhookReceiver;
      deliver: (
        to: WebhookReceiver,
      ) => ReturnType<ReturnType<typeof createSandbox>["webhooks"]["deliver"]>;
      handled: WebhookEvent[];
    }) => Promise<void>,
    { failures = 0 } = {},
  ) => {
    const handled: WebhookEvent[] = [];
    // A Worker reads the machine's clock, so the sandbox does, too.
    const sandbox = createSandbox({ now: () => new Date() });
    let left = failures;
    const receiver: Receiver = {
      secret: sandbox.webhooks.secret,
      deliveries: deliveriesInMemory(),
      handle(event) {
        left -= 1;
        if (left >= 0) throw new Error("the queue is down");
        handled.push(event);
      },
    };
    await serve(receiver, (handler) =>
      use({ handler, deliver: (to) => sandbox.webhooks.deliver(CREATED, to), handled }),
    );
  };

  handlers(`${name}: takes a delivery and hands its event on`, () =>
    receiving(async ({ handler, deliver, handled }) => {
      const outcome = await deliver(handler);
      assert.equal(outcome.statuses, [204]);
      assert.equal(
        handled.map(({ id, event }) => [id, event]),
        [[outcome.id, CREATED.event]],
      );
    }),
  );

  handlers(`${name}: hands an event on once, however often it is delivered`, () =>
    receiving(async ({ handler, deliver, handled }) => {
      await deliver(async (request) => {
        const copies = Array.from({ length: 5 }, () => request.clone());
        const answers = await Promise.all(copies.map(handler));
        assert.equal(
          answers.map(({ status }) => status),
          [204, 204, 204, 204, 204],
        );
        return handler(request);
      });
      assert.is(handled.length, 1);
    }),
  );

  handlers(`${name}: lets a delivery come again whose event could not be handed on`, () =>
    receiving(
      async ({ handler, deliver, handled }) => {
        const outcome = await deliver(handler);
        assert.equal(outcome.statuses[0], 500);
        assert.is(handled.length, 0);
      },
      { failures: 6 },
    ),
  );

  handlers(`${name}: refuses a changed body with 400, which ends no subscription`, () =>
    receiving(async ({ handler, deliver, handled }) => {
      const outcome = await deliver(async (request) => {
        const body = (await request.text()).replace("42", "43");
        const { url, headers } = request;
        return handler(new Request(url, { method: "POST", headers, body }));
      });
      assert.is(outcome.statuses[0], 400);
      assert.equal(handled, []);
    }),
  );
}

handlers("node: gives up on a body that is far too long", () =>
  node(
    {
      secret: "secret",
      deliveries: deliveriesInMemory(),
      handle: () => assert.unreachable(),
    },
    async (handler) => {
      const body = new Uint8Array(2_000_000);
      const request = new Request("http://receiver.example.test", { method: "POST", body });
      const status = await Promise.resolve(handler(request)).then(
        (response) => response.status,
        () => "cut off",
      );
      assert.ok(status === 413 || status === "cut off", String(status));
    },
  ),
);

handlers("a log in memory forgets the oldest first", () => {
  const log = deliveriesInMemory(2);
  assert.equal(
    [1, 2, 2, 3, 1].map((id) => log.claim(id)),
    [true, true, false, true, true],
  );
  log.release(3);
  assert.ok(log.claim(3));
});

handlers.run();
