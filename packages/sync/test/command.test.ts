import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { openDatabase } from "../src/index.ts";

const command = suite("centime-sync", { limitMs: 120_000 });

const MAIN = fileURLToPath(new URL("../bundle/bin/main.js", import.meta.url));
const MANIFEST = new URL("../../package.json", import.meta.url);

interface Started {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whose reader has had enough before the command starts. */
  readonly closed?: "stdout" | "stderr";
}

/** Runs the command to its end: its status, and what it printed. */
async function runCommand({ args, env = {}, closed }: Started) {
  const child = spawn(execPath, [MAIN, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    if (name === closed) child[name].destroy();
    else child[name].setEncoding("utf8").on("data", (text) => (printed[name] += text));
  }
  const [status] = await once(child, "close");
  return { status, ...printed };
}

command("says its version", async () => {
  const { version } = JSON.parse(await readFile(MANIFEST, "utf8"));
  const { status, stdout } = await runCommand({ args: ["--version"] });
  assert.equal([status, stdout], [0, `${version}\n`]);
});

command("ends quietly when who reads its rows has had enough", async () => {
  const args = ["query", temporaryFolder(), "select generate_series(1, 100000) as number"];
  assert.equal(await runCommand({ args, closed: "stdout" }), { status: 0, stdout: "", stderr: "" });
});

command("keeps the copy although nobody reads how far it is", async () => {
  const sandbox = createSandbox({ now: () => new Date(), rateLimit: "off" });
  const server = (await serve(sandbox))._unsafeUnwrap();
  const folder = temporaryFolder();
  try {
    const { status } = await runCommand({
      args: ["--to", folder, "--tables", "journals,customers"],
      env: { PENNYLANE_TOKEN: sandbox.token, PENNYLANE_BASE_URL: server.url },
      closed: "stderr",
    });
    assert.is(status, 0);
  } finally {
    await server.close();
  }
  const copy = (await openDatabase(folder))._unsafeUnwrap();
  const rows = await copy.db.selectFrom("customers").selectAll().execute();
  await copy.close();
  assert.ok(rows.length > 0);
});

command("refuses what it does not know, with status 2", async () => {
  for (const args of [
    ["--with", "everything"],
    ["--tables", "invoices"],
    ["--watch", "0"],
    ["--fast"],
  ]) {
    const { status, stderr } = await runCommand({ args });
    assert.is(status, 2, args.join(" "));
    assert.match(stderr, "error:");
  }
});

command.run();
