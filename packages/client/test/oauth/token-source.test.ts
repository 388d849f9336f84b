import type { DriftReport, Transport } from "@centime/core";
import { getJournals } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { createClient } from "../../src/index.ts";
import {
  createOAuth,
  memoryStorage,
  type StoredTokenSource,
  type TokenStorage,
  tokenFailureOf,
  tokenSource,
} from "../../src/oauth/index.ts";
import { failureOf, failureOfKind, successOf } from "../help/results.ts";
import { authorize, DAY_MS, isTaken, REDIRECT_URI, type World, world } from "./grant.ts";

const source = suite("tokenSource", { limitMs: 5_000 });

/** A grant that was stored, and a source of it. */
async function granted(here: World = world()) {
  const storage = memoryStorage();
  const { oauth, time } = here;
  const tokens = tokenSource({ oauth, storage, time });
  const first = successOf(await tokens.save(await authorize(here)));
  here.asked.length = 0;
  return { ...here, storage, tokens, first };
}

const ask = (tokens: StoredTokenSource, times: number) =>
  Promise.all(Array.from({ length: times }, () => tokens.tokens()));

source("hands out the stored token, and asks nobody while it is fresh", async () => {
  const { tokens, first, asked } = await granted();
  for (const result of await ask(tokens, 10)) assert.equal(successOf(result), first);
  assert.equal(asked, []);
});

source("refreshes once for 100 calls over one token that is about to expire", async () => {
  const { tokens, first, asked, sandbox, storage } = await granted();
  sandbox.advance(DAY_MS - 60_000);
  const results = (await ask(tokens, 100)).map(successOf);
  const [fresh] = results;
  assert.equal(asked, ["refresh_token"]);
  assert.is(new Set(results).size, 1);
  assert.ok(fresh && fresh.accessToken !== first.accessToken);
  assert.ok(await isTaken(sandbox, fresh));
  assert.equal(await storage.get("default"), { tokens: fresh });
});

source("keeps 100 calls of a client going over a token that expires", async () => {
  const { tokens, transport, sandbox, asked } = await granted();
  const client = createClient({ token: tokens, transport, rateLimit: false });
  const calls = () => Promise.all(Array.from({ length: 100 }, () => client.send(getJournals())));
  for (const result of await calls()) successOf(result);
  sandbox.advance(DAY_MS + 60_000);
  for (const result of await calls()) successOf(result);
  assert.equal(asked, ["refresh_token"]);
});

source("takes the pair that another process has stored meanwhile", async () => {
  const { tokens, oauth, storage, time, sandbox, asked } = await granted();
  const other = tokenSource({ oauth, storage, time });
  successOf(await other.tokens());
  sandbox.advance(DAY_MS);
  const [one, two] = await Promise.all([tokens.tokens(), other.tokens()]);
  assert.equal(successOf(one), successOf(two));
  assert.equal(asked, ["refresh_token"]);
});

source("stores the new pair before anybody uses it", async () => {
  const { tokens, oauth, storage, time, sandbox } = await granted();
  const steps: string[] = [];
  const watched: TokenStorage = {
    ...storage,
    async set(key, value) {
      await storage.set(key, value);
      steps.push(value.refreshStartedAt === undefined ? "stored" : "marked");
    },
  };
  sandbox.advance(DAY_MS);
  const refreshing = tokenSource({ oauth, storage: watched, time }).tokens();
  successOf(await refreshing.andTee(() => steps.push("used")));
  assert.equal(steps, ["marked", "stored", "used"]);
  assert.not.equal(successOf(await tokens.tokens()).accessToken, "");
});

source("replaces a token that the API refuses, although it should still live", async () => {
  const { tokens, first, asked, sandbox } = await granted();
  tokens.invalidate("a token of somebody else");
  assert.equal(successOf(await tokens.tokens()), first);
  tokens.invalidate(first.accessToken);
  const fresh = successOf(await tokens.tokens());
  assert.equal(asked, ["refresh_token"]);
  assert.ok(await isTaken(sandbox, fresh));
});

source("refreshes once for fifty calls that are answered 401, at once or one by one", async () => {
  for (const atOnce of [true, false]) {
    const { tokens, asked, storage } = await granted();
    let sent = 0;
    const refusing = async () => {
      sent += 1;
      return ok({ status: 401, headers: {}, body: "" });
    };
    const client = createClient({ token: tokens, transport: refusing, rateLimit: false });
    const call = async () => failureOfKind("Unauthorized", await client.send(getJournals()));
    if (atOnce) await Promise.all(Array.from({ length: 50 }, call));
    else for (let time = 0; time < 50; time++) await call();
    assert.equal(asked, ["refresh_token"]);
    assert.is(sent, atOnce ? 100 : 51);
    assert.equal((await storage.get("default"))?.refreshStartedAt, undefined);
  }
});

