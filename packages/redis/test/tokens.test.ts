import { createSandbox } from "@centime/sandbox";
import { notInstalled, suite } from "@centime/test-kit";
import { fetchTransport, systemTime } from "centime";
import { createOAuth, type TokenStorage, tokenSource } from "centime/oauth";
import * as assert from "uvu/assert";
import { redisTokens } from "../src/index.ts";
import { CLIENT_KINDS, withRedis } from "./help/connections.ts";

const tokens = suite("tokens in Redis", { limitMs: 40_000 });

const missing = notInstalled("redis-server");

const REDIRECT_URI = "https://app.example.test/callback";

/** An app with a sandbox, the first pair of a grant, and how often it was refreshed. */
async function connected() {
  const sandbox = createSandbox();
  let refreshes = 0;
  const transport = fetchTransport({
    async fetch(url, init) {
      const request = new Request(url, init);
      if ((await request.clone().text()).includes("grant_type=refresh_token")) refreshes += 1;
      return sandbox.fetch(request);
    },
  });
  const time = { ...systemTime, now: () => sandbox.now().getTime() };
  const oauth = createOAuth({ ...sandbox.oauthApp, redirectUri: REDIRECT_URI, transport, time });
  const url = oauth.authorizationUrl({ scope: ["journals:all"], state: "s" })._unsafeUnwrap();
  const { headers } = await sandbox.fetch(new Request(url));
  const code = new URL(headers.get("location") ?? "").searchParams.get("code") ?? "";
  const pair = (await oauth.exchangeCode(code))._unsafeUnwrap();
  const sourceOver = (storage: TokenStorage) =>
    tokenSource({ oauth, storage, key: "company-7", time });
  return { sandbox, pair, sourceOver, refreshes: () => refreshes };
}

for (const kind of CLIENT_KINDS) {
  tokens.unless(
    missing,
    `are refreshed once, however many processes need them, over ${kind.name}`,
    withRedis(async ({ connect }) => {
      const app = await connected();
      const storages = await Promise.all(
        Array.from({ length: 4 }, async () => redisTokens(await connect(kind), { pollMs: 10 })),
      );
      const [first, ...others] = storages.map((storage) => app.sourceOver(storage));
      assert.ok((await first?.save(app.pair))?.isOk());
      for (const source of others) {
        assert.is((await source.tokens())._unsafeUnwrap().accessToken, app.pair.accessToken);
      }
      app.sandbox.advance(86_400_000);
      const all = [first, ...others].flatMap((source) => [source?.tokens(), source?.tokens()]);
      const pairs = (await Promise.all(all)).map((pair) => pair?._unsafeUnwrap().accessToken);
      assert.is(app.refreshes(), 1);
      assert.is(new Set(pairs).size, 1);
      assert.is.not(pairs[0], app.pair.accessToken);
    }),
  );
}

const hold = (storage: TokenStorage, task: () => Promise<unknown>, over?: AbortSignal) =>
  Promise.resolve(storage.withLock("k", task, over));

tokens.unless(
  missing,
  "have a lock that its holder prolongs, and that nobody else releases",
  withRedis(async ({ connect }) => {
    const options = { leaseMs: 200, pollMs: 10 };
    const [one, two] = [
      redisTokens(await connect(), options),
      redisTokens(await connect(), options),
    ];
    const order: string[] = [];
    const first = hold(one, async () => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      order.push("first");
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const second = hold(two, async () => void order.push("second"));
    await Promise.all([first, second]);
    assert.equal(order, ["first", "second"]);
  }),
);

tokens.unless(
  missing,
  "are free when the lease of one who died is over",
  withRedis(async ({ connect }) => {
    const dead = await connect();
    const { call } = dead as { call(...args: string[]): Promise<unknown> };
    await call.apply(dead, ["SET", "centime:lock:k", "someone", "PX", "300"]);
    const began = performance.now();
    await hold(redisTokens(await connect(), { pollMs: 10 }), async () => undefined);
    assert.ok(performance.now() - began > 200);
  }),
);

tokens.unless(
  missing,
  "say who holds the lock when nobody waits any more",
  withRedis(async ({ connect }) => {
    const storage = redisTokens(await connect(), { pollMs: 10 });
    const over = new AbortController();
    const first = hold(storage, () => new Promise((resolve) => setTimeout(resolve, 200)));
    await new Promise((resolve) => setTimeout(resolve, 30));
    const second = hold(storage, async () => "ran", over.signal).catch(
      (error: Error) => error.message,
    );
    over.abort();
    assert.is(await second, "another process holds the lock of k");
    await first;
  }),
);

tokens.unless(
  missing,
  "that are no JSON are unreadable, and a Redis that hangs is a failure in time",
  withRedis(async ({ server, connect }) => {
    const app = await connected();
    const redis = await connect();
    const { call } = redis as { call(...args: string[]): Promise<unknown> };
    await call.apply(redis, ["SET", "centime:tokens:company-7", "not JSON"]);
    const source = app.sourceOver(redisTokens(redis, { timeoutMs: 100 }));
    const failure = (await source.tokens())._unsafeUnwrapErr();
    assert.is(failure.kind === "StorageFailure" && failure.reason, "unreadable");
    server.signal("SIGSTOP");
    assert.is((await source.tokens())._unsafeUnwrapErr().kind, "StorageFailure");
  }),
);

tokens.run();
