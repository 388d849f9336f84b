import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import {
  COMPANY_RATE_BUDGET,
  holdSlot,
  IDLE,
  nextSlot,
  observeRate,
  type RateState,
  slotAnswered,
  slotUnused,
} from "../src/index.ts";

const limit = suite("rate limit");

const BUDGET = { requests: 2, windowMs: 1000, leaseMs: 3000 };

/** Takes a slot; the first one's id is 1. */
function taken(state: RateState, now: number, budget = BUDGET): RateState {
  const slot = nextSlot(state, now, budget);
  if (slot.kind !== "now") throw new Error(`no slot: ${slot.kind}`);
  return slot.state;
}

/** Asks again, as its waiters do, until there is a slot; returns when. */
function startOf(state: RateState, from: number): number {
  for (let now = from; ; ) {
    const slot = nextSlot(state, now, BUDGET);
    if (slot.kind === "now") return now;
    now += slot.waitMs;
  }
}

const FULL = taken(taken(IDLE, 0), 0);

limit("is the vendor's by default: 25 requests per 5 seconds", () => {
  assert.equal(COMPANY_RATE_BUDGET, { requests: 25, windowMs: 5000 });
});

limit("gives slots until the budget is in use, then lets ask again", () => {
  assert.is(nextSlot(taken(IDLE, 0), 0, BUDGET).kind, "now");
  assert.equal(nextSlot(FULL, 0, BUDGET), { kind: "wait", waitMs: 25 });
});

limit("gives a slot back one window after its response", () => {
  assert.is(startOf(slotAnswered(FULL, 1, 300, BUDGET), 400), 1300);
});

limit("gives a slot back at once when its request was not sent", () => {
  assert.is(startOf(slotUnused(FULL, 1), 0), 0);
});

limit("gives a slot back by lease when nothing is heard of its request", () => {
  assert.is(startOf(FULL, 0), 4000);
});

limit("holds the slot of a request that was given up for a lease from then on", () => {
  assert.is(startOf(holdSlot(holdSlot(FULL, 1, 2000, BUDGET), 2, 2500, BUDGET), 2500), 6000);
});

limit("holds a slot for as long as a large body may be on its way", () => {
  const large = (state: RateState): RateState => {
    const slot = nextSlot(state, 0, BUDGET, { sendingMs: 8000 });
    return slot.kind === "now" ? slot.state : state;
  };
  assert.is(startOf(large(large(IDLE)), 0), 12_000);
});

limit("lets nobody start who is not first in line, and lets the last ask the least often", () => {
  const waits = [1, 10, 100].map((ahead) => {
    const slot = nextSlot(FULL, 0, BUDGET, { ahead });
    return slot.kind === "wait" ? slot.waitMs : 0;
  });
  assert.equal(waits, [27, 45, 225]);
  assert.equal(nextSlot(IDLE, 0, BUDGET, { ahead: 1 }), { kind: "wait", waitMs: 0 });
});

const answer = (status: number, headers: Record<string, string>) => ({ status, headers, body: "" });
const DATE = "Sun, 22 Nov 2026 10:00:00 GMT";
const SECONDS = Date.parse(DATE) / 1000;

limit("closes for as long as a 429 asks, and looks again after a minute at most", () => {
  const closed = observeRate(IDLE, 0, answer(429, { "retry-after": "3" }), 0, BUDGET);
  assert.is(startOf(closed, 1000), 3000);
  const year = observeRate(IDLE, 0, answer(429, { "retry-after": "31536000" }), 0, BUDGET);
  assert.is(startOf(year, 0), 60_000);
});

limit("leaves slots to others who use the token, until the API's window is over", () => {
  const headers = {
    date: DATE,
    "ratelimit-remaining": "0",
    "ratelimit-reset": String(SECONDS + 1),
  };
  const shared = observeRate(IDLE, 0, answer(200, headers), 0, BUDGET);
  assert.is(startOf(shared, 400), 1000);
});

limit("does not count its own requests as those of others", () => {
  const own = slotAnswered(taken(IDLE, 0), 1, 0, BUDGET);
  const headers = {
    date: DATE,
    "ratelimit-remaining": "1",
    "ratelimit-reset": String(SECONDS + 1),
  };
  assert.is(observeRate(own, 1, answer(200, headers), 0, BUDGET).others.slots, 0);
});

limit("reads the reset against the answer's date, so that a wrong clock does no harm", () => {
  const headers = {
    date: DATE,
    "ratelimit-remaining": "0",
    "ratelimit-reset": String(SECONDS + 1),
  };
  const yearsOff = 5;
  const shared = observeRate(IDLE, 0, answer(200, headers), yearsOff, BUDGET);
  assert.is(shared.others.until, yearsOff + 1000);
});

for (const [what, headers] of [
  ["missing", {}],
  ["negative", { "ratelimit-remaining": "-1", "ratelimit-reset": "-5" }],
  ["no numbers", { "ratelimit-remaining": "many", "ratelimit-reset": "soon" }],
] as const) {
  limit(`leaves headers aside that are ${what}`, () => {
    assert.equal(observeRate(IDLE, 0, answer(200, headers), 0, BUDGET), IDLE);
  });
}

limit("does not wait for a reset that has passed", () => {
  const headers = {
    date: DATE,
    "ratelimit-remaining": "0",
    "ratelimit-reset": String(SECONDS - 9),
  };
  const shared = observeRate(IDLE, 0, answer(200, headers), 0, BUDGET);
  assert.is(nextSlot(shared, 0, BUDGET).kind, "now");
});

limit("does not wait longer than ever asked when the clock goes back", () => {
  const hour = 3_600_000;
  const open = taken(taken(IDLE, hour), hour);
  const returning = slotAnswered(slotAnswered(open, 1, hour, BUDGET), 2, hour, BUDGET);
  const closed = observeRate(IDLE, 0, answer(429, { "retry-after": "3" }), hour, BUDGET);
  const headers = {
    date: DATE,
    "ratelimit-remaining": "0",
    "ratelimit-reset": String(SECONDS + 1),
  };
  const shared = observeRate(IDLE, 0, answer(200, headers), hour, BUDGET);
  for (const state of [open, returning, closed, shared]) {
    assert.is(nextSlot(state, hour, BUDGET).kind, "wait");
    assert.is(nextSlot(state, 0, BUDGET).kind, "now");
  }
  const again = observeRate(closed, 0, answer(429, { "retry-after": "2" }), 0, BUDGET);
  assert.is(startOf(again, 0), 2000);
});

limit("counts its own requests as its own though their slots came back since", () => {
  // Taken while 1 was in use, answered after 1 had come back: the API counted both.
  const both = slotAnswered(
    taken(slotAnswered(taken(IDLE, 0), 1, 0, BUDGET), 900),
    2,
    1100,
    BUDGET,
  );
  const headers = {
    date: DATE,
    "ratelimit-remaining": "0",
    "ratelimit-reset": String(SECONDS + 1),
  };
  assert.is(observeRate(both, 2, answer(200, headers), 1100, BUDGET).others.slots, 0);
});

limit("has no limit of its own with an infinite budget", () => {
  const endless = { requests: Number.POSITIVE_INFINITY, windowMs: 1000 };
  const headers = { "ratelimit-remaining": "0", "ratelimit-reset": String(SECONDS + 1) };
  const seen = observeRate(taken(IDLE, 0), 1, answer(200, headers), 0, endless);
  assert.is(nextSlot(seen, 0, endless).kind, "now");
  assert.is(nextSlot(seen, 0, endless, { ahead: 3 }).kind, "wait");
});

limit.run();
