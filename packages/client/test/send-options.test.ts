import { getEventListeners } from "node:events";
import { suite } from "@centime/test-kit";
import { createClient, type SendOptions, type Transport } from "centime";
import { createJournal, getJournal } from "centime/journals";
import { err, ok } from "neverthrow";
import * as assert from "uvu/assert";
import { fakeTime } from "./help/fake-time.ts";
import { fakeTransport, JOURNAL, json, text } from "./help/fake-transport.ts";
import { failureOfKind, successOf } from "./help/results.ts";

const options = suite("the options of one call");

const never: Transport = () => new Promise(() => undefined);

options("limit the time of an attempt in place of the client's limit", async () => {
  for (const clientsOwn of [30_000, false] as const) {
    const time = fakeTime();
    const client = createClient({ token: "t-1", transport: never, time, timeoutMs: clientsOwn });
    const sending = client.send(createJournal({ code: "VT", label: "Ventes" }), { timeoutMs: 50 });
    await time.pass(50);
    assert.is(failureOfKind("TransportFailure", await sending).reason, "timeout");
  }
});

options("lift the client's limit with false", async () => {
  const time = fakeTime();
  const transport: Transport = async () => {
    await time.sleep(60_000);
    return ok(json(JOURNAL));
  };
  const client = createClient({ token: "t-1", transport, time, totalTimeoutMs: 40_000 });
  const sending = client.send(getJournal(7), { timeoutMs: false, totalTimeoutMs: false });
  await time.pass(60_000);
  assert.equal(successOf(await sending), JOURNAL);
});

options("limit the time of the whole call, waits included", async () => {
  const time = fakeTime();
  const client = createClient({ token: "t-1", transport: never, time, timeoutMs: 1000 });
  const sending = client.send(getJournal(7), { totalTimeoutMs: 1800 });
  await time.pass(1000);
  // An attempt that hangs ends by a real timer.
  await new Promise((resolve) => setTimeout(resolve, 20));
  await time.pass(800);
  const failure = failureOfKind("TransportFailure", await sending);
  assert.equal([failure.reason, failure.attempts], ["timeout", 2]);
});

options("replace the members of the retry policy that they have; false never retries", async () => {
  const attemptsOf = async (asked: SendOptions | undefined) => {
    const time = fakeTime();
    const { transport, sent } = fakeTransport(() => text("", 503));
    const retry = { attempts: 3, baseMs: 10 };
    const client = createClient({ token: "t-1", transport, time, rateLimit: false, retry });
    const sending = client.send(getJournal(7), asked);
    await time.pass(60_000);
    assert.is(failureOfKind("ServerError", await sending).attempts, sent.length);
    return sent.length;
  };
  assert.is(await attemptsOf(undefined), 3);
  assert.is(await attemptsOf({ retry: { attempts: 5 } }), 5);
  assert.is(await attemptsOf({ retry: { budgetMs: 0 } }), 1);
  assert.is(await attemptsOf({ retry: false }), 1);
});

options("add headers, in lower case, and none that is undefined", async () => {
  const { transport, sent } = fakeTransport(() => json(JOURNAL));
  const client = createClient({ token: "t-1", transport });
  const headers = { "X-Trace": "a/1", "x-none": undefined };
  successOf(await client.send(getJournal(7), { headers }));
  const { "user-agent": _, ...others } = sent[0]?.headers ?? {};
  assert.equal(others, {
    accept: "application/json",
    authorization: "Bearer t-1",
    "x-trace": "a/1",
  });
});

