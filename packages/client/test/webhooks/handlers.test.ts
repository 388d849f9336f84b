import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSandbox, type WebhookReceiver } from "@centime/sandbox";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import {
  type DeliveryOutcome,
  memoryDeliveries,
  nodeWebhookHandler,
  type Receiver,
  type WebhookEvent,
  webhookHandler,
} from "../../src/webhooks/index.ts";

const handlers = suite("webhook handlers");

const CREATED = { event: "dms_file.created", object: { id: 42 } } as const;

/** Makes a handler callable with a `Request`, and closes its server afterwards. */
type Serve = (
  receiver: Receiver,
  use: (handler: WebhookReceiver) => Promise<void>,
) => Promise<void>;

const web: Serve = (receiver, use) => use(webhookHandler(receiver));

const node: Serve = async (receiver, use) => {
  const server = createServer(nodeWebhookHandler(receiver)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await use(async ({ method, headers, body }) =>
      fetch(`http://127.0.0.1:${port}/`, { method, headers, body, duplex: "half" } as RequestInit),
    );
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
};

for (const [name, serve] of Object.entries({ web, node })) {
  /** A handler, the sandbox that delivers to it, and what became of each delivery. */
  const receiving = async (
    use: (parts: {
      handler: WebhookReceiver;
      deliver: (
        to: WebhookReceiver,
      ) => ReturnType<ReturnType<typeof createSandbox>["webhooks"]["deliver"]>;
      handled: WebhookEvent[];
      outcomes: DeliveryOutcome[];
    }) => Promise<void>,
    { failures = 0, ...options }: { failures?: number } & Partial<Receiver> = {},
  ) => {
    const handled: WebhookEvent[] = [];
    const outcomes: DeliveryOutcome[] = [];
    const sandbox = createSandbox({ now: () => new Date() });
    let left = failures;
    const receiver: Receiver = {
      secret: sandbox.webhooks.secret,
      deliveries: memoryDeliveries(),
      async handle(event) {
        left -= 1;
        if (left >= 0) throw new Error("the queue is down");
        handled.push(event);
      },
      onOutcome: (outcome) => outcomes.push(outcome),
      toleranceMs: 86_400_000,
      ...options,
    };
    await serve(receiver, (handler) =>
      use({ handler, deliver: (to) => sandbox.webhooks.deliver(CREATED, to), handled, outcomes }),
    );
  };

  handlers(`${name}: take a delivery and hand its event on`, () =>
    receiving(async ({ handler, deliver, handled, outcomes }) => {
      const { id, statuses } = await deliver(handler);
      assert.equal(statuses, [200]);
      assert.equal(
        handled.map((event) => [event.id, event.event, event.data.object]),
        [[id, CREATED.event, CREATED.object]],
      );
      assert.equal(outcomes, [{ kind: "handled", status: 200, id, event: CREATED.event }]);
    }),
  );

  handlers(`${name}: hand an event on once, however often it is delivered`, () =>
    receiving(async ({ handler, deliver, handled }) => {
      await deliver(async (request) => {
        const copies = Array.from({ length: 5 }, () => request.clone());
        const responses = await Promise.all(copies.map(handler));
        const statuses = responses.map(({ status }) => status);
        assert.ok(statuses.includes(200), statuses.join(" "));
        // While one is being handled, nobody can say that all is well.
        assert.ok(statuses.every((status) => status === 200 || status === 503));
        return handler(request);
      });
      assert.is(handled.length, 1);
    }),
  );

  handlers(`${name}: let a delivery come again whose event could not be handed on`, () =>
    receiving(
      async ({ handler, deliver, handled, outcomes }) => {
        const { statuses } = await deliver(handler);
        assert.equal(statuses, [500, 500, 200]);
        assert.is(handled.length, 1);
        const [first] = outcomes;
        if (first?.kind !== "failed") throw new Error(first?.kind);
        assert.is(first.step, "handle");
        assert.is((first.cause as Error).message, "the queue is down");
      },
      { failures: 2 },
    ),
  );

  handlers(`${name}: refuse a changed body with 400, which ends no subscription`, () =>
    receiving(async ({ handler, deliver, handled, outcomes }) => {
      const { statuses, disabled } = await deliver(async (request) => {
        const body = (await request.text()).replace("42", "43");
        const { url, headers } = request;
        return handler(new Request(url, { method: "POST", headers, body }));
      });
      assert.is(statuses[0], 400);
      assert.is.not(disabled, "permanent_error");
      assert.equal(handled, []);
      const [first] = outcomes;
      assert.is(first?.kind === "refused" && first.failure?.kind, "InvalidSignature");
    }),
  );

  handlers(`${name}: take nothing but a POST, of a bounded length`, () =>
    receiving(
      async ({ handler, handled, outcomes }) => {
        const url = "http://receiver.example.test/";
        const got = await handler(new Request(url));
        assert.is(got.status, 405);
        assert.is(got.headers.get("allow"), "POST");
        const long = new Uint8Array(101);
        const post = (body: BodyInit) =>
          handler(new Request(url, { method: "POST", body, duplex: "half" } as RequestInit));
        const told = await Promise.resolve(post(long)).then(({ status }) => status);
        assert.is(told, 413);
        // Without a length, it is found while it is read, and the connection may be cut.
        const stream = new Blob([long]).stream();
        const untold = await Promise.resolve(post(stream)).then(
          ({ status }) => status,
          () => "cut off",
        );
        assert.ok(untold === 413 || untold === "cut off", String(untold));
        assert.equal(handled, []);
        assert.equal(
          outcomes.map(({ status }) => status),
          [405, 413, 413],
        );
      },
      { maxBytes: 100 },
    ),
  );

  handlers(`${name}: say 500 to everything while the receiver is misconfigured`, () =>
    receiving(
      async ({ handler, deliver, outcomes }) => {
        const { statuses } = await deliver(handler);
        assert.is(statuses[0], 500);
        const [first] = outcomes;
        assert.is(
          first?.kind === "refused" && first.message,
          "deliveries: expected a log: claim and release, received object; maxBytes: expected bytes above 0, received 0",
        );
      },
      { deliveries: {} as never, maxBytes: 0 },
    ),
  );
}

handlers("node: verify what a parser has left, and refuse what it has not", async () => {
  const sandbox = createSandbox({ now: () => new Date() });
  const { secret } = sandbox.webhooks;
  const outcomes: DeliveryOutcome[] = [];
  const receive = nodeWebhookHandler({
    secret,
    deliveries: memoryDeliveries(),
    handle: () => undefined,
    onOutcome: (outcome) => outcomes.push(outcome),
  });
  await sandbox.webhooks.deliver(CREATED, async (request) => {
    const bytes = new Uint8Array(await request.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const headers = { "x-pennylane-signature": request.headers.get("x-pennylane-signature") ?? "" };
    const response = { writeHead: () => ({ end: () => undefined }) };
    const read = {
      method: "POST",
      headers,
      readableEnded: true,
      async *[Symbol.asyncIterator]() {},
    };
    await receive({ ...read, body: JSON.parse(text) }, response);
    await receive(read, response);
    await receive({ ...read, body: JSON.parse(text), rawBody: bytes }, response);
    await receive({ ...read, body: text }, response);
    return new Response(null, { status: 200 });
  });
  assert.equal(
    outcomes.map(({ kind, status }) => [kind, status]),
    [
      ["refused", 500],
      ["refused", 500],
      ["handled", 200],
      ["duplicate", 200],
    ],
  );
});

handlers.run();
