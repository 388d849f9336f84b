import { execFile } from "node:child_process";
import { readdir, utimes, writeFile } from "node:fs/promises";
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
import { fileLock } from "../../oauth/file-lock.ts";
import { sharedTokens } from "../../oauth/shared-tokens.ts";

const processes = suite("tokens that processes share", { limitMs: 60_000 });

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL("./help/refresh-often.js", import.meta.url));
const TIMES = 20;

processes("two of them refresh one refresh token in turns, and lose nothing", async () => {
  const folder = temporaryFolder();
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
      origin: server.url,
    });
    const { headers } = await fetch(url._unsafeUnwrap(), { redirect: "manual" });
    const code = new URL(headers.get("location") ?? "").searchParams.get("code") ?? "";
    const tokens = await sharedTokens({ ...app, folder, key: "company-7" });
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
    assert.equal(await readdir(folder), ["tokens"]);
  } finally {
    await server.close();
  }
});

processes(
  "a lock that a dead process has left is taken over, and a living one is not",
  async () => {
    const folder = temporaryFolder();
    const path = join(folder, "key.lock");
    await writeFile(path, "");
    const longAgo = new Date(Date.now() - 180_000);
    await utimes(path, longAgo, longAgo);
    const lock = fileLock({ folder, pollMs: 5 });
    let inside = 0;
    const task = async () => {
      inside += 1;
      assert.is(inside, 1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
    };
    await Promise.all([lock("key", task), lock("key", task), lock("key", task)]);
    assert.equal(await readdir(folder), []);
  },
);

processes("a lock is given back when its task fails", async () => {
  const folder = temporaryFolder();
  const lock = fileLock({ folder });
  const failing = lock("key", async () => {
    throw new Error("of the task");
  });
  assert.is(await Promise.resolve(failing).catch(() => "failed"), "failed");
  assert.is(await lock("key", async () => "free"), "free");
});

processes.run();