const wrong: [title: string, given: unknown, path: string, code: string][] = [
  ["are no object", 5, "options", "type"],
  ["have a signal that is none", { signal: "now" }, "signal", "type"],
  ["have a time below 0", { timeoutMs: -1 }, "timeoutMs", "range"],
  ["have a text as total time", { totalTimeoutMs: "5" }, "totalTimeoutMs", "type"],
  ["have a number as retry", { retry: 3 }, "retry", "type"],
  ["have attempts below 0", { retry: { attempts: -1 } }, "retry.attempts", "range"],
  ["have an unknown member", { timeout: 5000 }, "timeout", "unknown-key"],
  ["have a list of headers", { headers: [["x-a", "b"]] }, "headers", "type"],
  ["have Headers", { headers: new Headers() }, "headers", "type"],
  [
    "have a token of their own",
    { headers: { Authorization: "hunter2" } },
    "headers.Authorization",
    "format",
  ],
  ["have a content type", { headers: { "content-type": "a/b" } }, "headers.content-type", "format"],
  [
    "have a header with a line end",
    { headers: { "x-a": "hunter2\r\nb: c" } },
    "headers.x-a",
    "format",
  ],
  ["have a header that is a number", { headers: { "x-a": 42424242 } }, "headers.x-a", "format"],
  ["have a name that is none", { headers: { "x a": "b" } }, "headers.x a", "format"],
];

for (const [title, given, path, code] of wrong) {
  options(`that ${title} are an InvalidInput that names ${path}, and nothing is sent`, async () => {
    const { transport, sent } = fakeTransport(() => json(JOURNAL));
    const client = createClient({ token: "t-1", transport });
    for (const result of [
      await client.send(getJournal(7), given as never),
      await client.sendWithResponse(getJournal(7), given as never),
      await client.with(given as never).journals.getJournal(7),
    ]) {
      const failure = failureOfKind("InvalidInput", result);
      assert.equal(
        failure.issues.map((issue) => [issue.path, issue.code]),
        [[path, code]],
      );
      assert.not.match(JSON.stringify(failure), /hunter2|42424242/);
    }
    assert.equal(sent, []);
  });
}

options.run();

const withOptions = suite("client.with(options)");

withOptions("sends each call with them: methods, calls and pages", async () => {
  const page = { items: [JOURNAL], has_more: false, next_cursor: null };
  const { transport, sent } = fakeTransport(({ url }) => json(url.includes("7") ? JOURNAL : page));
  const client = createClient({ token: "t-1", transport });
  const traced = client.with({ headers: { "x-trace": "a" } });
  successOf(await traced.journals.getJournal(7));
  successOf(await traced.send(getJournal(7)));
  successOf(await traced.sendWithResponse(getJournal(7)));
  successOf(await traced.journals.getJournals.collect());
  assert.equal(
    sent.map(({ headers }) => headers["x-trace"]),
    ["a", "a", "a", "a"],
  );
  successOf(await client.journals.getJournal(7));
  assert.is(sent[4]?.headers["x-trace"], undefined);
});

withOptions(
  "gives way to the options of a call and of a later with, and joins headers",
  async () => {
    const { transport, sent, contexts } = fakeTransport(() => json(JOURNAL));
    const client = createClient({ token: "t-1", transport })
      .with({ timeoutMs: 1000, headers: { "x-a": "1", "x-b": "1" } })
      .with({ timeoutMs: 2000, retry: false, headers: { "x-b": "2" } });
    successOf(await client.send(getJournal(7), { timeoutMs: 3000, headers: { "x-c": "3" } }));
    const own = Object.entries(sent[0]?.headers ?? {}).filter(([name]) => name.startsWith("x-"));
    assert.equal(Object.fromEntries(own), { "x-a": "1", "x-b": "2", "x-c": "3" });
    assert.equal(contexts[0]?.options, { timeoutMs: 3000, retry: false });
  },
);

withOptions("lets either signal end a call, and leaves no listener behind", async () => {
  const transport: Transport = (_, { signal }) =>
    new Promise((resolve) => {
      signal?.addEventListener("abort", () =>
        resolve(err({ reason: "aborted", sent: "maybe", message: "" })),
      );
    });
  for (const [ending, other] of [
    [0, 1],
    [1, 0],
  ] as const) {
    const controllers = [new AbortController(), new AbortController()] as const;
    const [outer, inner] = [controllers[0].signal, controllers[1].signal];
    const client = createClient({ token: "t-1", transport, rateLimit: false });
    const scoped = client.with({ signal: outer });
    const calls = Array.from({ length: 50 }, () => scoped.send(getJournal(7), { signal: inner }));
    for (const signal of [outer, inner]) assert.is(getEventListeners(signal, "abort").length, 1);
    controllers[ending].abort();
    for (const result of await Promise.all(calls)) {
      assert.is(failureOfKind("TransportFailure", result).reason, "aborted");
    }
    assert.is(getEventListeners(controllers[other].signal, "abort").length, 0);
  }
});

