import { suite } from "@centime/test-kit";
import {
  createClient,
  fetchTransport,
  type HttpResponse,
  mayHaveHappened,
  type RetryPolicy,
  type Transport,
  type TransportError,
} from "centime";
import { createJournal, getJournal } from "centime/journals";
import { err, ok, type Result } from "neverthrow";
import * as assert from "uvu/assert";
import { type FakeTime, fakeTime } from "../help/fake-time.ts";
import { JOURNAL, json, text } from "../help/fake-transport.ts";
import { failureOf, failureOfKind, successOf } from "../help/results.ts";

const retry = suite("withRetry");

type Answer = Result<HttpResponse, TransportError>;

/** A client whose transport gives these answers, one after the other. */
function clientAnswered(answers: readonly Answer[], time: FakeTime) {
  let sent = 0;
  const transport: Transport = async () => answers[sent++] ?? ok(json(JOURNAL));
  return { client: createClient({ token: "t-1", transport, time }), sent: () => sent };
}

const limited = (seconds: string) => ok(text("Rate limit", 429, { "retry-after": seconds }));
const broken = ok(text("", 503));

retry("sends a read again until it is answered, and tells nobody", async () => {
  const time = fakeTime();
  const { client, sent } = clientAnswered([broken, broken], time);
  const sending = client.send(getJournal(7));
  await time.pass(500 + 1000);
  assert.equal(successOf(await sending), JOURNAL);
  assert.is(sent(), 3);
});

retry("waits as long as a 429 asks, for writes too", async () => {
  const time = fakeTime();
  const { client, sent } = clientAnswered([limited("3")], time);
  const sending = client.send(createJournal({ code: "VT", label: "Ventes" }));
  await time.pass(2999);
  assert.is(sent(), 1);
  await time.pass(1);
  successOf(await sending);
  assert.is(sent(), 2);
});

retry("answers the last failure, with the number of attempts", async () => {
  const time = fakeTime();
  const { client, sent } = clientAnswered([broken, broken, broken, broken], time);
  const sending = client.send(getJournal(7));
  await time.pass(60_000);
  const failure = failureOfKind("ServerError", await sending);
  assert.is(failure.attempts, 4);
  assert.is(sent(), 4);
});

/** Sends again once the connection is reset, and finds the server gone. */
function repeatingFetch() {
  const codes = ["ECONNRESET", "ECONNREFUSED"];
  let sent = 0;
  const once = async (): Promise<Response> => {
    throw new TypeError("fetch failed", { cause: { code: codes[sent++] ?? "ECONNREFUSED" } });
  };
  return { fetch: () => once().catch(once), sent: () => sent };
}

retry("never repeats a write that a fetch of yours may have sent before", async () => {
  const { fetch, sent } = repeatingFetch();
  const client = createClient({ token: "t-1", transport: fetchTransport({ fetch }) });
  const sending = client.send(createJournal({ code: "VT", label: "Ventes" }));
  const failure = failureOfKind("TransportFailure", await sending);
  assert.equal([failure.sent, failure.attempts], ["maybe", 1]);
  assert.is(sent(), 2);
});

retry("never repeats a write that may have landed", async () => {
  const time = fakeTime();
  const lost = err({ reason: "network", sent: "maybe", message: "reset" } as const);
  for (const answer of [broken, lost]) {
    const { client, sent } = clientAnswered([answer], time);
    const result = await client.send(createJournal({ code: "VT", label: "Ventes" }));
    assert.ok(result.isErr());
    assert.is(sent(), 1);
  }
});

retry(
  "ends its wait when the signal aborts, and says that a refused write was not done",
  async () => {
    const time = fakeTime();
    const { client } = clientAnswered([limited("30")], time);
    const abort = new AbortController();
    const call = createJournal({ code: "VT", label: "Ventes" });
    const sending = client.send(call, { signal: abort.signal });
    await time.pass(1000);
    abort.abort();
    const failure = failureOfKind("TransportFailure", await sending);
    assert.is(failure.reason, "aborted");
    assert.is(failure.sent, "no");
  },
);

retry("says that a call may have arrived when an earlier attempt may have", async () => {
  const time = fakeTime();
  const refused = err({ reason: "network", sent: "no", message: "refused" } as const);
  const { client } = clientAnswered([broken, refused, refused, refused], time);
  const sending = client.send(getJournal(7));
  await time.pass(60_000);
  const failure = failureOfKind("TransportFailure", await sending);
  assert.equal([failure.sent, failure.attempts], ["maybe", 4]);
});

retry("does not let undefined stand in for a default", async () => {
  const time = fakeTime();
  const policy = { attempts: undefined, budgetMs: undefined } as unknown as Partial<RetryPolicy>;
  let sent = 0;
  const transport: Transport = async () => {
    sent += 1;
    return broken;
  };
  const sending = createClient({ token: "t-1", transport, time, retry: policy }).send(
    getJournal(7),
  );
  await time.pass(600_000);
  failureOfKind("ServerError", await sending);
  assert.is(sent, 4);
});

retry("can be left out", async () => {
  const transport: Transport = async () => broken;
  const client = createClient({ token: "t-1", transport, retry: false });
  assert.is(failureOfKind("ServerError", await client.send(getJournal(7))).attempts, 1);
});

retry("remembers an attempt that may have been done, whatever the last one ends in", async () => {
  const failures: [coming: number[], mayHave: boolean][] = [
    [[503, 429], true],
    [[429, 429], false],
    [[503, 404], true],
    [[404], false],
  ];
  for (const [coming, expected] of failures) {
    const time = fakeTime();
    const statuses = [...coming];
    const transport: Transport = async () =>
      ok({ status: statuses.shift() ?? 0, headers: {}, body: "" });
    const retry = { attempts: coming.length };
    const client = createClient({ token: "t-1", transport, time, rateLimit: false, retry });
    const sending = client.products.updateProduct(7, { label: "Pen" });
    await time.pass(60_000);
    assert.is(mayHaveHappened(failureOf(await sending)), expected, coming.join());
  }
});

retry(
  "remembers it before a connection that is refused, and before options that turn bad",
  async () => {
    const refused = { reason: "network", sent: "no", message: "refused" } as const;
    const configuration = { reason: "configuration", issues: [] } as const;
    for (const error of [refused, configuration]) {
      const time = fakeTime();
      let sent = 0;
      const transport: Transport = async () => {
        sent += 1;
        return sent === 1 ? ok({ status: 503, headers: {}, body: "" }) : err(error);
      };
      const retry = { attempts: 2 };
      const client = createClient({ token: "t-1", transport, time, rateLimit: false, retry });
      const sending = client.products.updateProduct(7, { label: "Pen" });
      await time.pass(60_000);
      assert.is(mayHaveHappened(failureOf(await sending)), true, error.reason);
    }
  },
);

retry.run();
