import { suite } from "@centime/test-kit";
import {
  createRateLimiter,
  type HttpResponse,
  type RateBudget,
  type TransportError,
  withRateLimit,
} from "centime";
import { uploadCustomerInvoiceAppendix } from "centime/customer-invoices";
import { getJournal } from "centime/journals";
import fc from "fast-check";
import { err, ok, type Result } from "neverthrow";
import * as assert from "uvu/assert";
import { type FakeTime, fakeTime } from "../help/fake-time.ts";

// Each law holds for any latencies, aborts and ends, in front of servers that count in their own ways.

const laws = suite("the laws of the rate limiter", { limitMs: 120_000 });

const BUDGET = { requests: 5, windowMs: 1000, leaseMs: 5000 } satisfies RateBudget;

/** How a request ends, and after how many milliseconds. */
interface Job {
  /** When it is asked for. */
  readonly at: number;
  readonly end: "answered" | "refused" | "broken" | "timeout";
  /** Until its end, from its start. */
  readonly latency: number;
  /** Where between its start and the last possible moment the server counts it: from 0 to 1. */
  readonly counted: number;
  /** When its caller gives up waiting for a slot. */
  readonly abortAfter: number | undefined;
}

const ENDS = ["answered", "refused", "broken", "timeout"] as const;

const anyJob: fc.Arbitrary<Job> = fc.record({
  at: fc.integer({ min: 0, max: 3000 }),
  end: fc.constantFrom(...ENDS),
  latency: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: BUDGET.leaseMs })),
  counted: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  abortAfter: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 4000 }) },
  ),
});

const anyJobs = fc.array(anyJob, { minLength: 20, maxLength: 40, size: "max" });

/** A server that counts in windows: the one that has just passed, or one that begins at fixed moments. */
interface ServerKind {
  readonly window: "sliding" | "fixed";
  /** Where its fixed windows begin. */
  readonly phase: number;
  readonly sendsHeaders: boolean;
}

const anyServer: fc.Arbitrary<ServerKind> = fc.record({
  window: fc.constantFrom("sliding" as const, "fixed" as const),
  phase: fc.integer({ min: 0, max: 999 }),
  sendsHeaders: fc.boolean(),
});

function startServer({ window, phase, sendsHeaders }: ServerKind, time: FakeTime) {
  const { requests, windowMs } = BUDGET;
  const counted: number[] = [];
  const begins = (now: number) =>
    window === "sliding" ? now - windowMs + 1 : now - ((now + phase) % windowMs);
  return {
    counted,
    count(): HttpResponse {
      const now = time.now();
      const used = counted.filter((moment) => moment >= begins(now)).length;
      counted.push(now);
      const headers = {
        date: new Date(now).toUTCString(),
        "ratelimit-remaining": String(Math.max(0, requests - used - 1)),
        "ratelimit-reset": String(Math.ceil((begins(now) + windowMs) / 1000)),
      };
      return used < requests
        ? { status: 200, headers: sendsHeaders ? headers : {}, body: "{}" }
        : { status: 429, headers: { "retry-after": "1" }, body: "" };
    },
  };
}

/** What happened: when each job started, and when the server counted a request. */
interface Course {
  readonly starts: readonly (number | undefined)[];
  readonly counted: readonly number[];
}

/** Runs the jobs in a time that stands still between events. */
async function course(jobs: readonly Job[], kind: ServerKind): Promise<Course> {
  const time = fakeTime();
  const begin = time.now();
  const server = startServer(kind, time);
  const limiter = createRateLimiter(BUDGET, time);
  const starts: (number | undefined)[] = jobs.map(() => undefined);
  for (const [index, { at, abortAfter, ...one }] of jobs.entries()) {
    void time.sleep(at).then(() => {
      const abort = new AbortController();
      if (abortAfter !== undefined) {
        void time.sleep(abortAfter).then(() => starts[index] ?? abort.abort());
      }
      return limiter.run(() => {
        starts[index] = time.now() - begin;
        return travel(one, server, time);
      }, abort.signal);
    });
  }
  await time.pass(120_000);
  return { starts, counted: server.counted };
}

async function travel(
  { end, latency, counted }: Pick<Job, "end" | "latency" | "counted">,
  server: ReturnType<typeof startServer>,
  time: FakeTime,
): Promise<Result<HttpResponse, TransportError>> {
  const latest = end === "timeout" ? latency + BUDGET.leaseMs : latency;
  let response: HttpResponse = { status: 200, headers: {}, body: "{}" };
  if (end !== "refused") {
    void time.sleep(Math.floor(latest * counted)).then(() => {
      response = server.count();
    });
  }
  await time.sleep(latency);
  if (end === "answered") return ok(response);
  const sent = end === "refused" ? "no" : "maybe";
  return err({ reason: end === "timeout" ? "timeout" : "network", sent, message: end });
}

const mostInAWindow = (moments: readonly number[]): number =>
  Math.max(
    0,
    ...moments.map(
      (first) =>
        moments.filter((other) => other >= first && other < first + BUDGET.windowMs).length,
    ),
  );