withOptions("leaves the client as it was, and shares its limiter", async () => {
  const time = fakeTime();
  const { transport, sent } = fakeTransport(() => json(JOURNAL));
  const client = createClient({ token: "t-1", transport, time });
  const calls = Array.from({ length: 30 }, (_, index) =>
    client.with({ headers: { "x-call": String(index) } }).journals.getJournal(7),
  );
  await time.pass(0);
  assert.is(sent.length, 25);
  await time.pass(6000);
  for (const result of await Promise.all(calls)) successOf(result);
});

withOptions.run();

const responses = suite("sendWithResponse");

responses("returns what the response says beside its body", async () => {
  const headers = {
    "x-request-id": "r-1",
    "ratelimit-limit": "25",
    "ratelimit-remaining": "24",
    "ratelimit-reset": "1790000000",
    "api-version-expires-at": "2027-01-31",
    "set-cookie": "session=hunter2",
  };
  const { transport } = fakeTransport(() => ({ ...json(JOURNAL, 200), headers }));
  const client = createClient({ token: "t-1", transport });
  const { value, response } = successOf(await client.sendWithResponse(getJournal(7)));
  assert.equal(value, JOURNAL);
  const { "set-cookie": _, ...shown } = headers;
  assert.equal(response, {
    status: 200,
    headers: shown,
    attempts: 1,
    requestId: "r-1",
    rateLimit: { limit: 25, remaining: 24, reset: 1_790_000_000 },
    apiVersionExpiresAt: "2027-01-31",
  });
});

responses("leaves out what the response does not say", async () => {
  const headers = { "api-version-expires-at": "", "ratelimit-remaining": "many" };
  const { transport } = fakeTransport(() => ({ status: 201, headers, body: json(JOURNAL).body }));
  const client = createClient({ token: "t-1", transport });
  const call = createJournal({ code: "VT", label: "Ventes" });
  const { response } = successOf(await client.sendWithResponse(call));
  assert.equal(response, { status: 201, headers, attempts: 1 });
});

responses("counts the attempts, and fails as send does", async () => {
  const time = fakeTime();
  const coming = [text("", 503), json(JOURNAL), text("", 404)];
  const transport: Transport = async () => ok(coming.shift() ?? json(JOURNAL));
  const client = createClient({ token: "t-1", transport, time });
  const sending = client.sendWithResponse(getJournal(7));
  await time.pass(1000);
  assert.is(successOf(await sending).response.attempts, 2);
  failureOfKind("NotFound", await client.sendWithResponse(getJournal(7)));
});

responses.run();

const destination = suite("baseUrl and fetch");

destination("say where a client sends, and with what", async () => {
  const urls: string[] = [];
  const fetch: typeof globalThis.fetch = async (url) => {
    urls.push(String(url));
    return Response.json(JOURNAL);
  };
  const client = createClient({ token: "t-1", baseUrl: "http://127.0.0.1:8014/", fetch });
  successOf(await client.journals.getJournal(7));
  assert.equal(urls, ["http://127.0.0.1:8014/api/external/v2/journals/7"]);
});

destination("are refused beside a transport, by name", async () => {
  const { transport, sent } = fakeTransport();
  const given = { token: "t-1", transport, baseUrl: "http://127.0.0.1", fetch: globalThis.fetch };
  const failure = failureOfKind("InvalidInput", await createClient(given).journals.getJournal(7));
  assert.equal(
    failure.issues.map(({ path }) => path),
    ["baseUrl", "fetch"],
  );
  assert.equal(sent, []);
});

destination.run();
