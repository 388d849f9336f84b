import { suite } from "@centime/test-kit";
import { createClient, createRateLimiter, type RateLimiter, type Transport } from "centime";
import { getJournal } from "centime/journals";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { fakeTime } from "../help/fake-time.ts";
import { JOURNAL, json } from "../help/fake-transport.ts";
import { failureOfKind, successOf } from "../help/results.ts";

const limiter = suite("rate limiter");

const BUDGET = { requests: 2, windowMs: 1000 };

limiter("starts in order, as many as the budget has, and the others a window later", async () => {
  const time = fakeTime();
  const limit = createRateLimiter(BUDGET, time);
  const started: number[] = [];
  const runs = [1, 2, 3, 4, 5].map((name) =>
    limit.run(async () => {
      started.push(name);
      return ok(json({}));
    }),
  );
  await time.pass(0);
  assert.equal(started, [1, 2]);
  await time.pass(1000);
  assert.equal(started, [1, 2, 3, 4]);
  await time.pass(1000);
  await Promise.all(runs);
  assert.equal(started, [1, 2, 3, 4, 5]);
});

limiter("lets a wait be aborted, and the next in line move up", async () => {
  const time = fakeTime();
  const limit = createRateLimiter({ requests: 1, windowMs: 1000 }, time);
  const started: string[] = [];
  const run = (name: string, signal?: AbortSignal) =>
    limit.run(async () => {
      started.push(name);
      return ok(json({}));
    }, signal);
  const abort = new AbortController();
  const runs = [run("first"), run("second", abort.signal), run("third")];
  await time.pass(10);
  abort.abort();
  await time.pass(1000);
  const [, second] = await Promise.all(runs);
  assert.equal(started, ["first", "third"]);
  const error = second?._unsafeUnwrapErr();
  assert.is(error?.reason === "aborted" && error.sent, "no");
});

limiter("gives its slot back when sending throws", async () => {
  const time = fakeTime();
  const limit = createRateLimiter({ requests: 1, windowMs: 1000, leaseMs: 500 }, time);
  const throwing = Promise.resolve(
    limit.run(() => {
      throw new Error("no");
    }),
  );
  await throwing.catch(() => undefined);
  const next = limit.run(async () => ok(json({})));
  await time.pass(1500);
  assert.ok((await next).isOk());
});

for (const budget of [
  { requests: 0, windowMs: 1000 },
  { requests: Number.NaN, windowMs: 1000 },
  { requests: 25, windowMs: 0 },
  null as never,
]) {
  limiter(`tells of a budget that lets nothing through: ${JSON.stringify(budget)}`, async () => {
    const transport: Transport = async () => ok(json(JOURNAL));
    const client = createClient({
      token: "t-1",
      transport,
      rateLimit: createRateLimiter(budget),
    });
    const failure = failureOfKind("InvalidInput", await client.send(getJournal(7)));
    assert.is(failure.issues[0]?.path, "rateLimit");
  });
}

limiter("is shared by the clients of one token", async () => {
  const time = fakeTime();
  const shared = createRateLimiter(BUDGET, time);
  let sent = 0;
  const transport: Transport = async () => {
    sent += 1;
    return ok(json(JOURNAL));
  };
  const clients = [1, 2, 3].map(() =>
    createClient({ token: "t-1", transport, rateLimit: shared, time }),
  );
  const sending = clients.map((client) => client.send(getJournal(7)));
  await time.pass(0);
  assert.is(sent, 2);
  await time.pass(1000);
  for (const result of await Promise.all(sending)) successOf(result);
});

limiter("may be the user's own: an object with run", async () => {
  let runs = 0;
  const own: RateLimiter = {
    run: (send) => {
      runs += 1;
      return send();
    },
  };
  const transport: Transport = async () => ok(json(JOURNAL));
  successOf(await createClient({ token: "t-1", transport, rateLimit: own }).send(getJournal(7)));
  assert.is(runs, 1);
});

limiter("that throws or rejects is a failure and no exception", async () => {
  const transport: Transport = async () => ok(json(JOURNAL));
  for (const run of [
    () => {
      throw new Error("the store is down");
    },
    () => Promise.reject(new Error("the store is down")),
  ]) {
    const client = createClient({ token: "t-1", transport, rateLimit: { run }, retry: false });
    const failure = failureOfKind("TransportFailure", await client.send(getJournal(7)));
    assert.is(failure.reason, "transport");
  }
});

limiter.run();
