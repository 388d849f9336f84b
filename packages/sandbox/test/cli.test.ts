import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { readOptions } from "../src/bin/options.ts";

const BIN = fileURLToPath(new URL("../../bin/centime-sandbox.js", import.meta.url));

const cli = suite("cli");

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

cli("names the invalid option, and ends with 1", async () => {
  for (const [option, value] of [
    ["--port", "many"],
    ["--seed", "-"],
    ["--scale", "0"],
    ["--prot", "8014"],
  ] as const) {
    const child = start(option, value);
    const [line = ""] = await linesOf(child, "stderr");
    assert.ok(line.includes(option.replace("--", "")), line);
    assert.is(await ended(child), 1);
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

cli("has a clock that takes steps, unless it is to run", () => {
  const given = { port: "0", seed: "1", scale: "1", clock: "steps", control: false, _: [] };
  assert.is(readOptions(given)._unsafeUnwrap().now, undefined);
  const { now } = readOptions({ ...given, clock: "running" })._unsafeUnwrap();
  assert.match(now?.().toISOString() ?? "", /^2026-07-01T09:0/);
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
