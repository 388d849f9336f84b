import type { HttpResponse, Transport } from "@centime/core";
import { suite } from "@centime/test-kit";
import { err, ok } from "neverthrow";
import * as assert from "uvu/assert";
import {
  createOAuth,
  memoryStorage,
  type TokenStorage,
  tokenSource,
} from "../../src/oauth/index.ts";
import { systemTime } from "../../src/signals.ts";
import { failureOfKind, successOf } from "../help/results.ts";
import { authorize, DAY_MS, isTaken, REDIRECT_URI, world } from "./grant.ts";

const interrupted = suite("a refresh that is interrupted", { limitMs: 5_000 });

/** A grant whose token is due, and a storage to break. */
async function due() {
  const here = world();
  const storage = memoryStorage();
  const first = await authorize(here);
  await storage.set("default", { tokens: first });
  here.sandbox.advance(DAY_MS - 60_000);
  here.asked.length = 0;
  /** A process that starts with what is stored. */
  const process = (broken: Partial<TokenStorage> = {}, oauth = here.oauth) =>
    tokenSource({
      oauth,
      storage: { ...storage, ...broken },
      time: { ...here.time, sleep: (ms, signal) => systemTime.sleep(ms / 100, signal) },
    });
  return { ...here, storage, first, process };
}

/** Ends the process, as far as anybody can tell: nothing is written and nothing is answered any more. */
const crash = (): Promise<never> => new Promise(() => {});

interrupted("between refresh and store tells exactly what was lost", async () => {
  const { process, storage, first, sandbox, time, asked } = await due();
  const before = time.now();
  let crashed = false;
  const dying = process({
    withLock: (_key, task) => task(),
    set(key, value) {
      if (value.refreshStartedAt !== undefined) return storage.set(key, value);
      crashed = true;
      return crash();
    },
  });
  void dying.tokens();
  while (!crashed) await new Promise((resolve) => setImmediate(resolve));

  const next = process();
  const lost = failureOfKind("TokensLost", await next.tokens());
  assert.ok(lost.refreshStartedAt >= before && lost.refreshStartedAt <= time.now());
  const { expiresAt, scope } = first;
  assert.equal([lost.key, lost.expiresAt, lost.scope], ["default", expiresAt, scope]);
  assert.match(lost.message, new Date(lost.refreshStartedAt).toISOString());
  assert.not.match(JSON.stringify(lost), first.refreshToken);
  assert.not.ok(await isTaken(sandbox, first));

  failureOfKind("TokensLost", await next.tokens());
  assert.equal(asked, ["refresh_token", "refresh_token"]);
  failureOfKind("TokensLost", await process().tokens());
});

interrupted("before it was sent loses nothing: the mark is no verdict", async () => {
  const { process, storage, first, sandbox, time } = await due();
  await storage.set("default", { tokens: first, refreshStartedAt: time.now() - 5000 });
  const tokens = successOf(await process().tokens());
  assert.ok(await isTaken(sandbox, tokens));
  assert.equal(await storage.get("default"), { tokens });
});

interrupted(
  "by a storage that fails keeps the new pair, and stores it with the next call",
  async () => {
    const { process, storage, sandbox, asked } = await due();
    let isDown = true;
    const tokens = process({
      async set(key, value) {
        if (isDown && value.refreshStartedAt === undefined) throw new Error("disk full");
        await storage.set(key, value);
      },
    });
    const failure = failureOfKind("StorageFailure", await tokens.tokens());
    assert.equal([failure.step, failure.reason, failure.holdsNewTokens], ["set", "threw", true]);
    failureOfKind("StorageFailure", await tokens.tokens());
    isDown = false;
    const fresh = successOf(await tokens.tokens());
    assert.ok(await isTaken(sandbox, fresh));
    assert.equal(asked, ["refresh_token"]);
    assert.equal(await storage.get("default"), { tokens: fresh });
  },
);

interrupted("by a write that fails once is not seen by anybody", async () => {
  const { process, storage, sandbox } = await due();
  let writes = 0;
  const tokens = process({
    async set(key, value) {
      writes += 1;
      if (writes === 2) throw new Error("try again");
      await storage.set(key, value);
    },
  });
  assert.ok(await isTaken(sandbox, successOf(await tokens.tokens())));
});

