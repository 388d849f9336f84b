import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { suite, temporaryFolder } from "@centime/test-kit";
import { fetchTransport } from "centime";
import { createOAuth } from "centime/oauth";
import * as assert from "uvu/assert";
import { sharedTokens } from "../../oauth/shared-tokens.ts";

const processes = suite("tokens that processes share", { limitMs: 60_000 });

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL("./help/refresh-often.js", import.meta.url));
const TIMES = 20;

processes("two of them refresh one refresh token in turns, and lose nothing", async () => {
  const folder = join(temporaryFolder(), "tokens");
  const sandbox = createSandbox({ rateLimit: "off", now: () => new Date() });
  const server = (await serve(sandbox))._unsafeUnwrap();
  try {
    const { clientId, clientSecret } = sandbox.oauthApp;
    const redirectUri = "https://app.example.test/callback";
    const transport = fetchTransport({ baseUrl: server.url });
    const app = { clientId, clientSecret, redirectUri, transport };
    const oauth = createOAuth(app);
    const url = oauth.authorizationUrl({
      scope: ["journals:readonly"],
      state: "s-1",
      baseUrl: server.url,
    });
    const { headers } = await fetch(url._unsafeUnwrap(), { redirect: "manual" });
    const code = new URL(headers.get("location") ?? "").searchParams.get("code") ?? "";
    const tokens = sharedTokens({ ...app, folder, key: "company-7" });
    const first = (
      await tokens.save((await oauth.exchangeCode(code))._unsafeUnwrap())
    )._unsafeUnwrap();

    const child = [CHILD, server.url, folder, clientId, clientSecret, String(TIMES)];
    const outputs = await Promise.all([run(execPath, child), run(execPath, child)]);
    assert.equal(
      outputs.map(({ stdout }) => Number(stdout)),
      [TIMES, TIMES],
    );

    tokens.invalidate(first.accessToken);
    const last = (await tokens.tokens())._unsafeUnwrap();
    const authorization = `Bearer ${last.accessToken}`;
    const journals = `${server.url}/api/external/v2/journals`;
    assert.is((await fetch(journals, { headers: { authorization } })).status, 200);
    assert.equal(await readdir(folder), ["tokens-company-7.json"]);
  } finally {
    await server.close();
  }
});

processes.run();
