import { createSandbox } from "@centime/sandbox";
import { suite } from "@centime/test-kit";
import { fetchTransport, systemTime } from "centime";
import { getJournals } from "centime/journals";
import { createOAuth, memoryStorage, scopesOf, tokenSource } from "centime/oauth";
import * as assert from "uvu/assert";
import { mustConnectAgain } from "../../oauth/must-connect-again.ts";
import { signIn } from "../../oauth/sign-in.ts";

const signingIn = suite("signing in");

/** Whose token it is: every sandbox has one company. */
const ME = {
  user: null,
  company: { id: 7, name: "Atelier", reg_no: "sandbox-7", accounting_logic: "FR_PCG" },
  scopes: [],
};

/** An app that runs against a sandbox. */
function connecting() {
  const sandbox = createSandbox();
  const time = { ...systemTime, now: () => sandbox.now().getTime() };
  const transport = fetchTransport({
    async fetch(url, init) {
      const request = new Request(url, init);
      return new URL(request.url).pathname.endsWith("/me")
        ? Response.json(ME)
        : sandbox.fetch(request);
    },
  });
  const redirectUri = "https://app.example.test/callback";
  const oauth = createOAuth({ ...sandbox.oauthApp, redirectUri, transport, time });
  const storage = memoryStorage();
  const tokensOf = (key: string) => tokenSource({ oauth, storage, key, time });
  const scope = scopesOf([getJournals]);
  return { sandbox, tokensOf, app: signIn({ oauth, tokensOf, scope, transport }) };
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
  const location = response.headers.get("location") ?? "";
  assert.equal([response.status, location], [302, "/connected/7"]);
  assert.match(response.headers.get("set-cookie") ?? "", "Max-Age=0");
  const tokens = here.tokensOf("company-7");
  const { accessToken, scope } = (await tokens.tokens())._unsafeUnwrap();
  assert.is(scope, "journals:readonly");
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
    const [, another = ""] = /\.(.*)$/.exec((await goAndReturn(here)).cookie) ?? [];
    const swapped = cookie.replace(/\..*/, `.${another}`);
    assert.is((await here.app.request(back, { headers: { cookie: swapped } })).status, 502);
    const nobody = await here.tokensOf("company-1").tokens();
    assert.ok(mustConnectAgain(nobody._unsafeUnwrapErr()));
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
