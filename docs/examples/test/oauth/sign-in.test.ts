import { createSandbox } from "@centime/sandbox";
import { suite } from "@centime/test-kit";
import { fetchTransport, systemTime } from "centime";
import { createOAuth, memoryStorage, tokenSource } from "centime/oauth";
import * as assert from "uvu/assert";
import { mustConnectAgain } from "../../oauth/must-connect-again.ts";
import { signIn } from "../../oauth/sign-in.ts";

const signingIn = suite("signing in");

/** An app that runs against a sandbox. */
function connecting() {
  const sandbox = createSandbox();
  const time = { ...systemTime, now: () => sandbox.now().getTime() };
  const transport = fetchTransport({
    fetch: async (url, init) => sandbox.fetch(new Request(url, init)),
  });
  const redirectUri = "https://app.example.test/callback";
  const oauth = createOAuth({ ...sandbox.oauthApp, redirectUri, transport, time });
  const tokens = tokenSource({ oauth, storage: memoryStorage(), time });
  return { sandbox, tokens, app: signIn({ oauth, tokens, scope: ["journals:readonly"] }) };
}

/** Goes to Pennylane and back, and answers where the user ends up, with the cookie they carry. */
async function goAndReturn({ app, sandbox }: ReturnType<typeof connecting>) {
  const sent = await app.request("/connect");
  const cookie = sent.headers.get("set-cookie")?.split(";")[0] ?? "";
  const agreed = await sandbox.fetch(new Request(sent.headers.get("location") ?? ""));
  return { cookie, back: agreed.headers.get("location") ?? "" };
}

signingIn("stores a pair that works, and forgets the state", async () => {
  const here = connecting();
  const { cookie, back } = await goAndReturn(here);
  const response = await here.app.request(back, { headers: { cookie } });
  assert.equal([response.status, response.headers.get("location")], [302, "/connected"]);
  assert.match(response.headers.get("set-cookie") ?? "", "Max-Age=0");
  const { accessToken } = (await here.tokens.tokens())._unsafeUnwrap();
  const headers = { authorization: `Bearer ${accessToken}` };
  const journals = "https://app.pennylane.com/api/external/v2/journals";
  assert.is((await here.sandbox.fetch(new Request(journals, { headers }))).status, 200);
});

signingIn(
  "takes nobody back who was not sent: without the cookie, or with another state",
  async () => {
    const here = connecting();
    const { cookie, back } = await goAndReturn(here);
    assert.is((await here.app.request(back)).status, 400);
    const forged = back.replace(/state=[^&]+/, "state=forged");
    assert.is((await here.app.request(forged, { headers: { cookie } })).status, 400);
    assert.ok(mustConnectAgain((await here.tokens.tokens())._unsafeUnwrapErr()));
  },
);

signingIn("tells when the user has not agreed, or the code is no good", async () => {
  const here = connecting();
  const { cookie, back } = await goAndReturn(here);
  const refused = back.replace(/code=[^&]+/, "error=access_denied");
  assert.is((await here.app.request(refused, { headers: { cookie } })).status, 403);
  const bad = back.replace(/code=[^&]+/, "code=used");
  assert.is((await here.app.request(bad, { headers: { cookie } })).status, 502);
});

signingIn.run();
