import { freePort, notInstalled, suite } from "@centime/test-kit";
import { createClient, type HttpResponse, type RateLimiter, type Transport } from "centime";
import { createJournal, getJournal } from "centime/journals";
import { err, ok } from "neverthrow";
import * as assert from "uvu/assert";
import { type RedisConnection, redisRateLimiter } from "../src/index.ts";
import { CLIENT_KINDS, ioredis, withRedis } from "./help/connections.ts";

const limiter = suite("a limiter in Redis", { limitMs: 40_000 });

const missing = notInstalled("redis-server");

const JOURNAL: HttpResponse = {
  status: 200,
  headers: {},
  body: JSON.stringify({ id: 7, code: "VT", label: "Ventes", type: "sales" }),
};
const BUDGET = { requests: 3, windowMs: 400, leaseMs: 1000 };

const responding: Transport = async () => ok(JOURNAL);

const clientWith = (rateLimit: RateLimiter, transport: Transport = responding) =>
  createClient({ token: "t-1", transport, rateLimit, retry: false });

function limiterOver(
  redis: RedisConnection,
  more: Partial<Parameters<typeof redisRateLimiter>[0]> = {},
): RateLimiter {
  return redisRateLimiter({ redis, key: "a", whenDown: "closed", budget: BUDGET, ...more });
}

for (const kind of CLIENT_KINDS) {
  limiter.unless(
    missing,
    `lets clients over ${kind.name} share a budget`,
    withRedis(async ({ connect }) => {
      const limiters = [limiterOver(await connect(kind)), limiterOver(await connect(kind))];
      const starts: number[] = [];
      const transport: Transport = async () => {
        starts.push(performance.now());
        return ok(JOURNAL);
      };
      const clients = limiters.map((each) => clientWith(each, transport));
      const sent = Array.from({ length: 8 }, (_, at) => clients[at % 2]?.send(getJournal(7)));
      for (const result of await Promise.all(sent)) assert.ok(result?.isOk());
      for (const start of starts) {
        const window = starts.filter((other) => other >= start && other < start + 398);
        assert.ok(window.length <= BUDGET.requests, `${window.length} in one window`);
      }
    }),
  );
}

limiter.unless(
  missing,
  "closes for all processes when the API refuses one, and for its key alone",
  withRedis(async ({ connect }) => {
    const responses = [{ status: 429, headers: { "retry-after": "2" }, body: "" }];
    const transport: Transport = async () => ok(responses.shift() ?? JOURNAL);
    const first = clientWith(limiterOver(await connect()), transport);
    const second = createClient({
      token: "t-1",
      transport,
      totalTimeoutMs: 300,
      rateLimit: limiterOver(await connect()),
    });
    const stranger = clientWith(limiterOver(await connect(), { key: "b" }), transport);
    assert.is((await first.send(getJournal(7)))._unsafeUnwrapErr().kind, "RateLimited");
    const failure = (await second.send(getJournal(7)))._unsafeUnwrapErr();
    assert.is(failure.kind === "TransportFailure" && failure.sent, "no");
    assert.ok((await stranger.send(getJournal(7))).isOk());
  }),
);

for (const how of ["SIGSTOP", "SIGKILL"] as const) {
  for (const kind of CLIENT_KINDS) {
    limiter.unless(
      missing,
      `stays open or closed, by option, after ${how} of its server, over ${kind.name}`,
      withRedis(async ({ server, connect }) => {
        let sent = 0;
        const transport: Transport = async () => {
          sent += 1;
          return ok(JOURNAL);
        };
        const open = clientWith(limiterOver(await connect(kind), { whenDown: "open" }), transport);
        const shut = clientWith(limiterOver(await connect(kind)), transport);
        for (const client of [open, shut]) assert.ok((await client.send(getJournal(7))).isOk());
        server.signal(how);
        assert.ok((await open.send(getJournal(7))).isOk());
        const failure = (await shut.send(getJournal(7)))._unsafeUnwrapErr();
        assert.is(failure.message, "getJournal: the rate limiter's Redis is down");
        assert.is(failure.kind === "TransportFailure" && failure.sent, "no");
        assert.is(sent, 3);
      }),
    );
  }
}

limiter(
  "is closed where no Redis listens, and a write is tried again, since nothing was sent",
  async () => {
    const { redis, close } = await ioredis.connect(await freePort());
    let waits = 0;
    const client = createClient({
      token: "t-1",
      transport: () => {
        throw new Error("nothing may be sent");
      },
      rateLimit: limiterOver(redis, { timeoutMs: 100 }),
      retry: { attempts: 3 },
      timeoutMs: false,
      time: {
        now: () => Date.now(),
        random: () => 0,
        sleep: async () => {
          waits += 1;
        },
      },
    });
    const failure = (
      await client.send(createJournal({ code: "VT", label: "Ventes" }))
    )._unsafeUnwrapErr();
    close();
    assert.is(failure.attempts, 3);
    assert.is(waits, 2);
    assert.is(failure.message, "createJournal: the rate limiter's Redis is down");
  },
);

limiter("refuses what it does not know, and sends nothing", async () => {
  const { redis, close } = await ioredis.connect(await freePort());
  for (const wrong of [{ whenDown: "shut" }, { timeout: 5 }]) {
    const failure = (
      await clientWith(limiterOver(redis, wrong as never)).send(getJournal(7))
    )._unsafeUnwrapErr();
    assert.is(failure.kind, "InvalidInput");
    assert.match(failure.message, Object.keys(wrong)[0] as string);
  }
  close();
});

limiter.unless(
  missing,
  "lets a wait be given up, and the next in line move up",
  withRedis(async ({ connect }) => {
    const shared = limiterOver(await connect(), { budget: { requests: 1, windowMs: 300 } });
    const client = clientWith(shared);
    assert.ok((await client.send(getJournal(7))).isOk());
    const giveUp = new AbortController();
    const given = client.send(getJournal(7), { signal: giveUp.signal });
    const next = client.send(getJournal(7));
    setTimeout(() => giveUp.abort(), 50);
    const failure = (await given)._unsafeUnwrapErr();
    assert.is(failure.kind === "TransportFailure" && failure.reason, "aborted");
    assert.ok((await next).isOk());
  }),
);

limiter.unless(
  missing,
  "gives a slot back at once when nothing was sent, and holds one that timed out",
  withRedis(async ({ connect }) => {
    const budget = { requests: 1, windowMs: 200, leaseMs: 800 };
    const outcomes = [
      err({ reason: "network", sent: "no", message: "" } as const),
      err({ reason: "timeout", sent: "maybe", message: "" } as const),
    ];
    const starts: number[] = [];
    const transport: Transport = async () => {
      starts.push(performance.now());
      return outcomes.shift() ?? ok(JOURNAL);
    };
    const client = clientWith(limiterOver(await connect(), { budget }), transport);
    for (let calls = 0; calls < 3; calls += 1) await client.send(getJournal(7));
    const [first = 0, second = 0, third = 0] = starts;
    assert.ok(third - second >= 998, `${third - second} ms after the one that timed out`);
    assert.ok(second - first < third - second);
  }),
);

limiter("refuses what is no connection, and no budget, as a failure", async () => {
  const options = { redis: {}, key: "a", whenDown: "closed" } as never;
  const failure = (
    await clientWith(redisRateLimiter(options)).send(getJournal(7))
  )._unsafeUnwrapErr();
  assert.is(failure.kind, "TransportFailure");
});

limiter.run();