source("keeps the scope of a grant whose refresh does not name it, and tells drift", async () => {
  const { storage, time, sandbox } = await granted();
  const drifting: Transport = async () => {
    const body = JSON.stringify({ access_token: "a-2", refresh_token: "r-2", expires_in: "3600" });
    return ok({ status: 200, headers: { "x-request-id": "q-1" }, body });
  };
  const reports: DriftReport[] = [];
  const oauth = createOAuth({
    ...sandbox.oauthApp,
    redirectUri: REDIRECT_URI,
    transport: drifting,
    time,
    onDrift: (report) => reports.push(report),
  });
  sandbox.advance(DAY_MS);
  const tokens = successOf(await tokenSource({ oauth, storage, time }).tokens());
  assert.equal([tokens.accessToken, tokens.scope], ["a-2", "journals:readonly"]);
  assert.is(tokens.expiresAt - time.now(), 3_600_000);
  assert.equal(
    reports.map(({ operation, requestId, drift }) => [operation, requestId, drift[0]?.place]),
    [["refresh", "q-1", "token_type"]],
  );
});

source("replaces a refused token again when its successor has served for a while", async () => {
  const { tokens, asked, sandbox } = await granted();
  for (let time = 1; time <= 3; time++) {
    tokens.invalidate(successOf(await tokens.tokens()).accessToken);
    successOf(await tokens.tokens());
    assert.is(asked.length, time);
    sandbox.advance(600_000);
  }
});

source("sends a call again whose token another process has replaced on its way", async () => {
  const { tokens, oauth, storage, time, transport, sandbox, asked } = await granted();
  const other = tokenSource({ oauth, storage, time, aheadMs: 2 * DAY_MS });
  const client = createClient({ token: tokens, transport, rateLimit: false, retry: false });
  for (let call = 1; call <= 3; call++) {
    successOf(await other.tokens());
    const page = successOf(await client.send(getJournals()));
    assert.ok(page.items.length > 0);
    assert.is(asked.length, call);
  }
  assert.ok(await isTaken(sandbox, successOf(await tokens.tokens())));
});

source("ends one wait by its signal, and goes on for the others", async () => {
  const { tokens, sandbox, asked } = await granted();
  sandbox.advance(DAY_MS);
  const abort = new AbortController();
  const [aborted, waiting] = [tokens.token(abort.signal), tokens.token()];
  abort.abort();
  const failure = (await aborted)._unsafeUnwrapErr();
  assert.is(failure.reason, "aborted");
  successOf(await waiting);
  successOf(await tokens.token());
  assert.is((await tokens.token(abort.signal))._unsafeUnwrapErr().reason, "aborted");
  assert.equal(asked, ["refresh_token"]);
});

source("says that nobody has authorized yet", async () => {
  const { oauth, time } = world();
  const tokens = tokenSource({ oauth, storage: memoryStorage(), key: "company-7", time });
  assert.is(failureOfKind("NoTokens", await tokens.tokens()).key, "company-7");
  const error = (await tokens.token())._unsafeUnwrapErr();
  assert.is(error.reason === "transport" && error.sent, "no");
});

source("tells a client's call why it had no token", async () => {
  const { oauth, time, transport } = world();
  const tokens = tokenSource({ oauth, storage: memoryStorage(), time });
  const client = createClient({ token: tokens, transport });
  const failure = failureOfKind("TransportFailure", await client.send(getJournals()));
  assert.equal([failure.sent, tokenFailureOf(failure)?.kind], ["no", "NoTokens"]);
  assert.is(tokenFailureOf({ cause: new Error("of another") }), undefined);
});

source("tells a revoked grant from a lost one, and asks the server only once", async () => {
  const { tokens, first, oauth, sandbox, asked, storage } = await granted();
  successOf(await oauth.revoke(first.accessToken));
  sandbox.advance(DAY_MS);
  asked.length = 0;
  failureOfKind("InvalidGrant", await tokens.tokens());
  failureOfKind("InvalidGrant", await tokens.tokens());
  assert.equal(asked, ["refresh_token"]);
  assert.equal(await storage.get("default"), { tokens: first });
});

source("comes back when the user has authorized again", async () => {
  const here = await granted();
  const { tokens, first, oauth, sandbox } = here;
  successOf(await oauth.revoke(first.accessToken));
  sandbox.advance(DAY_MS);
  failureOfKind("InvalidGrant", await tokens.tokens());
  const second = successOf(await tokens.save(await authorize(here)));
  assert.equal(successOf(await tokens.tokens()), second);
});

source("refuses options that it does not have, and values that do not fit, by name", async () => {
  const here = {
    oauth: {
      refresh: () => {
        throw new Error("sent");
      },
    },
    storage: memoryStorage(),
  };
  for (const [option, value] of [
    ["aheadMS", 5],
    ["aheadMs", -1],
    ["storageTimeoutMs", "5"],
    ["lockTimeoutMs", 0],
    ["key", 7],
    ["time", 5],
  ] as const) {
    const source = tokenSource({ ...here, [option]: value } as never);
    const failure = failureOf(await source.tokens());
    assert.is(failure.kind === "InvalidInput" && failure.issues[0]?.path, option);
    const error = failureOf(await source.token());
    assert.is(error.reason === "configuration" && error.issues[0]?.path, option);
  }
});

source.run();
