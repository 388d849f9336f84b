import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { createSandbox } from "@centime/sandbox";
import { type Server, serve } from "@centime/sandbox/serve";
import { suite, temporaryFolder } from "@centime/test-kit";
import { createClient } from "centime";
import * as assert from "uvu/assert";
import { mirror } from "../../service/mirror.ts";

const service = suite("a service that is killed", { limitMs: 100_000 });

const MAIN = fileURLToPath(new URL("../../service/main.js", import.meta.url));
const PAGES = 6;

/** A company of 300 invoices; `asked` are the pages of them that were sent. */
const sandbox = createSandbox({ scale: 5, rateLimit: "off", now: () => new Date() });
let server: Server;
let asked = 0;

service.before(async () => {
  const counting = async (request: Request): Promise<Response> => {
    const response = await sandbox.fetch(request);
    if (response.ok) asked += 1;
    return response;
  };
  server = (await serve({ ...sandbox, fetch: counting }))._unsafeUnwrap();
});

service.before.each(() => {
  asked = 0;
  sandbox.faults.clear();
});

service.after(() => server.close());

function start(folder: string): ChildProcessByStdio<null, null, Readable> {
  const env = {
    PATH: process.env["PATH"],
    PENNYLANE_TOKEN: sandbox.token,
    PENNYLANE_URL: server.url,
    MIRROR_FOLDER: folder,
  };
  return spawn(process.execPath, [MAIN], { env, stdio: ["ignore", "ignore", "pipe"] });
}

/** Runs the service to its end. */
async function runToEnd(folder: string): Promise<{ status: number; errors: string }> {
  const child = start(folder);
  const [errors, [status]] = await Promise.all([
    text(child.stderr),
    once(child, "exit") as Promise<[number]>,
  ]);
  return { status, errors };
}

const copiedIds = (folder: string): readonly number[] =>
  readFileSync(join(folder, "invoices.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).id);

const allIds = (): readonly number[] => [...sandbox.books().invoices.keys()].sort((a, b) => a - b);

service("goes on where it was, and copies each invoice once", async () => {
  const folder = temporaryFolder();
  sandbox.faults.add({ delay: 100 });
  let kills = 0;
  for (const pages of [1, 3, 4]) {
    const child = start(folder);
    const ended = once(child, "exit");
    while (asked < pages + kills && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    // Right after the response, while its page is being stored.
    child.kill("SIGKILL");
    await ended;
    kills += 1;
    assert.not.ok(existsSync(join(folder, "invoices.jsonl")));
  }
  const { status, errors } = await runToEnd(folder);
  assert.is(status, 0, errors);
  assert.equal(copiedIds(folder), allIds());
  assert.ok(asked <= PAGES + kills, `${asked} pages were asked for`);
});

service("stores the call that failed, and goes on from it", async () => {
  const folder = temporaryFolder();
  sandbox.faults.add({ status: 403, after: 2, times: 1 });
  const failed = await runToEnd(folder);
  assert.is(failed.status, 1);
  assert.match(failed.errors, /^Forbidden: getCustomerInvoices/);
  const { input } = JSON.parse(readFileSync(join(folder, "progress.json"), "utf8"));
  assert.type(input.query.cursor, "string");

  assert.is((await runToEnd(folder)).status, 0);
  assert.equal(copiedIds(folder), allIds());
  assert.is(asked, PAGES);
});

service("ends at SIGTERM, and goes on later", async () => {
  const folder = temporaryFolder();
  sandbox.faults.add({ delay: 100 });
  const child = start(folder);
  const ended = once(child, "exit");
  while (asked < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill("SIGTERM");
  assert.equal(await ended, [1, null]);
  assert.is((await runToEnd(folder)).status, 0);
  assert.equal(copiedIds(folder), allIds());
});

service("begins anew when the cursor is no longer known", async () => {
  const folder = temporaryFolder();
  const pennylane = createClient({ token: sandbox.token, baseUrl: server.url, retry: false });
  sandbox.faults.add({ status: 503, after: 1, times: 1 });
  assert.ok((await mirror(pennylane, folder)).isErr());
  sandbox.faults.clear();
  sandbox.faults.add({ status: 400, times: 1 });
  assert.ok((await mirror(pennylane, folder)).isErr());
  asked = 0;
  assert.ok((await mirror(pennylane, folder)).isOk());
  assert.is(asked, PAGES);
  assert.equal(copiedIds(folder), allIds());
});

service.run();
