import { getEventListeners } from "node:events";
import { suite } from "@centime/test-kit";
import { type ClientOptions, createClient, type Middleware, type Transport } from "centime";
import { getJournal } from "centime/journals";
import { err, ok } from "neverthrow";
import * as assert from "uvu/assert";
import { fakeTime } from "../help/fake-time.ts";
import { JOURNAL, json } from "../help/fake-transport.ts";
import { failureOfKind, successOf } from "../help/results.ts";

const compose = suite("composition");

compose("keeps a cassette outside of token, limiter and timer, and inside of retry", async () => {
  const seen: string[] = [];
  const replaying: Middleware =
    () =>
    async (request, { attempt }) => {
      seen.push(`${attempt} ${request.headers["authorization"] ?? "no token"}`);
      const headers = { "retry-after": "30" };
      return attempt === 1
        ? ok({ status: 429, headers, body: "", replayed: true })
        : ok({ ...json(JOURNAL), replayed: true });
    };
  const time = fakeTime();
  const transport: Transport = () => {
    throw new Error("a replayed call must not reach the transport");
  };
  const neverASlot = { run: () => new Promise<never>(() => undefined) };
  const client = createClient({
    token: "t-1",
    transport,
    time,
    rateLimit: neverASlot,
    cassette: { middleware: replaying },
  });
  const sending = client.send(getJournal(7));
  await time.pass(0);
  assert.equal(successOf(await sending), JOURNAL);
  assert.equal(seen, ["1 no token", "2 no token"]);
});

compose(
  "lets middleware of one's own stand around the call or each attempt, the first one outermost",
  async () => {
    const time = fakeTime();
    const seen: string[] = [];
    const named =
      (name: string): Middleware =>
      (next) =>
      async (request, context) => {
        seen.push(`${name} ${request.headers["authorization"] ?? "no token"}`);
        const answer = await next(request, context);
        return answer.map((response) => ({ ...response, attempts: response.attempts ?? 0 }));
      };
    const transport: Transport = async (_, { attempt }) => {
      seen.push(`attempt ${attempt}`);
      return ok(attempt === 1 ? { status: 503, headers: {}, body: "" } : json(JOURNAL));
    };
    const middleware = {
      perCall: [named("outer"), named("inner")],
      perAttempt: [named("each"), named("each, inside")],
    };
    const client = createClient({ token: "t-1", transport, time, middleware });
    const sending = client.send(getJournal(7));
    await time.pass(1000);
    assert.equal(successOf(await sending), JOURNAL);
    const attempt = ["each no token", "each, inside no token"];
    assert.equal(seen, [
      ...["outer no token", "inner no token"],
      ...[...attempt, "attempt 1"],
      ...[...attempt, "attempt 2"],
    ]);
  },
);

compose("listens once to a signal that many calls share, and to none that is over", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const transport: Transport = async (_, context) => {
    await new Promise((resolve) => setImmediate(resolve));
    return context.signal?.aborted
      ? err({ reason: "aborted", sent: "maybe", message: "" })
      : ok(json(JOURNAL));
  };
  const client = createClient({ token: "t-1", transport, rateLimit: false });
  const sendMany = () => Array.from({ length: 50 }, () => client.send(getJournal(7), { signal }));
  const sending = sendMany();
  assert.is(getEventListeners(signal, "abort").length, 1);
  for (const result of await Promise.all(sending)) successOf(result);
  assert.is(getEventListeners(signal, "abort").length, 0);
  const aborted = sendMany();
  controller.abort();
  for (const result of await Promise.all(aborted)) {
    assert.is(failureOfKind("TransportFailure", result).reason, "aborted");
  }
  assert.is(getEventListeners(signal, "abort").length, 0);
});

compose(
  "takes middleware that throws, or answers anything, for a transport's mistake",
  async () => {
    const mistakes = [
      () => () => {
        throw new Error("boom");
      },
      () => async () => "anything",
    ] as unknown as Middleware[];
    for (const mistake of mistakes) {
      for (const totalTimeoutMs of [1000, false] as const) {
        const client = createClient({
          token: "t-1",
          middleware: { perCall: [mistake] },
          totalTimeoutMs,
        });
        const failure = failureOfKind("TransportFailure", await client.send(getJournal(7)));
        assert.is(failure.reason, "transport");
      }
    }
  },
);

for (const [name, options] of [
  ["timeoutMs", { timeoutMs: Number.NaN }],
  ["timeoutMs", { timeoutMs: -1 }],
  ["totalTimeoutMs", { totalTimeoutMs: "5000" }],
  ["retry", { retry: 3 }],
  ["retry.attempts", { retry: { attempts: "3" } }],
  ["rateLimit", { rateLimit: 25 }],
  ["observe", { observe: "console" }],
  ["cassette", { cassette: {} }],
  ["middleware", { middleware: (next: Transport) => next }],
  ["middleware.perCall", { middleware: { perCall: ["retry"] } }],
  ["middleware.perAttempt", { middleware: { perAttempt: "retry" } }],
  ["middleware.perRetry", { middleware: { perRetry: [] } }],
  ["middleware", { middleware: [] }],
  ["transport", { transport: "fetch" }],
] as const) {
  compose(`refuses ${JSON.stringify(options)}, naming ${name}, and sends nothing`, async () => {
    const client = createClient({ token: "t-1", ...options } as unknown as ClientOptions);
    const failure = failureOfKind("InvalidInput", await client.send(getJournal(7)));
    assert.is(failure.issues[0]?.path, name);
  });
}

compose(
  "lets retry read the headers of a transport that does not spell them in lower case",
  async () => {
    const time = fakeTime();
    let requests = 0;
    const transport: Transport = async () => {
      requests += 1;
      const headers = { "Retry-After": "30" };
      return ok(requests === 1 ? { status: 429, headers, body: "" } : json(JOURNAL));
    };
    const client = createClient({ token: "t-1", transport, time, rateLimit: false });
    const sending = client.send(getJournal(7));
    await time.pass(29_000);
    assert.is(requests, 1);
    await time.pass(1000);
    successOf(await sending);
    assert.is(requests, 2);
  },
);

compose("ends the wait for a middleware that hangs when the call is aborted", async () => {
  const controller = new AbortController();
  const hanging: Middleware = () => () => new Promise<never>(() => undefined);
  const client = createClient({ token: "t-1", middleware: { perCall: [hanging] } });
  const sending = client.send(getJournal(7), { signal: controller.signal });
  controller.abort();
  assert.is(failureOfKind("TransportFailure", await sending).reason, "aborted");
});

compose.run();