interrupted("by a storage that is down from the start burns no token", async () => {
  const { process, first, sandbox, asked } = await due();
  const set = () => Promise.reject(new Error("read-only"));
  failureOfKind("StorageFailure", await process({ set }).tokens());
  assert.equal(asked, []);
  assert.ok(await isTaken(sandbox, first));
});

interrupted("by an answer that got lost is told as such, then as a loss", async () => {
  const { process, transport, sandbox, time } = await due();
  let isCut = true;
  const cutting: Transport = async (request, context) => {
    const answer = await transport(request, context);
    if (!isCut) return answer;
    return err({ reason: "network", sent: "maybe", message: "connection reset" });
  };
  const app = { ...sandbox.oauthApp, redirectUri: REDIRECT_URI, time, transport: cutting };
  const tokens = process({}, createOAuth(app));
  failureOfKind("TransportFailure", await tokens.tokens());
  isCut = false;
  failureOfKind("TokensLost", await tokens.tokens());
});

interrupted(
  "by an answer that cannot be read ends the same way, unless the pair lives on",
  async () => {
    const { process, first, sandbox, time, transport, storage } = await due();
    const page: HttpResponse = { status: 200, headers: {}, body: "<html>" };
    const app = { ...sandbox.oauthApp, redirectUri: REDIRECT_URI, time };
    const proxied = createOAuth({ ...app, transport: async () => ok(page) });
    failureOfKind("InvalidResponse", await process({}, proxied).tokens());
    const marked = await storage.get("default");
    assert.is(marked?.tokens.refreshToken, first.refreshToken);
    assert.type(marked?.refreshStartedAt, "number");
    successOf(await process({}, createOAuth({ ...app, transport })).tokens());
  },
);

interrupted(
  "ahead of time by a server that is not there uses the old pair as long as it lives",
  async () => {
    const { process, first, sandbox, storage, time } = await due();
    let sent = 0;
    const transport: Transport = async () => {
      sent += 1;
      return err({ reason: "network", sent: "no", message: "connection refused" });
    };
    const app = { ...sandbox.oauthApp, redirectUri: REDIRECT_URI, time, transport };
    const tokens = process({}, createOAuth(app));
    assert.equal(successOf(await tokens.tokens()), first);
    assert.equal(successOf(await tokens.tokens()), first);
    assert.is(sent, 1);
    assert.equal(await storage.get("default"), { tokens: first });
    sandbox.advance(10_000);
    successOf(await tokens.tokens());
    assert.is(sent, 2);
    sandbox.advance(60_000);
    failureOfKind("TransportFailure", await tokens.tokens());
  },
);

interrupted("after the API has refused a token never hands that token out again", async () => {
  const { process, first, storage, time, sandbox } = await due();
  const fresh = { ...first, expiresAt: time.now() + DAY_MS };
  await storage.set("default", { tokens: fresh });
  const transport: Transport = async () =>
    err({ reason: "network", sent: "no", message: "connection refused" });
  const app = { ...sandbox.oauthApp, redirectUri: REDIRECT_URI, time, transport };
  const tokens = process({}, createOAuth(app));
  assert.equal(successOf(await tokens.tokens()), fresh);
  tokens.invalidate(fresh.accessToken);
  failureOfKind("TransportFailure", await tokens.tokens());
});

interrupted("over a pair that should still live is finished before the pair is used", async () => {
  const { process, first, storage, time, sandbox, asked } = await due();
  const fresh = { ...first, expiresAt: time.now() + DAY_MS };
  await storage.set("default", { tokens: fresh, refreshStartedAt: time.now() });
  const tokens = successOf(await process().tokens());
  assert.equal(asked, ["refresh_token"]);
  assert.ok(await isTaken(sandbox, tokens));
});

interrupted("by another process, whose lock was lost, takes the pair of that one", async () => {
  const { process, storage, first, oauth, sandbox } = await due();
  const overtaken = process({
    withLock: (_key, task) => task(),
    async set(key, value) {
      await storage.set(key, value);
      if (value.refreshStartedAt === undefined) return;
      const tokens = successOf(await oauth.refresh(first.refreshToken));
      await storage.set(key, { tokens });
    },
  });
  const tokens = successOf(await overtaken.tokens());
  assert.ok(await isTaken(sandbox, tokens));
  assert.equal(await storage.get("default"), { tokens });
});

interrupted.run();
