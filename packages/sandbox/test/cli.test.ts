import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { type Arguments, readOptions } from "../src/bin/options.ts";

const BIN = fileURLToPath(new URL("../../bin/centime-sandbox.js", import.meta.url));

const cli = suite("cli", { limitMs: 60_000 });

cli("prints its address, responds, and ends cleanly when it is interrupted", async () => {
  const child = start("--port", "0", "--seed", "42", "--token", "mine");
  const lines = await linesUntil(child, "Ctrl-C");
  const url = /http:\S+/.exec(lines[0] ?? "")?.[0] ?? "";
  assert.match(lines[1] ?? "", /^token +mine$/);
  assert.match(lines[2] ?? "", /^try +curl -H 'authorization: Bearer mine' 'http/);
  const response = await fetch(`${url}/api/external/v2/journals?limit=2`, {
    headers: { authorization: "Bearer mine" },
  });
  assert.is(response.status, 200);
  child.kill("SIGINT");
  assert.is(await ended(child), 0);
});

cli("names the invalid option, and ends with 2", async () => {
  for (const [option, value] of [
    ["--port", "many"],
    ["--seed", "-"],
    ["--scale", "0"],
    ["--prot", "8014"],
    ["extra", "argument"],
  ] as const) {
    const child = start(option, value);
    const [line = ""] = await linesOf(child, "stderr");
    assert.match(line, option === "extra" ? "too many arguments" : option);
    assert.is(await ended(child), 2);
  }
});

cli("reports a port in use, and ends with 1", async () => {
  const other = await occupy();
  const { port } = other.address() as AddressInfo;
  const child = start("--port", String(port));
  const [line = ""] = await linesOf(child, "stderr");
  assert.match(line, /EADDRINUSE/);
  assert.is(await ended(child), 1);
  await new Promise((resolve) => other.close(resolve));
});

const GIVEN = { port: "0", seed: "1", scale: "1", clock: "steps", control: false };
const read = (given: Partial<Arguments>) => readOptions({ ...GIVEN, ...given });

cli("has a clock that takes steps, runs, or starts at a time", () => {
  assert.is(read({})._unsafeUnwrap().sandbox.now, undefined);
  const { now } = read({ clock: "running" })._unsafeUnwrap().sandbox;
  assert.match(now?.().toISOString() ?? "", /^2026-07-01T09:0/);
  const { startsAt } = read({ clock: "2026-09-01T08:00:00Z" })._unsafeUnwrap();
  assert.is(startsAt?.toISOString(), "2026-09-01T08:00:00.000Z");
});

cli("reads its levers", () => {
  const { sandbox, faults } = read({
    scale: "invoices=20000",
    scopes: "journals:readonly, customers:all",
    pdfDelay: "0",
    rateLimit: "sliding",
    latency: "before:200",
    fault: '[{"match":"getJournals","status":503},{"delay":5}]',
  })._unsafeUnwrap();
  assert.equal(sandbox, {
    seed: 1,
    scale: { invoices: 20_000 },
    control: false,
    scopes: ["journals:readonly", "customers:all"],
    pdfDelayMs: 0,
    rateLimit: { requests: 25, windowMs: 5000, window: "sliding" },
    latency: { ms: 200, when: "before" },
  });
  assert.equal(faults, [{ match: "getJournals", status: 503 }, { delay: 5 }]);
});

cli("names the invalid lever", () => {
  const invalid: readonly (readonly [Partial<Arguments>, string])[] = [
    [{ scale: "invoices=59" }, "--scale"],
    [{ clock: "tomorrow" }, "--clock"],
    [{ pdfDelay: "soon" }, "--pdf-delay"],
    [{ rateLimit: "leaky" }, "--rate-limit"],
    [{ latency: "during:200" }, "--latency"],
    [{ fault: "503" }, "--fault"],
    [{ fault: '{"status":200}' }, "--fault"],
  ];
  for (const [given, option] of invalid) assert.match(read(given)._unsafeUnwrapErr(), option);
});

cli("says its version, and lists its levers", async () => {
  const version = await linesUntil(start("--version"), "0.");
  assert.match(version.join(), /^\d+\.\d+\.\d+$/);
  const child = start("--help");
  const help = (await linesUntil(child, "never")).join("\n");
  const levers =
    "port seed scale token clock scopes pdf-delay rate-limit latency fault state control";
  for (const lever of levers.split(" ")) assert.match(help, `--${lever} `);
  assert.is(await ended(child), 0);
});

cli("takes its levers from the command line, with = or without", async () => {
  const child = start("--port=0", "--scopes=customers:all", "--rate-limit", "off", "--control");
  const lines = await linesUntil(child, "Ctrl-C");
  const url = /http:\S+/.exec(lines[0] ?? "")?.[0] ?? "";
  const headers = { authorization: "Bearer sandbox-token" };
  assert.is((await fetch(`${url}/api/external/v2/journals`, { headers })).status, 403);
  assert.is((await fetch(`${url}/_sandbox/clock`, { headers })).status, 200);
  child.kill("SIGTERM");
  assert.is(await ended(child), 0);
});

cli("goes on when nobody reads any more what it prints, and ends cleanly", async () => {
  const child = start("--port", "0");
  let errors = "";
  child.stderr?.on("data", (chunk) => {
    errors += chunk;
  });
  const url = /http:\S+/.exec(await firstText(child))?.[0] ?? "";
  child.stdout?.destroy();
  assert.is((await fetch(`${url}/api/external/v2/me`)).status, 401);
  child.kill("SIGINT");
  assert.is(await ended(child), 0);
  assert.is(errors, "");
});

cli("is no crash when the reader of its help has had enough", async () => {
  const child = start("--help");
  child.stdout?.destroy();
  const errors = await linesOf(child, "stderr");
  assert.equal(errors, []);
  assert.is(await ended(child), 0);
});

cli("keeps its company in a file, over a restart", async () => {
  const state = join(temporaryFolder(), "company");
  const journals = async (code?: string) => {
    const child = start("--port", "0", "--state", state);
    const url = /http:\S+/.exec((await linesUntil(child, "Ctrl-C"))[0] ?? "")?.[0] ?? "";
    const headers = { authorization: "Bearer sandbox-token", "content-type": "application/json" };
    const address = `${url}/api/external/v2/journals`;
    if (code !== undefined) {
      const body = JSON.stringify({ code, label: "Nouveau" });
      assert.is((await fetch(address, { method: "POST", headers, body })).status, 201);
    }
    const page = (await (await fetch(`${address}?limit=100`, { headers })).json()) as {
      items: { code: string }[];
    };
    child.kill("SIGINT");
    assert.is(await ended(child), 0);
    return page.items.map((item) => item.code);
  };
  assert.ok((await journals("NEW")).includes("NEW"));
  assert.ok((await journals()).includes("NEW"));
  writeFileSync(state, "something else");
  const child = start("--port", "0", "--state", state);
  const [line = ""] = await linesOf(child, "stderr");
  assert.match(line, "cannot be read");
  assert.is(await ended(child), 1);
});

const start = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [BIN, ...args], { stdio: ["ignore", "pipe", "pipe"] });

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null
    ? new Promise((resolve) => child.once("exit", resolve))
    : Promise.resolve(child.exitCode);

/** What a command prints, up to a line that begins like this. */
async function linesUntil(child: ChildProcess, beginning: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    lines.push(line);
    if (line.startsWith(beginning)) return lines;
  }
  return lines;
}

const firstText = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => child.stdout?.once("data", (chunk) => resolve(String(chunk))));

async function linesOf(child: ChildProcess, stream: "stderr"): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: child[stream]! })) lines.push(line);
  return lines;
}

const occupy = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => resolve(server));
  });

cli.run();
