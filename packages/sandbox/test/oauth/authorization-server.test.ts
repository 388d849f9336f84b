import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type Sandbox } from "../../src/index.ts";
import { BASE_URL } from "../send.ts";

const server = suite("the authorization server");

const REDIRECT_URI = "https://app.example.test/callback?kept=1";
const DAY_MS = 86_400_000;

const authorize = (sandbox: Sandbox, changes: Readonly<Record<string, string>> = {}) => {
  const query = new URLSearchParams({
    client_id: sandbox.oauthApp.clientId,
    redirect_uri: REDIRECT_URI,
    response_type: "code",
    scope: "journals:readonly",
    state: "s-1",
    ...changes,
  });
  return sandbox.fetch(new Request(`${BASE_URL}/oauth/authorize?${query}`));
};

async function codeOf(sandbox: Sandbox): Promise<string> {
  const { headers } = await authorize(sandbox);
  return new URL(headers.get("location") ?? "").searchParams.get("code") ?? "";
}

/** Posts a form with the app's id and secret, and reads the response. */
async function post(sandbox: Sandbox, path: string, fields: Readonly<Record<string, string>>) {
  const { clientId: client_id, clientSecret: client_secret } = sandbox.oauthApp;
  const body = new URLSearchParams({ client_id, client_secret, ...fields });
  const response = await sandbox.fetch(new Request(BASE_URL + path, { method: "POST", body }));
  const answer = (await response.json()) as Readonly<Record<string, string>>;
  return { status: response.status, answer };
}

const exchange = (sandbox: Sandbox, code: string, redirect_uri = REDIRECT_URI) =>
  post(sandbox, "/oauth/token", { grant_type: "authorization_code", code, redirect_uri });

const refresh = (sandbox: Sandbox, refresh_token = "") =>
  post(sandbox, "/oauth/token", { grant_type: "refresh_token", refresh_token });

const statusOf = async (sandbox: Sandbox, token = "", resource = "journals") => {
  const headers = { authorization: `Bearer ${token}` };
  const request = new Request(`${BASE_URL}/api/external/v2/${resource}`, { headers });
  return (await sandbox.fetch(request)).status;
};

server(
  "sends the user back at once, with a code and the state, and keeps the address",
  async () => {
    const sandbox = createSandbox();
    const response = await authorize(sandbox);
    const back = new URL(response.headers.get("location") ?? "");
    assert.is(response.status, 302);
    assert.is(back.searchParams.get("state"), "s-1");
    assert.is(back.searchParams.get("kept"), "1");
  },
);

server(
  "sends nobody anywhere for another app, another flow or an address that is none",
  async () => {
    const sandbox = createSandbox();
    assert.is((await authorize(sandbox, { client_id: "x" })).status, 401);
    assert.is((await authorize(sandbox, { response_type: "token" })).status, 400);
    assert.is((await authorize(sandbox, { redirect_uri: "nowhere" })).status, 400);
  },
);

server("sends nobody to an address that is not registered", async () => {
  const addressesOf = async (sandbox: Sandbox, addresses: readonly string[]) => {
    const statuses = [];
    for (const redirect_uri of addresses) {
      const response = await authorize(sandbox, { redirect_uri });
      assert.is(response.headers.has("location"), response.status === 302);
      statuses.push(response.status);
    }
    return statuses;
  };
  const foreign = [
    "https://evil.com/",
    "https://localhost.evil.com/",
    "https://app.pennylane.com/",
    "javascript:alert(1)//localhost",
    "https://user@evil.com/?localhost",
  ];
  const own = ["http://localhost:3000/back", "http://127.0.0.1/", "http://[::1]:1/", REDIRECT_URI];
  const byDefault = createSandbox();
  assert.equal(await addressesOf(byDefault, foreign), [400, 400, 400, 400, 400]);
  assert.equal(await addressesOf(byDefault, own), [302, 302, 302, 302]);

  const oauthApp = {
    clientId: "sandbox-client",
    clientSecret: "s",
    redirectUris: ["my-app://back"],
  };
  const registered = createSandbox({ oauthApp });
  assert.equal(
    await addressesOf(registered, ["my-app://back", "my-app://back/", REDIRECT_URI]),
    [302, 400, 400],
  );
  assert.equal(registered.oauthApp, { clientId: "sandbox-client", clientSecret: "s" });
});

