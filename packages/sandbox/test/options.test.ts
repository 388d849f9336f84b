import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { createSandbox, type SandboxOptions } from "../src/index.ts";
import { send } from "./send.ts";

const options = suite("options");

const invalid: readonly [given: Record<string, unknown>, message: RegExp][] = [
  [{ scale: 1.5 }, /^createSandbox: scale: expected an integer$/],
  [{ scale: 0 }, /^createSandbox: scale: expected at least 1$/],
  [{ seed: "7" }, /^createSandbox: seed: expected number$/],
  [{ sede: 7 }, /^createSandbox: sede: unknown option$/],
  [{ now: () => "today" }, /^createSandbox: now: expected a function that returns a date$/],
  [{ now: () => new Date(Number.NaN) }, /^createSandbox: now: /],
  [{ rateLimit: { requests: 0, windowMs: 5000 } }, /^createSandbox: rateLimit\S*: expected /],
  [{ pdfDelayMs: -1 }, /^createSandbox: pdfDelayMs: expected at least 0$/],
  [{ token: "" }, /^createSandbox: token: expected a text/],
  [{ oauthApp: { clientId: "mine" } }, /^createSandbox: oauthApp.clientSecret: /],
];

for (const [given, message] of invalid) {
  options(`that are invalid are named by every response: ${Object.keys(given)}`, async () => {
    const sandbox = createSandbox(given as SandboxOptions);
    const response = await send(sandbox, "GET", "/api/external/v2/journals");
    assert.is(response.status, 500);
    const { error } = (await response.json()) as { error: string };
    assert.match(error, message);
  });
}

options("that are undefined have their defaults", async () => {
  const given = { seed: undefined, token: undefined, rateLimit: undefined, now: undefined };
  const sandbox = createSandbox(given as unknown as SandboxOptions);
  assert.is(sandbox.token, "sandbox-token");
  assert.is((await send(sandbox, "GET", "/api/external/v2/journals")).status, 200);
});

options("do not make a clock that fails later throw", async () => {
  let isBroken = false;
  const now = () => {
    if (isBroken) throw new Error("no time");
    return new Date("2026-07-01T12:00:00Z");
  };
  const sandbox = createSandbox({ now });
  isBroken = true;
  const response = await send(sandbox, "GET", "/api/external/v2/journals");
  assert.is(response.status, 500);
  assert.match(await response.text(), /no time/);
});

options.run();
