import { notInstalled, startRedis, suite } from "@centime/test-kit";
import {
  type HttpResponse,
  holdSlot,
  IDLE,
  nextSlot,
  observeRate,
  type RateState,
  slotAnswered,
  slotUnused,
} from "centime";
import fc from "fast-check";
import { Redis } from "ioredis";
import * as assert from "uvu/assert";
import { SLOTS_SCRIPT } from "../src/slots-script.ts";

const script = suite("the script of slots", { limitMs: 60_000 });

const BUDGET = { requests: 3, windowMs: 100, leaseMs: 250 };
const START = 1_800_000_000_000;

/** What happens to slots: one is taken, or something becomes of the request of the `at`-th that was. */
type Step = { readonly afterMs: number } & (
  | { readonly action: "take"; readonly sendingMs: number }
  | { readonly action: "answered" | "held" | "unused"; readonly at: number }
  | { readonly action: "told"; readonly at: number; remaining: number; resetS: number }
  | { readonly action: "refused"; readonly at: number; readonly retryAfterS: number }
);

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        action: fc.constant("take" as const),
        afterMs: fc.nat(60),
        sendingMs: fc.nat(20),
      }),
    },
    fc.record({
      action: fc.constantFrom("answered" as const, "held" as const, "unused" as const),
      afterMs: fc.integer({ min: -150, max: 60 }),
      at: fc.nat(5),
    }),
    fc.record({
      action: fc.constant("told" as const),
      afterMs: fc.nat(60),
      at: fc.nat(5),
      remaining: fc.nat(3),
      resetS: fc.nat(1),
    }),
    fc.record({
      action: fc.constant("refused" as const),
      afterMs: fc.nat(60),
      at: fc.nat(5),
      retryAfterS: fc.nat(1),
    }),
  ),
  { maxLength: 25 },
);

const response = (status: number, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers,
  body: "",
});

/** Carries the steps out by core's functions; lists which take is which slot, or waits. */
function byCore(all: readonly Step[]): readonly unknown[] {
  let state: RateState = IDLE;
  let now = START;
  const ids: number[] = [];
  return all.flatMap((step): readonly unknown[] => {
    now += step.afterMs;
    if (step.action === "take") {
      const next = nextSlot(state, now, BUDGET, { sendingMs: step.sendingMs });
      if (next.kind === "wait") return ["wait"];
      state = next.state;
      return [ids.push(next.slot)];
    }
    const id = ids[step.at];
    if (id === undefined) return [];
    if (step.action === "unused") state = slotUnused(state, id);
    else if (step.action === "held") state = holdSlot(state, id, now, BUDGET);
    else state = slotAnswered(state, id, now, BUDGET);
    if (step.action === "told") state = observeRate(state, id, toldBy(step, now), now, BUDGET);
    if (step.action === "refused") {
      const refused = response(429, { "retry-after": String(step.retryAfterS) });
      state = observeRate(state, id, refused, now, BUDGET);
    }
    return [];
  });
}

/** The headers of a response whose window ends so many seconds after it. */
const toldBy = (step: Extract<Step, { action: "told" }>, now: number): HttpResponse => {
  const date = Math.floor(now / 1000);
  return response(200, {
    date: new Date(date * 1000).toUTCString(),
    "ratelimit-remaining": String(step.remaining),
    "ratelimit-reset": String(date + step.resetS),
  });
};

/** Carries the same steps out by the script. */
async function byScript(redis: Redis, all: readonly Step[]): Promise<readonly unknown[]> {
  await redis.del("slots");
  const { windowMs, requests, leaseMs } = BUDGET;
  let now = START;
  const ids: number[] = [];
  const seen: unknown[] = [];
  const run = (action: string, id: number, more: number, remaining: number | "" = "") =>
    redis.eval(
      SLOTS_SCRIPT,
      1,
      "slots",
      action,
      windowMs,
      requests,
      leaseMs,
      id,
      more,
      now,
      remaining,
    );
  for (const step of all) {
    now += step.afterMs;
    if (step.action === "take") {
      const [id] = (await run("take", 0, step.sendingMs)) as [number, number];
      seen.push(id > 0 ? ids.push(id) : "wait");
      continue;
    }
    const id = ids[step.at];
    if (id === undefined) continue;
    if (step.action === "told") await run("answered", id, step.resetS * 1000, step.remaining);
    else if (step.action === "refused") await run("refused", id, step.retryAfterS * 1000);
    else await run(step.action, id, 0);
  }
  return seen;
}

const missing = notInstalled("redis-server");

script.unless(missing, "gives out the slots that core's functions do", async () => {
  const server = await startRedis();
  const redis = new Redis({ host: "127.0.0.1", port: server.port });
  try {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        assert.equal(await byScript(redis, all), byCore(all));
      }),
      { numRuns: 150 },
    );
  } finally {
    redis.disconnect();
    await server.close();
  }
});

script.unless(missing, "says after how long to ask again", async () => {
  const server = await startRedis();
  const redis = new Redis({ host: "127.0.0.1", port: server.port });
  const run = (action: string, id: number, more: number, now: number) =>
    redis.eval(SLOTS_SCRIPT, 1, "slots", action, 100, 1, 250, id, more, START + now, "");
  try {
    const [first] = (await run("take", 0, 0, 0)) as [number, number];
    // Open: it cannot come back sooner than a window from now.
    assert.equal(await run("take", 0, 0, 10), [0, 100]);
    await run("answered", first, 0, 20);
    assert.equal(await run("take", 0, 0, 30), [0, 90]);
    const [second] = (await run("take", 0, 0, 120)) as [number, number];
    await run("refused", second, 500, 130);
    assert.equal(await run("take", 0, 0, 240), [0, 390]);
    assert.ok(((await run("take", 0, 0, 630)) as [number, number])[0] > second);
  } finally {
    redis.disconnect();
    await server.close();
  }
});

script.unless(missing, "counts a response to a request of before it lost its state", async () => {
  const server = await startRedis();
  const redis = new Redis({ host: "127.0.0.1", port: server.port });
  const run = (action: string, id: number, now: number) =>
    redis.eval(SLOTS_SCRIPT, 1, "slots", action, 100, 2, 250, id, 0, START + now, "");
  try {
    const [before] = (await run("take", 0, 0)) as [number, number];
    await redis.del("slots");
    const [after] = (await run("take", 0, 10)) as [number, number];
    await run("answered", before, 20);
    assert.is.not(after, before);
    assert.equal(await run("take", 0, 30), [0, 90]);
  } finally {
    redis.disconnect();
    await server.close();
  }
});

script.run();
