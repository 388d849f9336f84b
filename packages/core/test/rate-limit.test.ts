import { suite } from "@centime/test-kit";
import fc from "fast-check";
import * as assert from "uvu/assert";
import {
  COMPANY_RATE_BUDGET,
  IDLE,
  nextSlot,
  observeRate,
  type RateState,
  slotAnswered,
  slotUnused,
} from "../src/index.ts";

const limit = suite("rate limit");

const BUDGET = { requests: 2, windowMs: 1000 };

function taken(state: RateState, now: number): RateState {
  const slot = nextSlot(state, now, BUDGET);
  if (slot.kind !== "now") throw new Error(`no slot: ${slot.kind}`);
  return slot.state;
}

limit("is the vendor's by default: 25 requests per 5 seconds", () => {
  assert.equal(COMPANY_RATE_BUDGET, { requests: 25, windowMs: 5000 });
});

limit("gives slots until the budget is in use, then waits for an answer", () => {
  const full = taken(taken(IDLE, 0), 0);
  assert.equal(nextSlot(full, 0, BUDGET), { kind: "answer" });
});

limit("gives a slot back one window after its answer", () => {
  const full = slotAnswered(taken(taken(IDLE, 0), 0), 300, BUDGET);
  assert.equal(nextSlot(full, 400, BUDGET), { kind: "wait", waitMs: 900 });
  assert.is(nextSlot(full, 1300, BUDGET).kind, "now");
});

limit("gives a slot back at once when its request was not sent", () => {
  const full = slotUnused(taken(taken(IDLE, 0), 0));
  assert.is(nextSlot(full, 0, BUDGET).kind, "now");
});

const answer = (status: number, headers: Record<string, string>) => ({ status, headers, body: "" });
const DATE = "Sun, 22 Nov 2026 10:00:00 GMT";
const SECONDS = Date.parse(DATE) / 1000;

limit("closes for as long as a 429 asks, and looks again after a minute at most", () => {
  const closed = observeRate(IDLE, answer(429, { "retry-after": "3" }), 0, BUDGET);
  assert.equal(nextSlot(closed, 1000, BUDGET), { kind: "wait", waitMs: 2000 });
  const year = observeRate(IDLE, answer(429, { "retry-after": "31536000" }), 0, BUDGET);
  assert.equal(nextSlot(year, 0, BUDGET), { kind: "wait", waitMs: 60_000 });
});

limit("leaves slots to others who use the token, until the API's window is over", () => {
  const headers = {
    date: DATE,
    "ratelimit-remaining": "0",
    "ratelimit-reset": String(SECONDS + 1),
  };
  const shared = observeRate(IDLE, answer(200, headers), 0, BUDGET);
  assert.equal(nextSlot(shared, 400, BUDGET), { kind: "wait", waitMs: 600 });
  assert.is(nextSlot(shared, 1000, BUDGET).kind, "now");
});

limit("does not count its own requests as those of others", () => {
  const own = slotAnswered(taken(IDLE, 0), 0, BUDGET);
  const headers = {
    date: DATE,
    "ratelimit-remaining": "1",
    "ratelimit-reset": String(SECONDS + 1),
  };
  assert.is(observeRate(own, answer(200, headers), 0, BUDGET).others.slots, 0);
});

limit("reads the reset against the answer's date, so that a wrong clock does no harm", () => {
  const headers = {
    date: DATE,
    "ratelimit-remaining": "0",
    "ratelimit-reset": String(SECONDS + 1),
  };
  const yearsOff = 5;
  const shared = observeRate(IDLE, answer(200, headers), yearsOff, BUDGET);
  assert.is(shared.others.until, yearsOff + 1000);
});

for (const [what, headers] of [
  ["missing", {}],
  ["negative", { "ratelimit-remaining": "-1", "ratelimit-reset": "-5" }],
  ["no numbers", { "ratelimit-remaining": "many", "ratelimit-reset": "soon" }],
] as const) {
  limit(`leaves headers aside that are ${what}`, () => {
    assert.equal(observeRate(IDLE, answer(200, headers), 0, BUDGET), IDLE);
  });
}

limit("does not wait for a reset that has passed", () => {
  const headers = {
    date: DATE,
    "ratelimit-remaining": "0",
    "ratelimit-reset": String(SECONDS - 9),
  };
  const shared = observeRate(IDLE, answer(200, headers), 0, BUDGET);
  assert.is(nextSlot(shared, 0, BUDGET).kind, "now");
});

limit("does not wait longer than ever asked when the clock goes back", () => {
  const hour = 3_600_000;
  const returning = slotAnswered(
    slotAnswered(taken(taken(IDLE, hour), hour), hour, BUDGET),
    hour,
    BUDGET,
  );
  const closed = observeRate(IDLE, answer(429, { "retry-after": "3" }), hour, BUDGET);
  const headers = {
    date: DATE,
    "ratelimit-remaining": "0",
    "ratelimit-reset": String(SECONDS + 1),
  };
  const shared = observeRate(IDLE, answer(200, headers), hour, BUDGET);
  for (const state of [returning, closed, shared]) {
    assert.is(nextSlot(state, hour, BUDGET).kind, "wait");
    assert.is(nextSlot(state, 0, BUDGET).kind, "now");
  }
  const again = observeRate(closed, answer(429, { "retry-after": "2" }), 0, BUDGET);
  assert.equal(nextSlot(again, 0, BUDGET), { kind: "wait", waitMs: 2000 });
});

limit(
  "never lets more requests start in a window than the budget has, whatever the latencies",
  () => {
    const latencies = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(latencies, fc.integer({ min: 1, max: 5 }), (latency, requests) => {
        const served = serve(latency, { requests, windowMs: 1000 });
        for (const start of served) {
          const inWindow = served.filter((other) => other >= start && other < start + 1000);
          assert.ok(inWindow.length <= requests);
        }
      }),
    );
  },
);

/** Sends one request after the other as early as the budget allows; answers when each was sent. */
function serve(latencies: readonly number[], budget: typeof BUDGET): readonly number[] {
  let state = IDLE;
  let now = 0;
  let open: number[] = [];
  const starts: number[] = [];
  const settle = () => {
    for (const end of open.filter((moment) => moment <= now)) {
      state = slotAnswered(state, end, budget);
    }
    open = open.filter((moment) => moment > now);
  };
  for (const latency of latencies) {
    for (;;) {
      settle();
      const slot = nextSlot(state, now, budget);
      if (slot.kind === "now") {
        state = slot.state;
        break;
      }
      now = slot.kind === "wait" ? now + slot.waitMs : Math.min(...open);
    }
    starts.push(now);
    open.push(now + latency);
  }
  return starts;
}

limit.run();
