import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { freePort, suite } from "@centime/test-kit";
import { createClient, type HttpResponse, type Transport } from "centime";
import { getJournal } from "centime/journals";
import { Redis } from "ioredis";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { redisRateLimiter } from "../../middleware/redis-rate-limiter.ts";
import { sharingClient } from "../../middleware/sharing-client.ts";
import { hasRedis, type RedisServer, startRedis } from "../help/redis-server.ts";

const shared = suite("a limiter in Redis", { limitMs: 40_000 });

const JOURNAL: HttpResponse = {
  status: 200,
  headers: {},
  body: JSON.stringify({ id: 7, code: "VT", label: "Ventes", type: "sales" }),
};

const BUDGET = { requests: 5, windowMs: 1000 };

/** Runs a test with a Redis of its own and connections to it, and ends them all. */
function withRedis(test: (server: RedisServer, connect: () => Redis) => Promise<void>) {
  return async () => {
    const server = await startRedis();
    const connections: Redis[] = [];
    const connect = () => {
      const redis = new Redis({ port: server.port, commandTimeout: 1000, maxRetriesPerRequest: 1 });
      redis.on("error", () => undefined);
      connections.push(redis);
      return redis;
    };
    try {
      await test(server, connect);
    } finally {
      for (const redis of connections) redis.disconnect();
      await server.close();
    }
  };
}

/** A sandbox over HTTP that notes when requests come in. */
async function listen() {
  const sandbox = createSandbox({ now: () => new Date(), rateLimit: "off" });
  const arrivals: number[] = [];
  const counting = {
    ...sandbox,
    fetch: (request: Request) => {
      arrivals.push(performance.now());
      return sandbox.fetch(request);
    },
  };
  const { url, close } = (await serve(counting))._unsafeUnwrap();
  return { url, close, arrivals, token: sandbox.token };
}

const PROCESS = fileURLToPath(new URL("../help/sending-process.js", import.meta.url));

const threeProcesses = withRedis(async ({ port }) => {
  const { url, close, arrivals, token } = await listen();
  try {
    const outcomes = [1, 2, 3].map(async () => {
      const child = fork(PROCESS, [url, token, String(port), "6"]);
      const [[failures]] = await Promise.all([once(child, "message"), once(child, "exit")]);
      return failures;
    });
    assert.equal(await Promise.all(outcomes), [[], [], []]);
  } finally {
    await close();
  }
  assert.is(arrivals.length, 18);
  for (const start of arrivals) {
    const window = arrivals.filter((other) => other >= start && other < start + BUDGET.windowMs);
    assert.ok(window.length <= BUDGET.requests, `${window.length} requests in one window`);
  }
});

const closed = withRedis(async (_, connect) => {
  const answers = [{ status: 429, headers: { "retry-after": "2" }, body: "" }];
  const transport: Transport = async () => ok(answers.shift() ?? JOURNAL);
  const clientOf = (key: string, totalTimeoutMs: number | false = false) =>
    createClient({
      token: "t-1",
      transport,
      retry: false,
      totalTimeoutMs,
      rateLimit: redisRateLimiter({ redis: connect(), key, whenDown: "closed", budget: BUDGET }),
    });
  const [first, second, stranger] = [clientOf("a"), clientOf("a", 300), clientOf("b")];
  assert.is((await first.send(getJournal(7)))._unsafeUnwrapErr().kind, "RateLimited");
  const failure = (await second.send(getJournal(7)))._unsafeUnwrapErr();
  assert.is(failure.kind === "TransportFailure" && failure.sent, "no");
  assert.ok((await stranger.send(getJournal(7))).isOk());
});

const down = (how: "SIGSTOP" | "SIGKILL") =>
  withRedis(async (server, connect) => {
    let sent = 0;
    const transport: Transport = async () => {
      sent += 1;
      return ok(JOURNAL);
    };
    const clientThat = (whenDown: "open" | "closed") => {
      const rateLimit = redisRateLimiter({ redis: connect(), key: "a", whenDown, budget: BUDGET });
      return createClient({ token: "t-1", transport, rateLimit, retry: false });
    };
    const [open, shut] = [clientThat("open"), clientThat("closed")];
    for (const client of [open, shut]) assert.ok((await client.send(getJournal(7))).isOk());
    server.signal(how);
    assert.ok((await open.send(getJournal(7))).isOk());
    const failure = (await shut.send(getJournal(7)))._unsafeUnwrapErr();
    assert.is(failure.message, "getJournal: the rate limiter's store is down");
    assert.is(failure.kind === "TransportFailure" && failure.sent, "no");
    assert.is(sent, 3);
  });

const ended = withRedis(async ({ port }) => {
  const transport: Transport = async () => ok(JOURNAL);
  const options = { token: "t-1", transport };
  const { client, close } = sharingClient(`redis://127.0.0.1:${port}`, "company-1", options);
  assert.ok((await client.send(getJournal(7))).isOk());
  close();
});

const clockBack = withRedis(async (_, connect) => {
  const redis = connect();
  const tomorrow = Date.now() + 86_400_000;
  for (const slot of [1, 2, 3, 4, 5]) await redis.zadd("centime:a", tomorrow, `slot ${slot}`);
  const rateLimit = redisRateLimiter({ redis, key: "a", whenDown: "closed", budget: BUDGET });
  const transport: Transport = async () => ok(JOURNAL);
  const client = createClient({ token: "t-1", transport, rateLimit });
  assert.ok((await client.send(getJournal(7))).isOk());
  assert.is(await redis.zcard("centime:a"), 1);
});

shared("closed, sends nothing where no Redis listens", async () => {
  const redis = new Redis({ port: await freePort(), maxRetriesPerRequest: 1 });
  redis.on("error", () => undefined);
  const rateLimit = redisRateLimiter({ redis, key: "a", whenDown: "closed", budget: BUDGET });
  const transport: Transport = () => {
    throw new Error("nothing may be sent");
  };
  const client = createClient({ token: "t-1", transport, rateLimit, retry: false });
  const failure = (await client.send(getJournal(7)))._unsafeUnwrapErr();
  redis.disconnect();
  assert.is(failure.message, "getJournal: the rate limiter's store is down");
});

const missing = hasRedis() ? undefined : "redis-server is not installed";
shared.unless(
  missing,
  "lets three processes share one budget, and never overruns it",
  threeProcesses,
);
shared.unless(
  missing,
  "closes for all processes when the API refuses one, and for its key alone",
  closed,
);
shared.unless(missing, "stays open or closed, by option, when Redis is gone", down("SIGKILL"));
shared.unless(missing, "stays open or closed, by option, when Redis hangs", down("SIGSTOP"));
shared.unless(missing, "does not wait for slots of a clock that went back since", clockBack);
shared.unless(missing, "ends with its connection", ended);

shared.run();
