import { readFileSync } from "node:fs";
import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { suite } from "@centime/test-kit";
import { Miniflare } from "miniflare";
import * as assert from "uvu/assert";
import { findWorkerd } from "../../binaries.ts";
import { bundleWorker, serveWorker } from "./serve-worker.ts";

const storages = suite("token storages of workerd", { limitMs: 120_000 });

const workerd = findWorkerd();
const missing = workerd === undefined ? "npm has no workerd for this machine" : undefined;

const REDIRECT_URI = "https://app.example.test/callback";

/** A sandbox that grants tokens, and lets a refresh hang when told so. */
async function granting() {
  const sandbox = createSandbox({ rateLimit: "off", now: () => new Date() });
  const refreshes: string[] = [];
  let hold: Promise<void> | undefined;
  const fetch = async (request: Request): Promise<Response> => {
    if (new URL(request.url).pathname !== "/oauth/token") return sandbox.fetch(request);
    const form = new URLSearchParams(await request.clone().text());
    if (form.get("grant_type") !== "refresh_token") return sandbox.fetch(request);
    refreshes.push(form.get("refresh_token") ?? "");
    const held = hold;
    hold = undefined;
    await held;
    return held === undefined ? sandbox.fetch(request) : new Response(null, { status: 503 });
  };
  const server = (await serve({ ...sandbox, fetch }))._unsafeUnwrap();
  const { clientId, clientSecret } = sandbox.oauthApp;
  return {
    bindings: { SERVER: server.url, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret },
    refreshes,
    close: () => server.close(),
    /** The code that a user's browser comes back with. */
    async code(): Promise<string> {
      const query = new URLSearchParams({
        client_id: clientId,
        redirect_uri: REDIRECT_URI,
        response_type: "code",
        scope: "journals:readonly",
      });
      const asked = new Request(`https://app.pennylane.com/oauth/authorize?${query}`);
      const { headers } = await sandbox.fetch(asked);
      return new URL(headers.get("location") ?? "").searchParams.get("code") ?? "";
    },
    /** The next refresh hangs until the returned function is called, and fails then. */
    holdRefresh() {
      let release = () => {};
      hold = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
  };
}

const ask = async (url: URL | string, signal?: AbortSignal): Promise<unknown> =>
  (await fetch(url, { signal: signal ?? null })).json();

for (const [kind, name] of [
  ["d1", "D1"],
  ["object", "a Durable Object"],
] as const) {
  storages.unless(missing, `${name} keeps a pair that calls use, and refreshes it`, async () => {
    const sandbox = await granting();
    const worker = new Miniflare({
      modules: true,
      script: readFileSync(await bundleWorker("token-worker"), "utf8"),
      compatibilityDate: "2026-04-01",
      host: "127.0.0.1",
      d1Databases: ["DB"],
      durableObjects: { TOKENS: "Tokens" },
      bindings: sandbox.bindings,
    });
    try {
      const at = new URL(`/${kind}/`, await worker.ready);
      assert.is(await ask(new URL(`save?code=${await sandbox.code()}`, at)), "saved");
      assert.is(await ask(new URL("call", at)), 1);
      assert.equal(sandbox.refreshes, []);
      const many = Array.from({ length: 10 }, () => ask(new URL("refresh", at)));
      const tokens = await Promise.all(many);
      assert.ok(
        tokens.every((token) => typeof token === "string"),
        JSON.stringify(tokens),
      );
      assert.ok(sandbox.refreshes.length > 0);
      assert.is(new Set(sandbox.refreshes).size, sandbox.refreshes.length);
      // The source of calls still holds the pair that the refreshes have replaced.
      assert.is(await ask(new URL("call", at)), 1);
    } finally {
      await worker.dispose();
      await sandbox.close();
    }
  });
}

storages.unless(missing, "who waits for a request that has ended goes on without it", async () => {
  const sandbox = await granting();
  const worker = await serveWorker(workerd ?? "", "token-worker");
  try {
    const at = (action: string, more = {}) =>
      `${worker.url}/memory/${action}?${new URLSearchParams({ ...sandbox.bindings, ...more })}`;
    assert.is(await ask(at("save", { code: await sandbox.code() })), "saved");
    const release = sandbox.holdRefresh();
    const leaving = ask(at("leave"));
    while (sandbox.refreshes.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const waiting = [ask(at("refresh")), ask(at("refresh"))];
    assert.is(await leaving, "left");
    waiting.push(ask(at("refresh")));
    for (const token of await Promise.all(waiting)) assert.type(token, "string");
    release();
    assert.is(new Set(sandbox.refreshes).size, sandbox.refreshes.length - 1);
    assert.is(await ask(at("call")), 1);
  } finally {
    await worker.close();
    await sandbox.close();
  }
});

storages.run();
