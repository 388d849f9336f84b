import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import {
  type DeliveryLog,
  type DeliveryOutcome,
  memoryDeliveries,
  type Receiver,
  receiveDelivery,
  signWebhook,
} from "../../src/webhooks/index.ts";
import { fakeTime } from "../help/fake-time.ts";

const receiving = suite("receiving a delivery");

const SECRET = "whsec-of-nobody";
const NOW = 1_782_864_000_000;
const EVENT = {
  id: 7,
  event: "dms_file.created",
  retry_count: 0,
  created: NOW / 1000,
  data: { context: {}, object: { id: 42, label: "Mme Martin" } },
};
const BODY = JSON.stringify(EVENT);
const SIGNATURE = (await signWebhook(BODY, SECRET, { timestamp: NOW / 1000 }))._unsafeUnwrap();

/** A receiver on a time of its own, and what it tells. */
function listening(options: Partial<Receiver> = {}) {
  const outcomes: DeliveryOutcome[] = [];
  const time = fakeTime(NOW);
  const receiver: Receiver = {
    secret: SECRET,
    deliveries: memoryDeliveries(),
    handle: () => undefined,
    onOutcome: (outcome) => outcomes.push(outcome),
    time,
    ...options,
  };
  return { receiver, outcomes, time, receive: () => receiveDelivery(BODY, SIGNATURE, receiver) };
}

const known = (kind: string, status: number) => ({ kind, status, id: 7, event: EVENT.event });

receiving("tells a duplicate from one that is being handled", async () => {
  let end = () => {};
  const handle = () =>
    new Promise<void>((resolve) => {
      end = resolve;
    });
  const { receive, time } = listening({ handle });
  const first = receive();
  await time.pass(0);
  assert.equal(await receive(), known("running", 503));
  end();
  assert.equal(await first, known("handled", 200));
  assert.equal(await receive(), known("duplicate", 200));
});

receiving("responds before the vendor gives up, and goes on", async () => {
  let end = () => {};
  const handle = () =>
    new Promise<void>((resolve) => {
      end = resolve;
    });
  const kept: Promise<unknown>[] = [];
  const waitUntil = (promise: Promise<unknown>) => kept.push(promise);
  const { receive, time, outcomes } = listening({ handle, waitUntil, timeoutMs: 3000 });
  const slow = receive();
  await time.pass(2999);
  assert.equal(outcomes, []);
  await time.pass(1);
  assert.equal(await slow, { ...known("slow", 503), step: "handle" });
  assert.is(kept.length, 1);
  end();
  await kept[0];
  assert.equal(
    outcomes.map(({ kind }) => kind),
    ["slow", "handled"],
  );
  assert.equal(await receive(), known("duplicate", 200));
});

receiving("lets what failed too late come again", async () => {
  let fail = (_: Error) => {};
  const handle = () =>
    new Promise<void>((_, reject) => {
      fail = reject;
    });
  const { receive, time, outcomes } = listening({ handle });
  const slow = receive();
  await time.pass(4000);
  await slow;
  fail(new Error("the queue is down"));
  await time.pass(0);
  assert.equal(
    outcomes.map(({ kind }) => kind),
    ["slow", "failed"],
  );
  void receive();
  await time.pass(0);
  // It was claimed again.
  assert.equal(await receive(), known("running", 503));
});

receiving("says 503 while the log is down, and hands nothing on", async () => {
  const deliveries: DeliveryLog = {
    claim: () => Promise.reject(new Error("the database is down")),
    release: () => undefined,
  };
  const handle = () => assert.unreachable();
  const outcome = await listening({ deliveries, handle }).receive();
  assert.is(outcome.status, 503);
  assert.is(outcome.kind === "failed" && outcome.step, "claim");
  const nonsense = { ...deliveries, claim: () => true as never };
  assert.is((await listening({ deliveries: nonsense, handle }).receive()).status, 503);
});

receiving("takes an event as handled that the log could not note", async () => {
  const deliveries: DeliveryLog = {
    claim: () => "claimed",
    finish: () => Promise.reject(new Error("the database is down")),
    release: () => assert.unreachable(),
  };
  assert.equal(await listening({ deliveries }).receive(), known("handled", 200));
});

receiving("works with a log that cannot tell what is running", async () => {
  const ids = new Set<unknown>();
  const deliveries: DeliveryLog = {
    claim: (id) => {
      if (ids.has(id)) return "done";
      ids.add(id);
      return "claimed";
    },
    release: (id) => ids.delete(id),
  };
  const { receive } = listening({ deliveries });
  assert.equal([(await receive()).kind, (await receive()).kind], ["handled", "duplicate"]);
});

receiving("says 200 to what is rightly signed and no event", async () => {
  const { receiver } = listening({ handle: () => assert.unreachable() });
  const signature = (await signWebhook("[]", SECRET, { timestamp: NOW / 1000 }))._unsafeUnwrap();
  const outcome = await receiveDelivery("[]", signature, receiver);
  assert.is(outcome.status, 200);
  assert.is(outcome.kind === "refused" && outcome.failure?.kind, "InvalidEvent");
});

receiving("tells nothing of the event but its name", async () => {
  const { receive, outcomes } = listening();
  await receive();
  const told = JSON.stringify(outcomes);
  for (const secret of ["Martin", SECRET, SIGNATURE]) assert.not.ok(told.includes(secret));
});

receiving("survives listeners that throw, and a clock that does", async () => {
  const boom = () => {
    throw new Error("boom");
  };
  const { receive } = listening({ onOutcome: boom, onDrift: boom, waitUntil: boom });
  assert.is((await receive()).status, 200);
  const broken = { now: boom, sleep: () => new Promise<void>(() => {}) };
  assert.is((await listening({ time: broken }).receive()).kind, "failed");
});

receiving("forgets the oldest first, in memory", () => {
  const log = memoryDeliveries({ most: 2 });
  assert.equal(
    [1, 2, 2, 3, 1].map((id) => log.claim(id)),
    ["claimed", "claimed", "running", "claimed", "claimed"],
  );
  log.finish?.(3);
  assert.is(log.claim(3), "done");
  log.release(3);
  assert.is(log.claim(3), "claimed");
});

receiving.run();
