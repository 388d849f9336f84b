import { suite } from "@centime/test-kit";
import { createClient, type HttpResponse, type Time, type TransportError } from "centime";
import { createJournal, getJournal } from "centime/journals";
import { ok, type Result } from "neverthrow";
import * as assert from "uvu/assert";
import { type SlotStore, sharedRateLimiter } from "../../middleware/shared-rate-limiter.ts";

const shared = suite("a limiter over a store of slots");

const BUDGET = { requests: 2, windowMs: 1000 };

const ANSWER: HttpResponse = {
  status: 200,
  headers: {},
  body: JSON.stringify({ id: 7, code: "VT", label: "Ventes", type: "sales" }),
};

const answered = async (): Promise<Result<HttpResponse, TransportError>> => ok(ANSWER);

/** A time in which every sleep is over at once, and has taken its time all the same. */
function quickTime() {
  const slept: number[] = [];
  let now = 1_000_000;
  const time: Time = {
    now: () => now,
    random: () => 1,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
  return { time, slept };
}

/** A store that does as told, one `take` after the other, and notes what else it is told. */
function storeThat(...takes: (number | Error | Promise<number>)[]) {
  const told: string[] = [];
  const store: SlotStore = {
    take: async () => {
      told.push("take");
      const next = takes.shift() ?? 0;
      if (next instanceof Error) throw next;
      return next;
    },
    answered: async () => told.push("answered"),
    closeFor: async (milliseconds) => told.push(`close ${milliseconds}`),
  };
  return { store, told };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

const reasonOf = (result: Result<unknown, TransportError>): string => {
  const error = result._unsafeUnwrapErr();
  return error.reason === "configuration" ? error.reason : `${error.reason}, sent: ${error.sent}`;
};

shared("asks again after as long as the store says, and tells it of the answer", async () => {
  const { store, told } = storeThat(300, 200, 0);
  const { time, slept } = quickTime();
  const limiter = sharedRateLimiter({ store, budget: BUDGET, whenDown: "closed", time });
  assert.ok((await limiter.run(answered)).isOk());
  assert.equal(slept, [300, 200]);
  assert.equal(told, ["take", "take", "take", "answered"]);
});

shared("lets only the first in line ask, and the others start in order", async () => {
  const { store, told } = storeThat(300, 0, 200, 0, 0);
  const { time } = quickTime();
  const limiter = sharedRateLimiter({ store, budget: BUDGET, whenDown: "closed", time });
  const started: number[] = [];
  const runs = [1, 2, 3].map((name) =>
    limiter.run(() => {
      started.push(name);
      return answered();
    }),
  );
  await Promise.all(runs);
  assert.equal(started, [1, 2, 3]);
  assert.is(told.filter((what) => what === "take").length, 5);
});

const asleep: Time = {
  now: () => 0,
  random: () => 1,
  sleep: (_, signal) =>
    new Promise((resolve) => signal?.addEventListener("abort", () => resolve(), { once: true })),
};

shared("lets a wait be aborted, and the next in line move up", async () => {
  const { store } = storeThat(300);
  const limiter = sharedRateLimiter({ store, budget: BUDGET, whenDown: "closed", time: asleep });
  const abort = new AbortController();
  const first = limiter.run(answered, abort.signal);
  const second = limiter.run(answered);
  await settled();
  abort.abort();
  assert.is(reasonOf(await first), "aborted, sent: no");
  assert.ok((await second).isOk());
});

shared("lets a place in line be given up at once", async () => {
  const { store, told } = storeThat(new Promise<never>(() => undefined));
  const limiter = sharedRateLimiter({ store, budget: BUDGET, whenDown: "closed" });
  void limiter.run(answered);
  const abort = new AbortController();
  const waiting = limiter.run(answered, abort.signal);
  await settled();
  abort.abort();
  assert.is(reasonOf(await waiting), "aborted, sent: no");
  assert.is(reasonOf(await limiter.run(answered, AbortSignal.abort())), "aborted, sent: no");
  assert.equal(told, ["take"]);
});

shared("gives back a slot that comes after the abort", async () => {
  let give: (waitMs: number) => void = () => undefined;
  const { store, told } = storeThat(
    new Promise<number>((resolve) => {
      give = resolve;
    }),
  );
  const limiter = sharedRateLimiter({ store, budget: BUDGET, whenDown: "closed" });
  const abort = new AbortController();
  const waiting = limiter.run(answered, abort.signal);
  await settled();
  abort.abort();
  assert.is(reasonOf(await waiting), "aborted, sent: no");
  give(0);
  await settled();
  assert.equal(told, ["take", "answered"]);
});

shared("leaves no listener on the signal", async () => {
  const { signal } = new AbortController();
  const added: (AbortSignal | undefined)[] = [];
  const add = signal.addEventListener.bind(signal) as AbortSignal["addEventListener"];
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    const [, , options] = args;
    added.push(typeof options === "object" ? options.signal : undefined);
    add(...args);
  };
  const { store } = storeThat();
  const limiter = sharedRateLimiter({ store, budget: BUDGET, whenDown: "closed" });
  await limiter.run(answered, signal);
  assert.is(added.length, 1);
  assert.ok(added.every((over) => over?.aborted));
});

shared(
  "closed, sends nothing while its store is down, and does not ask it all the time",
  async () => {
    const { store, told } = storeThat(new Error("refused"), 0);
    let now = 1_000_000;
    const time: Time = { ...asleep, now: () => now };
    const limiter = sharedRateLimiter({ store, budget: BUDGET, whenDown: "closed", time });
    let sent = 0;
    const send = () => {
      sent += 1;
      return answered();
    };
    assert.is(reasonOf(await limiter.run(send)), "network, sent: no");
    assert.is(reasonOf(await limiter.run(send)), "network, sent: no");
    assert.is(sent, 0);
    assert.equal(told, ["take"]);
    now += 1000;
    assert.ok((await limiter.run(send)).isOk());
  },
);

shared("closed, is tried again by the client, writes too, since nothing was sent", async () => {
  const { store } = storeThat(new Error("refused"), 0);
  const { time } = quickTime();
  const rateLimit = sharedRateLimiter({ store, budget: BUDGET, whenDown: "closed", time });
  const client = createClient({
    token: "t-1",
    transport: answered,
    rateLimit,
    time,
    timeoutMs: false,
    retry: { baseMs: 1000 },
  });
  assert.ok((await client.send(createJournal({ code: "VT", label: "Ventes" }))).isOk());
});

shared("open, goes on with a budget of its own while its store is down", async () => {
  const { store } = storeThat(new Error("refused"));
  const limiter = sharedRateLimiter({ store, budget: BUDGET, whenDown: "open", time: asleep });
  let sent = 0;
  const runs = [1, 2, 3].map(() =>
    limiter.run(() => {
      sent += 1;
      return answered();
    }),
  );
  await Promise.all(runs.slice(0, 2));
  await settled();
  assert.is(sent, 2);
});

for (const [retryAfter, closure] of [
  ["3", "close 3000"],
  ["0", "close 1000"],
  ["31536000", "close 60000"],
] as const) {
  shared(`closes for everybody when the API says 429, retry-after ${retryAfter}`, async () => {
    const { store, told } = storeThat();
    const limiter = sharedRateLimiter({ store, budget: BUDGET, whenDown: "closed" });
    const headers = { "retry-after": retryAfter };
    await limiter.run(async () => ok({ status: 429, headers, body: "" }));
    assert.equal(told, ["take", closure, "answered"]);
  });
}

shared("troubles nobody when its store goes down while a request is under way", async () => {
  const store: SlotStore = {
    take: async () => 0,
    answered: () => Promise.reject(new Error("refused")),
    closeFor: () => Promise.reject(new Error("refused")),
  };
  const rateLimit = sharedRateLimiter({ store, budget: BUDGET, whenDown: "closed" });
  const client = createClient({ token: "t-1", transport: answered, rateLimit });
  assert.ok((await client.send(getJournal(7))).isOk());
  await rateLimit.run(async () => ok({ status: 429, headers: {}, body: "" }));
  await settled();
});

shared.run();
