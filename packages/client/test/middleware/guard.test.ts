import type { HttpResponse, SendContext, Transport, TransportError } from "@centime/core";
import { getJournal } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import { err, errAsync, ok, okAsync } from "neverthrow";
import * as assert from "uvu/assert";
import { guard, toError } from "../../src/index.ts";
import { bareClient, fakeTransport, JOURNAL, json } from "../help/fake-transport.ts";
import { failureOf, failureOfKind, settle, successOf } from "../help/results.ts";

const guarded = suite("a transport behind the guard");

/** A client that has a guard around its transport and token. */
const guardedClient = (transport: Transport) => bareClient(transport, { middleware: [guard] });

/** How a client's send of `getJournal(7)` fails, over this transport. */
async function failureOver(transport: unknown, signal?: AbortSignal) {
  const client = guardedClient(transport as Transport);
  return failureOfKind("TransportFailure", await client.send(getJournal(7), { signal }));
}

const answering = (answer: unknown) => async () => answer;

guarded("may be aborted with any reason, also one that throws when it is looked at", async () => {
  const reason = new Proxy(
    {},
    {
      get: () => {
        throw new Error("do not look");
      },
    },
  );
  const failure = await failureOver(() => new Promise(() => {}), AbortSignal.abort(reason));
  assert.is(failure.reason, "aborted");
  const controller = new AbortController();
  const waiting = failureOver(() => new Promise(() => {}), controller.signal);
  controller.abort(reason);
  assert.is((await waiting).reason, "aborted");
});

guarded("may be an async function, or answer a ResultAsync", async () => {
  const asynchronous: Transport = async () => ok(json(JOURNAL));
  const chained: Transport = () => okAsync(json(JOURNAL));
  for (const transport of [asynchronous, chained]) {
    const client = guardedClient(transport);
    assert.equal(successOf(await client.send(getJournal(7))), JOURNAL);
  }
});

guarded("may answer a Result of another copy of neverthrow", async () => {
  const foreignOk = { isOk: () => true, isErr: () => false, value: json(JOURNAL) };
  const foreignErr = {
    isOk: () => false,
    isErr: () => true,
    error: { reason: "network", sent: "no", message: "unplugged" },
  };
  const client = guardedClient(answering(foreignOk) as never);
  assert.equal(successOf(await client.send(getJournal(7))), JOURNAL);
  const failure = await failureOver(answering(foreignErr));
  assert.equal([failure.reason, failure.sent], ["network", "no"]);
});

const misbehaving: [title: string, transport: unknown, message: string][] = [
  [
    "throws",
    () => {
      throw new Error("boom");
    },
    "getJournal: the transport threw",
  ],
  ["rejects", () => Promise.reject(new Error("boom")), "getJournal: the transport threw"],
  ["rejects with nothing", () => Promise.reject(undefined), "getJournal: the transport threw"],
  ["answers nothing", () => undefined, "getJournal: the transport returned no Result"],
  [
    "answers a bare response",
    answering(json(JOURNAL)),
    "getJournal: the transport returned no Result",
  ],
  ["answers null", answering(ok(null)), "getJournal: the transport returned no response"],
  [
    "answers fetch's Response",
    answering(ok(new Response("{}"))),
    "getJournal: the transport returned no response",
  ],
  [
    "answers no status",
    answering(ok({ headers: {}, body: "" })),
    "getJournal: the transport returned no response",
  ],
  [
    "answers a status in words",
    answering(ok({ status: "200", headers: {}, body: "" })),
    "getJournal: the transport returned no response",
  ],
  [
    "answers no headers",
    answering(ok({ status: 200, body: "" })),
    "getJournal: the transport returned no response",
  ],
  [
    "answers Headers",
    answering(ok({ status: 200, headers: new Headers(), body: "" })),
    "getJournal: the transport returned no response",
  ],
  [
    "answers a body that was parsed",
    answering(ok({ status: 200, headers: {}, body: {} })),
    "getJournal: the transport returned no response",
  ],
  ["fails without a word", answering(err(undefined)), "getJournal: the transport gave no reason"],
  [
    "fails with an Error",
    answering(err(new Error("boom"))),
    "getJournal: the transport gave no reason",
  ],
  [
    "fails for an unknown reason",
    answering(err({ reason: "mood", sent: "no", message: "" })),
    "getJournal: the transport gave no reason",
  ],
  [
    "fails without telling whether it sent",
    answering(err({ reason: "network", message: "" })),
    "getJournal: the transport gave no reason",
  ],
  [
    "is misconfigured without issues",
    answering(err({ reason: "configuration", issues: [null] })),
    "getJournal: the transport gave no reason",
  ],
  [
    "has a trap in its answer",
    answering({
      isErr: () => false,
      isOk() {
        throw new Error("boom");
      },
    }),
    "getJournal: the transport threw",
  ],
];