server("hands out a pair for a code, once, whose token may do what was granted", async () => {
  const sandbox = createSandbox();
  const code = await codeOf(sandbox);
  const { status, answer } = await exchange(sandbox, code);
  assert.equal([status, answer["token_type"], answer["expires_in"]], [200, "Bearer", 86_400]);
  assert.is(await statusOf(sandbox, answer["access_token"]), 200);
  assert.is(await statusOf(sandbox, answer["access_token"], "products"), 403);
  assert.is(await statusOf(sandbox, sandbox.token, "products"), 200);
  const again = await exchange(sandbox, code);
  assert.equal([again.status, again.answer["error"]], [400, "invalid_grant"]);
});

server("refuses a code of another address, and one that is too old", async () => {
  const sandbox = createSandbox();
  const elsewhere = await exchange(sandbox, await codeOf(sandbox), "https://other.example.test");
  assert.is(elsewhere.answer["error"], "invalid_grant");
  const code = await codeOf(sandbox);
  sandbox.advance(600_000);
  assert.is((await exchange(sandbox, code)).answer["error"], "invalid_grant");
});

server("rotates: a refresh kills the old pair at once", async () => {
  const sandbox = createSandbox();
  const first = (await exchange(sandbox, await codeOf(sandbox))).answer;
  const second = (await refresh(sandbox, first["refresh_token"])).answer;
  assert.is(await statusOf(sandbox, first["access_token"]), 401);
  assert.is(await statusOf(sandbox, second["access_token"]), 200);
  assert.is((await refresh(sandbox, first["refresh_token"])).answer["error"], "invalid_grant");
  assert.is((await refresh(sandbox, second["refresh_token"])).status, 200);
});

server("lets access tokens live a day, and refresh tokens ninety", async () => {
  const sandbox = createSandbox({ now: () => new Date(0) });
  const { answer } = await exchange(sandbox, await codeOf(sandbox));
  sandbox.advance(DAY_MS - 1);
  assert.is(await statusOf(sandbox, answer["access_token"]), 200);
  sandbox.advance(1);
  assert.is(await statusOf(sandbox, answer["access_token"]), 401);
  sandbox.advance(89 * DAY_MS);
  assert.is((await refresh(sandbox, answer["refresh_token"])).answer["error"], "invalid_grant");
});

server("names what is wrong with a form", async () => {
  const sandbox = createSandbox();
  const errorOf = async (path: string, fields: Readonly<Record<string, string>>) =>
    (await post(sandbox, path, fields)).answer["error"];
  assert.is(await errorOf("/oauth/token", { client_secret: "x" }), "invalid_client");
  assert.is(await errorOf("/oauth/token", { grant_type: "password" }), "unsupported_grant_type");
  assert.is(await errorOf("/oauth/token", { grant_type: "refresh_token" }), "invalid_request");
  assert.is(await errorOf("/oauth/revoke", {}), "invalid_request");
  const json = new Request(`${BASE_URL}/oauth/token`, { method: "POST", body: "{}" });
  assert.is((await sandbox.fetch(json)).status, 401);
});

server("revokes by either token, and forgets every grant when it is reset", async () => {
  const sandbox = createSandbox();
  for (const kind of ["access_token", "refresh_token"]) {
    const { answer } = await exchange(sandbox, await codeOf(sandbox));
    const token = answer[kind] ?? "";
    assert.is((await post(sandbox, "/oauth/revoke", { token })).status, 200);
    assert.is((await post(sandbox, "/oauth/revoke", { token })).status, 200);
    assert.is(await statusOf(sandbox, answer["access_token"]), 401);
  }
  const { answer } = await exchange(sandbox, await codeOf(sandbox));
  sandbox.reset();
  assert.is(await statusOf(sandbox, answer["access_token"]), 401);
});

server.run();
