import { getEventListeners } from "node:events";
import type { Middleware, Transport } from "@centime/core";
import { getJournal } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { createBareClient, standardMiddleware, withOwnSignal, withRetry } from "../src/bare.ts";
import { bareClient } from "./help/bare-client.ts";
import { fakeTime } from "./help/fake-time.ts";
import { fakeTransport, JOURNAL, json } from "./help/fake-transport.ts";
import { failureOfKind, successOf } from "./help/results.ts";

const bare = suite("a client with nothing built in");

const DOWN = { status: 503, headers: {}, body: "" };

/** Answers 503 to the first request, and a journal to the next one. */
const recovering = () => {
  let requests = 0;
  return fakeTransport(() => {
    requests += 1;
    return requests === 1 ? DOWN : json(JOURNAL);
  });
};

bare("sends nothing again", async () => {
  const { transport, sent } = recovering();
  const failure = failureOfKind("ServerError", await bareClient(transport).send(getJournal(7)));
  assert.equal([failure.status, failure.attempts, sent.length], [503, 1, 1]);
});

bare("sends again when it is given a middleware that does", async () => {
  const { transport, sent } = recovering();
  const time = fakeTime();
  const client = bareClient(transport, { middleware: [withRetry({ baseMs: 0 }, time)] });
  const sending = client.send(getJournal(7));
  await time.pass(0);
  successOf(await sending);
  assert.is(sent.length, 2);
});

bare("is the one with everything when it is given the standard middleware", async () => {
  const { transport, sent } = recovering();
  const time = fakeTime();
  const retry = { baseMs: 0 };
  const client = bareClient(transport, { middleware: standardMiddleware({ retry, time }) });
  const sending = client.send(getJournal(7));
  await time.pass(0);
  successOf(await sending);
  assert.is(sent.length, 2);
});

bare("lets no middleware see the token, the first one outermost", async () => {
  const seen: string[] = [];
  const named =
    (name: string): Middleware =>
    (next) =>
    (request, context) => {
      seen.push(`${name} ${request.headers["authorization"] ?? "no token"}`);
      return next(request, context);
    };
  const { transport, sent } = fakeTransport(() => json(JOURNAL));
  const client = bareClient(transport, { middleware: [named("outer"), named("inner")] });
  successOf(await client.send(getJournal(7)));
  assert.equal(seen, ["outer no token", "inner no token"]);
  assert.is(sent[0]?.headers["authorization"], "Bearer t-1");
});

const misbehaving: Readonly<Record<string, Transport>> = {
  throws: () => {
    throw new Error("boom");
  },
  rejects: () => Promise.reject(new Error("boom")),
  "answers no Result": (async () => undefined) as never,
  "answers nothing that can be read": (async () => ok(new Response("{}"))) as never,
};
for (const [what, transport] of Object.entries(misbehaving)) {
  bare(`makes a TransportFailure of a transport that ${what}`, async () => {
    const client = createBareClient({ token: "t-1", transport });
    const failure = failureOfKind("TransportFailure", await client.send(getJournal(7)));
    assert.equal([failure.reason, failure.sent], ["transport", "maybe"]);
  });
}

bare("makes a TransportFailure of a middleware that throws, early or late", async () => {
  const boom = () => {
    throw new Error("boom");
  };
  for (const broken of [boom, () => boom]) {
    const { transport, sent } = fakeTransport(() => json(JOURNAL));
    const client = bareClient(transport, { middleware: [broken] });
    const failure = failureOfKind("TransportFailure", await client.send(getJournal(7)));
    assert.is(failure.reason, "transport");
    assert.equal(sent, []);
  }
});

bare("wraps its transport once, so that a middleware may keep something", async () => {
  const { transport } = fakeTransport(() => json(JOURNAL));
  let wraps = 0;
  const counting: Middleware = (next) => {
    wraps += 1;
    return next;
  };
  const client = bareClient(transport, { middleware: [counting] });
  successOf(await client.send(getJournal(7)));
  successOf(await client.send(getJournal(8)));
  assert.is(wraps, 1);
});

bare("adds one listener to a signal that many calls share, when it is asked to", async () => {
  const { signal } = new AbortController();
  let most = 0;
  const transport: Transport = async () => {
    most = Math.max(most, getEventListeners(signal, "abort").length);
    return ok(json(JOURNAL));
  };
  const client = bareClient(transport, { middleware: [withOwnSignal] });
  await Promise.all(Array.from({ length: 20 }, () => client.send(getJournal(7), { signal })));
  assert.is(most, 1);
});

bare.run();