for (const [title, transport, message] of misbehaving) {
  guarded(`that ${title} is a TransportFailure, which may have sent`, async () => {
    const failure = await failureOver(transport);
    assert.equal([failure.reason, failure.sent, failure.message], ["transport", "maybe", message]);
  });
}

guarded("that fails as it should is told as it is", async () => {
  const error = { reason: "cassette", sent: "no", message: "nothing recorded" } as const;
  const failure = await failureOver(() => errAsync<HttpResponse, TransportError>(error));
  assert.equal(failure, {
    kind: "TransportFailure",
    _tag: "TransportFailure",
    operation: "getJournal",
    message: "getJournal: nothing recorded",
    attempts: 1,
    reason: "cassette",
    sent: "no",
  });
});

guarded("hands its cause on, for toError", async () => {
  const cause = new TypeError("boom");
  const failure = await failureOver(() => Promise.reject(cause));
  assert.is(failure.cause, cause);
  assert.is(toError(failure).cause, cause);
});

guarded("answers headers in lower case, each as text", async () => {
  const headers = { "X-Request-ID": "r-1", "Retry-After": 2, "X-None": undefined } as never;
  const transport = answering(ok({ status: 429, headers, body: "" })) as never;
  const failure = failureOf(await guardedClient(transport).send(getJournal(7)));
  if (failure.kind !== "RateLimited") throw new Error(failure.message);
  assert.equal([failure.requestId, failure.retryAfterMs], ["r-1", 2000]);

  const context: SendContext = { info: getJournal.info };
  const request = { method: "GET", url: "/", headers: {} } as const;
  const answer = successOf(await guard(transport)(request, context));
  assert.equal(answer.headers, { "x-request-id": "r-1", "retry-after": "2" });
});

const never = () => new Promise<never>(() => undefined);

guarded("that never answers ends with AbortSignal.timeout, as timeout", async () => {
  const keepAwake = setTimeout(() => undefined, 5000);
  const failure = await failureOver(never, AbortSignal.timeout(20));
  clearTimeout(keepAwake);
  assert.equal([failure.reason, failure.sent], ["timeout", "maybe"]);
});

guarded("that never answers ends with an abort, as aborted", async () => {
  const controller = new AbortController();
  const failing = failureOver(never, controller.signal);
  await settle();
  controller.abort();
  const failure = await failing;
  assert.equal([failure.reason, failure.sent], ["aborted", "maybe"]);
});

guarded("may abort the signal itself, and never answer", async () => {
  const controller = new AbortController();
  const transport = () => {
    controller.abort();
    return never();
  };
  const failure = await failureOver(transport, controller.signal);
  assert.equal([failure.reason, failure.sent], ["aborted", "maybe"]);
});

guarded("is not asked when the signal has aborted before", async () => {
  const { transport, sent } = fakeTransport(() => json(JOURNAL));
  const failure = await failureOver(transport, AbortSignal.abort());
  assert.equal([failure.reason, failure.sent], ["aborted", "no"]);
  assert.equal(sent, []);
});

guarded("that rejects after the abort troubles nobody", async () => {
  const controller = new AbortController();
  let reject: (reason: Error) => void = () => undefined;
  const transport = () =>
    new Promise<never>((_, no) => {
      reject = no;
    });
  const failing = failureOver(transport, controller.signal);
  await settle();
  controller.abort();
  assert.is((await failing).reason, "aborted");
  reject(new Error("too late"));
  await settle();
});

guarded("leaves no listener on the signal, however it ends", async () => {
  const { signal } = new AbortController();
  let listeners = 0;
  const add = signal.addEventListener.bind(signal) as AbortSignal["addEventListener"];
  const remove = signal.removeEventListener.bind(signal) as AbortSignal["removeEventListener"];
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    listeners += 1;
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    listeners -= 1;
    remove(...args);
  };
  const transports: Transport[] = [
    async () => ok(json(JOURNAL)),
    () => Promise.reject(new Error("boom")),
    async () => err({ reason: "network", sent: "no", message: "unplugged" }),
  ];
  for (const transport of transports) {
    await guardedClient(transport).send(getJournal(7), { signal });
    assert.is(listeners, 0);
  }
});

guarded.run();
