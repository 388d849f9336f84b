import { getEventListeners } from "node:events";
import { type DriftReport, type Middleware, type Transport, watchDrift } from "@centime/core";
import { createJournal, getJournal, getJournals } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { createBareClient, standardMiddleware, withOwnSignal, withRetry } from "../src/bare.ts";
import { VERSION } from "../src/version.ts";
import { fakeTime } from "./help/fake-time.ts";
import { bareClient, fakeTransport, JOURNAL, json } from "./help/fake-transport.ts";
import { failureOf, failureOfKind, successOf } from "./help/results.ts";

const send = suite("send");

send(
  "sends a call's request as it was described, with the token, and reads the answer",
  async () => {
    const { transport, sent } = fakeTransport(() => json(JOURNAL));
    const journal = successOf(await bareClient(transport).send(getJournal(7)));
    assert.equal(journal, JOURNAL);
    assert.equal(sent, [
      {
        method: "GET",
        url: "/api/external/v2/journals/7",
        headers: {
          accept: "application/json",
          authorization: "Bearer t-1",
          "user-agent": `centime/${VERSION}`,
        },
      },
    ]);
  },
);

send("sends a body as the plain data that was given", async () => {
  const { transport, sent } = fakeTransport(() => json(JOURNAL, 201));
  const client = bareClient(transport);
  successOf(await client.send(createJournal({ code: "VT", label: "Ventes" })));
  assert.equal(sent[0]?.body, { kind: "json", value: { code: "VT", label: "Ventes" } });
});

send("tells the transport which operation it sends for", async () => {
  const { transport, contexts } = fakeTransport(() => json(JOURNAL));
  await bareClient(transport).send(getJournal(7));
  assert.is(contexts[0]?.info, getJournal.info);
});

send("hands the transport a signal that aborts with its own, for the same reason", async () => {
  const { transport, contexts } = fakeTransport(() => {
    controller.abort("enough");
    return json(JOURNAL);
  });
  const controller = new AbortController();
  await bareClient(transport).send(getJournal(7), { signal: controller.signal });
  assert.is(contexts[0]?.signal?.reason, "enough");
});

send("leaves the call as it was, to be sent again", async () => {
  const { transport, sent } = fakeTransport(() => json(JOURNAL));
  const client = bareClient(transport);
  const call = getJournal(7);
  successOf(await client.send(call));
  successOf(await client.send(call));
  assert.equal(sent[0], sent[1]);
  assert.not.match(JSON.stringify(call), "t-1");
});

send("answers an input that breaks the contract, and sends nothing", async () => {
  const { transport, sent } = fakeTransport();
  const client = bareClient(transport);
  const failure = failureOfKind("InvalidInput", await client.send(getJournals({ limit: 101 })));
  assert.is(failure.operation, "getJournals");
  assert.equal(
    failure.issues.map((issue) => issue.path),
    ["limit"],
  );
  assert.is(failure.attempts, 0);
  assert.equal(sent, []);
});

for (const [title, call] of [
  ["nothing", undefined],
  ["null", null],
  ["a text", "getJournals"],
  ["an operation that was not called", getJournals],
  ["a call that was cut down", { operation: getJournals }],
  ["a request that is no result", { operation: getJournals, request: {} }],
  ["a copy made through JSON", JSON.parse(JSON.stringify(getJournals()))],
] as const) {
  send(`answers InvalidInput for ${title} instead of a call`, async () => {
    const { transport, sent } = fakeTransport();
    const client = bareClient(transport);
    const failure = failureOfKind(
      "InvalidInput",
      await client.send(call as ReturnType<typeof getJournal>),
    );
    assert.is(failure.issues[0]?.path, "call");
    assert.equal(sent, []);
  });
}

send("takes options that are none, and refuses a signal that is none", async () => {
  const { transport, sent } = fakeTransport(() => json(JOURNAL));
  const client = bareClient(transport);
  successOf(await client.send(getJournal(7), null as never));
  successOf(await client.send(getJournal(7), {}));
  for (const signal of [null, 5, "stop", {}, { aborted: false }]) {
    const answer = await client.send(getJournal(7), { signal: signal as never });
    assert.is(failureOfKind("InvalidInput", answer).issues[0]?.path, "signal");
  }
  assert.is(sent.length, 2);
});

send("tells of drift once per answer, and reads the answer all the same", async () => {
  const reports: DriftReport[] = [];
  const page = (...items: object[]) => ({ items, has_more: false, next_cursor: null });
  const answer = page({ ...JOURNAL, color: "red" }, { ...JOURNAL, color: "blue", shade: 2 });
  const { transport } = fakeTransport(() => json(answer));
  const drift = watchDrift((report) => reports.push(report));
  const client = bareClient(transport, { drift });
  assert.equal(successOf(await client.send(getJournals())), answer);
  assert.is(reports.length, 1);
  assert.is(reports[0]?.operation, "getJournals");
  assert.equal(
    reports[0]?.drift.map(({ place, kind, count }) => [place, kind, count]),
    [
      ["items.*.color", "undeclared", 2],
      ["items.*.shade", "undeclared", 1],
    ],
  );
});

send("tells nothing of an answer that does not drift", async () => {
  let reports = 0;
  const { transport } = fakeTransport(() => json(JOURNAL));
  const client = bareClient(transport, { drift: watchDrift(() => (reports += 1)) });
  successOf(await client.send(getJournal(7)));
  assert.is(reports, 0);
});

send("ignores what a listener to drift throws", async () => {
  const { transport } = fakeTransport(() => json({ ...JOURNAL, color: "red" }));
  const drift = watchDrift(() => {
    throw new Error("a listener's mistake");
  });
  const client = bareClient(transport, { drift });
  successOf(await client.send(getJournal(7)));
});

send("answers as soon as it is awaited or not: nothing is lost, nothing rejects", async () => {
  const { transport, sent } = fakeTransport(() => json({ error: "gone", status: 404 }, 404));
  const client = bareClient(transport);
  void client.send(getJournal(7));
  const answers = await Promise.all([client.send(getJournal(8)), client.send(getJournal(9))]);
  assert.equal(
    answers.map((answer) => failureOf(answer)._tag),
    ["GetJournalNotFound", "GetJournalNotFound"],
  );
  assert.is(sent.length, 3);
});

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

send.run();
bare.run();
