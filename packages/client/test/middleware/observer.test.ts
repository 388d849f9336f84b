import { suite } from "@centime/test-kit";
import {
  type AttemptEnd,
  type AttemptStart,
  createClient,
  createRateLimiter,
  type Transport,
} from "centime";
import { getJournal } from "centime/journals";
import { err, ok } from "neverthrow";
import * as assert from "uvu/assert";
import { fakeTime } from "../help/fake-time.ts";
import { JOURNAL, json } from "../help/fake-transport.ts";
import { failureOfKind, successOf } from "../help/results.ts";

const observer = suite("observer");

observer("is told before and after each attempt", async () => {
  const time = fakeTime();
  const starts: AttemptStart[] = [];
  const ends: AttemptEnd[] = [];
  const answers = [
    err({ reason: "network", sent: "no", message: "" } as const),
    ok({ status: 503, headers: { "x-request-id": "req-1" }, body: "" }),
  ];
  const transport: Transport = async () => {
    await time.sleep(20);
    return answers.shift() ?? ok(json(JOURNAL));
  };
  const observe = {
    before: (start: AttemptStart) => starts.push(start),
    after: (end: AttemptEnd) => ends.push(end),
  };
  const client = createClient({ token: "t-1", transport, time, observe });
  const sending = client.send(getJournal(7));
  await time.pass(10_000);
  successOf(await sending);
  const operation = getJournal.info;
  assert.equal(
    starts,
    [1, 2, 3].map((attempt) => ({ operation, attempt })),
  );
  assert.equal(ends, [
    { operation, attempt: 1, durationMs: 20, waitedMs: 0, reason: "network" },
    { operation, attempt: 2, durationMs: 20, waitedMs: 0, status: 503, requestId: "req-1" },
    { operation, attempt: 3, durationMs: 20, waitedMs: 0, status: 200 },
  ]);
});

observer("sees neither token nor body nor URL", async () => {
  const seen: unknown[] = [];
  const transport: Transport = async () => ok(json({ ...JOURNAL, label: "secret label" }));
  const observe = {
    before: (start: AttemptStart) => seen.push(start),
    after: (end: AttemptEnd) => seen.push(end),
  };
  successOf(await createClient({ token: "t-s3cret", transport, observe }).send(getJournal(77)));
  assert.not.match(JSON.stringify(seen), /s3cret|secret label|\/77/);
});

observer("may throw without harm", async () => {
  const transport: Transport = async () => ok(json(JOURNAL));
  const observe = {
    before: () => {
      throw new Error("before");
    },
    after: () => {
      throw new Error("after");
    },
  };
  successOf(await createClient({ token: "t-1", transport, observe }).send(getJournal(7)));
});

observer("may reject later without harm", async () => {
  const transport: Transport = async () => ok(json(JOURNAL));
  const observe = {
    before: () => Promise.reject(new Error("before")),
    after: () => Promise.reject(new Error("after")),
  };
  successOf(await createClient({ token: "t-1", transport, observe }).send(getJournal(7)));
});

observer("is told of the end of an attempt that throws, too", async () => {
  const time = fakeTime();
  const ends: AttemptEnd[] = [];
  const rateLimit = {
    run: () => {
      throw new Error("the store is down");
    },
  };
  const observe = { after: (end: AttemptEnd) => ends.push(end) };
  const client = createClient({ token: "t-1", rateLimit, observe, time });
  failureOfKind("TransportFailure", await client.send(getJournal(7)));
  assert.equal(ends, [
    { operation: getJournal.info, attempt: 1, durationMs: 0, reason: "transport" },
  ]);
});

observer("tells how much of an attempt was a wait for the rate limit", async () => {
  const time = fakeTime();
  const ends: AttemptEnd[] = [];
  const transport: Transport = async () => {
    await time.sleep(20);
    return ok(json(JOURNAL));
  };
  const rateLimit = createRateLimiter({ requests: 1, windowMs: 1000 }, time);
  const observe = { after: (end: AttemptEnd) => ends.push(end) };
  const client = createClient({ token: "t-1", transport, rateLimit, observe, time });
  const calls = [client.send(getJournal(7)), client.send(getJournal(7))];
  await time.pass(3000);
  for (const call of calls) successOf(await call);
  assert.equal(
    ends.map(({ durationMs, waitedMs }) => [durationMs, waitedMs]),
    [
      [20, 0],
      [1040, 1020],
    ],
  );
  const unlimited = createClient({ token: "t-1", transport, rateLimit: false, observe, time });
  const sending = unlimited.send(getJournal(7));
  await time.pass(20);
  successOf(await sending);
  assert.not.ok("waitedMs" in (ends.at(-1) ?? {}));
});

observer("tells of no negative duration when the clock goes back", async () => {
  let now = 5000;
  const transport: Transport = async () => {
    now = 1000;
    return ok(json(JOURNAL));
  };
  const durations: number[] = [];
  const observe = { after: ({ durationMs }: AttemptEnd) => durations.push(durationMs) };
  const time = { ...fakeTime(), now: () => now };
  successOf(await createClient({ token: "t-1", transport, observe, time }).send(getJournal(7)));
  assert.equal(durations, [0]);
});

observer.run();
