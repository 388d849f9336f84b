import { createHash } from "node:crypto";
import type { Transport } from "@centime/core";
import { suite } from "@centime/test-kit";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { createOAuth, createPkce } from "../../src/oauth/index.ts";
import { fakeTime } from "../help/fake-time.ts";
import { failureOf, failureOfKind, successOf } from "../help/results.ts";
import { authorize, codeOf, DAY_MS, isTaken, REDIRECT_URI, world } from "./grant.ts";

const oauth = suite("createOAuth");

const APP = { clientId: "c-1", clientSecret: "s-3cr3t", redirectUri: REDIRECT_URI };

oauth("sends the user away, and exchanges the code that they bring back for a pair", async () => {
  const here = world();
  const before = here.time.now();
  const tokens = await authorize(here);
  assert.ok(await isTaken(here.sandbox, tokens));
  assert.is(tokens.scope, "journals:readonly");
  assert.ok(tokens.expiresAt >= before + DAY_MS && tokens.expiresAt <= here.time.now() + DAY_MS);
});

oauth("goes where baseUrl says, with the fetch that it is given", async () => {
  const urls: string[] = [];
  const baseUrl = "http://127.0.0.1:8014";
  const fetch: typeof globalThis.fetch = async (url) => {
    urls.push(String(url));
    return new Response(null, { status: 400 });
  };
  const own = createOAuth({ ...APP, baseUrl, fetch });
  assert.match(successOf(own.authorizationUrl({ scope: ["a"], state: "s" })), `${baseUrl}/oauth/`);
  failureOf(await own.exchangeCode("c-2"));
  assert.equal(urls, [`${baseUrl}/oauth/token`]);
  assert.match(
    successOf(createOAuth(APP).authorizationUrl({ scope: ["a"], state: "s" })),
    "https://app.pennylane.com/oauth/authorize",
  );
});

oauth("binds a code to the sign-in that asked for it", async () => {
  const { sandbox, oauth: own } = world();
  const { codeVerifier, codeChallenge } = successOf(await createPkce());
  const { codeVerifier: another } = successOf(await createPkce());
  assert.match(codeVerifier, /^[\w-]{43}$/);
  const code = async () => {
    const request = { scope: ["journals:readonly"], state: "s-1", codeChallenge };
    const { headers } = await sandbox.fetch(new Request(successOf(own.authorizationUrl(request))));
    return new URL(headers.get("location") ?? "").searchParams.get("code") ?? "";
  };
  failureOfKind("InvalidGrant", await own.exchangeCode(await code()));
  failureOfKind("InvalidGrant", await own.exchangeCode(await code(), { codeVerifier: another }));
  const tokens = successOf(await own.exchangeCode(await code(), { codeVerifier }));
  assert.ok(await isTaken(sandbox, tokens));
  const hash = createHash("sha256").update(codeVerifier).digest("base64url");
  assert.is(hash, codeChallenge);
});

oauth("refreshes: the new pair works, and the old one is dead at once", async () => {
  const here = world();
  const old = await authorize(here);
  const fresh = successOf(await here.oauth.refresh(old.refreshToken));
  assert.ok(await isTaken(here.sandbox, fresh));
  assert.not.ok(await isTaken(here.sandbox, old));
  const again = failureOfKind("InvalidGrant", await here.oauth.refresh(old.refreshToken));
  assert.is(again.status, 400);
  assert.ok(await isTaken(here.sandbox, fresh));
});

oauth("revokes by either token, and as often as one likes", async () => {
  for (const kind of ["accessToken", "refreshToken"] as const) {
    const here = world();
    const tokens = await authorize(here);
    successOf(await here.oauth.revoke(tokens[kind]));
    successOf(await here.oauth.revoke(tokens[kind]));
    assert.not.ok(await isTaken(here.sandbox, tokens));
    failureOfKind("InvalidGrant", await here.oauth.refresh(tokens.refreshToken));
  }
});

oauth("tells a used code, a wrong secret and a missing one apart", async () => {
  const here = world();
  const code = await codeOf(here);
  successOf(await here.oauth.exchangeCode(code));
  failureOfKind("InvalidGrant", await here.oauth.exchangeCode(code));
  const { transport } = here;
  const stranger = createOAuth({ ...APP, ...here.sandbox.oauthApp, clientSecret: "x", transport });
  failureOfKind("InvalidClient", await stranger.exchangeCode(await codeOf(here)));
  const empty = createOAuth({ ...APP, clientSecret: "", transport });
  const refused = failureOfKind("InvalidInput", await empty.exchangeCode("code"));
  assert.is(refused.issues[0]?.path, "client_secret");
});

oauth("answers a failure, whatever the transport does, and shows no secret", async () => {
  const throwing: Transport = async ({ body }) => {
    throw new Error(`cannot send ${JSON.stringify(body)}`);
  };
  const echoing: Transport = async (request) => {
    const description = JSON.stringify(request.body);
    const body = JSON.stringify({ error: "invalid_request", error_description: description });
    return ok({ status: 400, headers: {}, body });
  };
  const odd: Transport = async () =>
    ok({ status: 200, headers: {}, body: '{"access_token":"t-0k3n t-0k3n"}' });
  for (const transport of [throwing, echoing, odd]) {
    const { refresh, exchangeCode, revoke } = createOAuth({ ...APP, transport });
    for (const sent of [refresh("t-0k3n"), exchangeCode("t-0k3n")]) {
      const failure = failureOf(await sent);
      assert.not.match(JSON.stringify(failure), "t-0k3n");
      assert.not.match(JSON.stringify(failure), APP.clientSecret);
    }
    assert.not.match(JSON.stringify(await revoke("t-0k3n")), "t-0k3n");
  }
});

oauth("gives up on a server that hangs, and knows that the request may have arrived", async () => {
  const time = fakeTime();
  const transport: Transport = () => new Promise(() => {});
  const hanging = createOAuth({ ...APP, transport, time, timeoutMs: 1000 }).refresh("t-1");
  await time.pass(1000);
  const failure = failureOfKind("TransportFailure", await hanging);
  assert.equal([failure.reason, failure.sent], ["timeout", "maybe"]);
});

for (const [option, value] of [
  ["timeoutMs", -1],
  ["timeoutMs", "5"],
  ["transport", {}],
  ["onDrift", "log"],
  ["time", 5],
  ["clientID", "c-1"],
] as const) {
  oauth(`refuses a wrong ${option} (${String(value)}) by name, and sends nothing`, async () => {
    const own = createOAuth({ ...APP, [option]: value } as never);
    const failures = [
      failureOf(own.authorizationUrl({ scope: ["a"], state: "s" })),
      failureOf(await own.exchangeCode("c-2")),
      failureOf(await own.refresh("r-1")),
      failureOf(await own.revoke("r-1")),
    ];
    for (const failure of failures) {
      assert.is(failure.kind, "InvalidInput");
      const [issue] = "issues" in failure ? failure.issues : [];
      assert.is(issue?.path, option);
    }
  });
}

oauth.run();
