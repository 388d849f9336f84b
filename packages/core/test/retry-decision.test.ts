import { suite } from "@centime/test-kit";
import fc from "fast-check";
import { err, ok } from "neverthrow";
import * as assert from "uvu/assert";
import {
  type Attempt,
  DEFAULT_RETRY_POLICY,
  type HttpResponse,
  type RetryDecision,
  retryDecision,
  type TransportError,
} from "../src/index.ts";

const retry = suite("retry decision");

const answered = (status: number, headers: Record<string, string> = {}): Attempt["outcome"] =>
  ok<HttpResponse, TransportError>({ status, headers, body: "" });
const failed = (
  reason: "network" | "timeout" | "aborted" | "cassette" | "transport",
  sent: "no" | "maybe",
): Attempt["outcome"] => err<HttpResponse, TransportError>({ reason, sent, message: "" });

const decide = (known: Partial<Attempt>): RetryDecision =>
  retryDecision(
    { attempt: 1, waitedMs: 0, idempotent: false, random: 1, outcome: answered(429), ...known },
    DEFAULT_RETRY_POLICY,
  );

/** What happened → whether an operation that is safe to repeat, and one that is not, is sent again. */
const TABLE: readonly [
  what: string,
  outcome: Attempt["outcome"],
  safe: boolean,
  unsafe: boolean,
][] = [
  ["200", answered(200), false, false],
  ["302", answered(302), false, false],
  ["400", answered(400), false, false],
  ["401", answered(401), false, false],
  ["404", answered(404), false, false],
  ["409", answered(409), false, false],
  ["422", answered(422), false, false],
  ["429", answered(429), true, true],
  ["500", answered(500), true, false],
  ["501", answered(501), false, false],
  ["502", answered(502), true, false],
  ["503", answered(503), true, false],
  ["504", answered(504), true, false],
  ["no connection", failed("network", "no"), true, true],
  ["a connection that broke", failed("network", "maybe"), true, false],
  ["a timeout before sending", failed("timeout", "no"), true, true],
  ["a timeout", failed("timeout", "maybe"), true, false],
  ["an abort before sending", failed("aborted", "no"), false, false],
  ["an abort", failed("aborted", "maybe"), false, false],
  ["a cassette's miss", failed("cassette", "no"), false, false],
  ["a transport that threw", failed("transport", "maybe"), false, false],
  ["a body that cannot be encoded", failed("transport", "no"), false, false],
];

for (const [what, outcome, safe, unsafe] of TABLE) {
  retry(
    `after ${what}: ${safe ? "" : "not "}when safe to repeat, ${unsafe ? "" : "not "}else`,
    () => {
      for (const attempt of [1, 2, 3]) {
        assert.is(decide({ outcome, attempt, idempotent: true }).retry, safe);
        assert.is(decide({ outcome, attempt, idempotent: false }).retry, unsafe);
      }
      for (const idempotent of [true, false]) {
        assert.is(
          decide({ outcome, attempt: 4, idempotent }).retry,
          false,
          "after the last attempt",
        );
      }
    },
  );
}

retry("waits as long as the answer asks, in seconds or until a date", () => {
  assert.equal(decide({ outcome: answered(429, { "retry-after": "2" }) }), {
    retry: true,
    waitMs: 2000,
  });
  const headers = {
    date: "Sun, 22 Nov 2026 10:00:00 GMT",
    "retry-after": "Sun, 22 Nov 2026 10:00:05 GMT",
  };
  assert.equal(decide({ outcome: answered(429, headers) }), { retry: true, waitMs: 5000 });
});

retry("does not begin a wait that its budget cannot hold", () => {
  const yearLater = answered(429, { "retry-after": String(365 * 24 * 3600) });
  assert.is(decide({ outcome: yearLater }).retry, false);
  const inTenSeconds = answered(429, { "retry-after": "10" });
  assert.is(decide({ outcome: inTenSeconds, waitedMs: 49_000 }).retry, true);
  assert.is(decide({ outcome: inTenSeconds, waitedMs: 51_000 }).retry, false);
});

retry("does not wait after a replayed answer", () => {
  const replayed = ok<HttpResponse, TransportError>({
    status: 429,
    headers: { "retry-after": "30" },
    body: "",
    replayed: true,
  });
  assert.equal(decide({ outcome: replayed }), { retry: true, waitMs: 0 });
});

retry("waits with full jitter, twice as long at most each time", () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(unit, fc.integer({ min: 1, max: 3 }), (random, attempt) => {
      const decision = decide({ random, attempt });
      assert.ok(decision.retry);
      if (!decision.retry) return;
      assert.ok(decision.waitMs >= 0);
      assert.ok(decision.waitMs <= 500 * 2 ** (attempt - 1));
    }),
  );
});

retry("never waits longer than the policy's longest wait", () => {
  const policy = { attempts: 50, baseMs: 500, maxMs: 20_000, budgetMs: 1e9 };
  const known = { waitedMs: 0, idempotent: true, random: 1, outcome: answered(503) };
  for (let attempt = 1; attempt < 50; attempt++) {
    const decision = retryDecision({ ...known, attempt }, policy);
    assert.ok(decision.retry && decision.waitMs <= 20_000);
  }
});

retry.run();
