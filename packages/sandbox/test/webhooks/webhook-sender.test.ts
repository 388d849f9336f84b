import { verifyWebhook } from "@centime/core/webhooks";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox } from "../../src/index.ts";

const webhooks = suite("webhooks");

const CREATED = { event: "dms_file.created", object: { id: 42 } } as const;

/** A receiver that responds with these statuses, one after the other, and then with 200. */
function responding(...statuses: readonly number[]): () => Response {
  const left = [...statuses];
  return () => new Response(null, { status: left.shift() ?? 200 });
}

webhooks("are signed as the vendor signs them, by the sandbox's clock", async () => {
  const { webhooks: sender, now } = createSandbox();
  const events: unknown[] = [];
  const { id, delivered } = await sender.deliver(CREATED, async (request) => {
    const header = request.headers.get("x-pennylane-signature");
    const options = { now: now().getTime() };
    const event = await verifyWebhook(await request.text(), header, sender.secret, options);
    events.push(event._unsafeUnwrap());
    return new Response(null, { status: 204 });
  });
  assert.ok(delivered);
  assert.equal(events, [
    {
      id,
      event: "dms_file.created",
      retry_count: 0,
      created: now().getTime() / 1000,
      data: {
        context: { company_id: "company-of-the-sandbox", firm_id: null },
        object: { id: 42 },
      },
    },
  ]);
});

webhooks(
  "are retried with the same id, counted and signed anew, until they are accepted",
  async () => {
    const { webhooks: sender, now } = createSandbox();
    const answer = responding(500, 429, 400);
    const seen: { id: number | string; retry_count: number }[] = [];
    const times: number[] = [];
    const outcome = await sender.deliver(CREATED, async (request) => {
      times.push(now().getTime());
      const header = request.headers.get("x-pennylane-signature");
      const body = await request.text();
      const verified = await verifyWebhook(body, header, sender.secret, { now: now().getTime() });
      seen.push(verified._unsafeUnwrap());
      return answer();
    });
    assert.equal(outcome.statuses, [500, 429, 400, 200]);
    assert.equal(
      seen.map(({ retry_count }) => retry_count),
      [0, 1, 2, 3],
    );
    assert.equal(new Set(seen.map(({ id }) => id)), new Set([outcome.id]));
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    assert.equal(waits, [60_000, 120_000, 240_000]);
  },
);

webhooks("are given up at once when the receiver is gone or does not trust them", async () => {
  for (const status of [401, 403, 404, 410]) {
    const outcome = await createSandbox().webhooks.deliver(CREATED, responding(status));
    assert.equal([outcome.delivered, outcome.disabled], [false, "permanent_error"]);
    assert.equal(outcome.statuses, [status]);
  }
});

webhooks("are given up after five retries, also when the receiver throws", async () => {
  const outcome = await createSandbox().webhooks.deliver(CREATED, () => {
    throw new Error("connection refused");
  });
  assert.equal([outcome.delivered, outcome.disabled], [false, "repeated_failure"]);
  assert.equal(
    outcome.statuses,
    Array.from({ length: 6 }, () => undefined),
  );
});

webhooks("that cannot be written or signed are not delivered, and nothing throws", async () => {
  const sandbox = createSandbox();
  const object: Record<string, unknown> = { id: 1 };
  object["self"] = object;
  const unwritable = await sandbox.webhooks.deliver({ ...CREATED, object }, responding());
  assert.equal([unwritable.delivered, unwritable.statuses[0]], [false, undefined]);
  sandbox.travelTo(new Date("1960-01-01T00:00:00Z"));
  const unsigned = await sandbox.webhooks.deliver(CREATED, responding());
  assert.equal([unsigned.delivered, unsigned.statuses[0]], [false, undefined]);
});

webhooks("have ids of their own", async () => {
  const { webhooks: sender } = createSandbox();
  const one = await sender.deliver(CREATED, responding());
  const two = await sender.deliver(CREATED, responding());
  assert.not.equal(one.id, two.id);
});

webhooks.run();