laws("no window is overrun, also by what timed out, broke or was given up", async () => {
  await fc.assert(
    fc.asyncProperty(anyJobs, anyServer, async (all, kind) => {
      const { counted } = await course(all, kind);
      assert.ok(mostInAWindow(counted) <= BUDGET.requests, `${counted}`);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

laws("first come, first served", async () => {
  await fc.assert(
    fc.asyncProperty(anyJobs, anyServer, async (all, kind) => {
      const { starts } = await course(all, kind);
      const inOrder = all
        .map(({ at }, index) => ({ at, start: starts[index] }))
        .filter(({ start }) => start !== undefined)
        .sort((a, b) => a.at - b.at);
      for (const [index, { start = 0 }] of inOrder.entries()) {
        assert.ok(start >= (inOrder[index - 1]?.start ?? 0), "overtaken");
      }
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

laws("everyone is served, whatever the others do", async () => {
  await fc.assert(
    fc.asyncProperty(anyJobs, anyServer, async (all, kind) => {
      const { starts } = await course(all, kind);
      for (const [index, { abortAfter }] of all.entries()) {
        if (abortAfter === undefined) assert.type(starts[index], "number");
      }
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

const HELD_AFTER = {
  answered: BUDGET.windowMs,
  broken: BUDGET.windowMs,
  refused: 0,
  timeout: BUDGET.leaseMs + BUDGET.windowMs,
};

/** Which part of what the rule allows was sent, while anybody waited. */
function shareOfAllowed(jobs: readonly Job[], starts: Course["starts"]): number {
  const all = jobs.map(({ at, end, latency, abortAfter = Number.POSITIVE_INFINITY }, index) => {
    const start = starts[index] ?? Number.POSITIVE_INFINITY;
    const until = start + latency + HELD_AFTER[end];
    return { at, start, until, left: Math.min(start, at + abortAfter) };
  });
  let [allowed, idle] = [0, 0];
  for (let now = 0; all.some(({ left }) => left > now); now++) {
    const waiting = all.filter(({ at, left }) => at <= now && now < left).length;
    const held = all.filter(({ start, until }) => start <= now && now < until).length;
    allowed += waiting > 0 ? BUDGET.requests : 0;
    idle += Math.min(waiting, BUDGET.requests - held);
  }
  return allowed === 0 ? 1 : 1 - idle / allowed;
}

laws("at least 98 % of what the rule allows is sent, before any kind of server", async () => {
  const backlog = fc.array(
    anyJob.map((one) => ({ ...one, at: 0 })),
    { minLength: 60, maxLength: 120 },
  );
  await fc.assert(
    fc.asyncProperty(backlog, anyServer, async (all, kind) => {
      const { starts } = await course(all, kind);
      const share = shareOfAllowed(all, starts);
      assert.ok(share >= 0.98 && share <= 1, `${share}`);
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

laws("what a request held comes back by lease when its timers and promises are gone", async () => {
  const { requests, windowMs, leaseMs } = BUDGET;
  const time = fakeTime();
  let isGone = true;
  const sleep: FakeTime["sleep"] = (...args) =>
    isGone ? new Promise(() => undefined) : time.sleep(...args);
  const limiter = createRateLimiter(BUDGET, { ...time, sleep });
  const forGood = () => new Promise<never>(() => undefined);
  // As many as fill the budget, and as many again in line, of whom nobody hears again.
  for (let count = 0; count < 2 * requests; count++) void limiter.run(forGood);
  await time.pass(0);
  isGone = false;
  let started: number | undefined;
  const begin = time.now();
  void limiter.run(async () => {
    started = time.now() - begin;
    return ok({ status: 200, headers: {}, body: "{}" });
  });
  await time.pass(60_000);
  assert.is(started, leaseMs + windowMs);
});

laws("a large upload holds its slot for longer than other requests", async () => {
  const time = fakeTime();
  const limiter = createRateLimiter({ ...BUDGET, requests: 1 }, time);
  const begin = time.now();
  const file = { filename: "a.pdf", data: new Uint8Array(1_000_000) };
  const parts = [{ kind: "file", name: "file", file }] as const;
  const upload = uploadCustomerInvoiceAppendix(7, { file }).request._unsafeUnwrap();
  const gone = withRateLimit(limiter)(() => new Promise(() => undefined));
  void gone({ ...upload, body: { kind: "multipart", parts } }, { info: getJournal.info });
  let started = 0;
  void limiter.run(async () => {
    started = time.now() - begin;
    return ok({ status: 200, headers: {}, body: "{}" });
  });
  await time.pass(60_000);
  const sendingMs = Math.ceil(1_000_000 / 62);
  assert.is(started, sendingMs + BUDGET.leaseMs + BUDGET.windowMs);
});

laws("an attempt that may take longer than a lease holds its slot for longer", async () => {
  for (const [timeoutMs, asked, longerMs] of [
    [20_000, undefined, 0],
    [120_000, undefined, 90_000],
    [120_000, 10_000, 0],
    [false, 50_000, 20_000],
  ] as const) {
    const time = fakeTime();
    const limiter = createRateLimiter({ ...BUDGET, requests: 1 }, time);
    const begin = time.now();
    const gone = withRateLimit(limiter, timeoutMs)(() => new Promise(() => undefined));
    const options = { timeoutMs: asked };
    void gone(getJournal(7).request._unsafeUnwrap(), { info: getJournal.info, options });
    let started = 0;
    void limiter.run(async () => {
      started = time.now() - begin;
      return ok({ status: 200, headers: {}, body: "{}" });
    });
    await time.pass(200_000);
    assert.is(started, longerMs + BUDGET.leaseMs + BUDGET.windowMs);
  }
});

laws.run();
