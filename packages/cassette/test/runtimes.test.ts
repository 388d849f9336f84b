import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { CASSETTES } from "./help/cassettes.ts";
import { bun, deno, workerd } from "./runtimes/binaries.ts";
import { bundleChecks } from "./runtimes/bundle.ts";
import { checks, type Hars } from "./runtimes/replay-checks.ts";
import { suites } from "./suites/index.ts";

const runtimes = suite("replaying on every runtime", { limitMs: 60_000 });

const hars: Hars = Object.fromEntries(
  await Promise.all(
    suites.map(async ({ name }) => {
      const text = await readFile(join(CASSETTES, `${name}.har`), "utf8");
      return [name, JSON.parse(text)] as const;
    }),
  ),
);

for (const { title, check } of checks) {
  runtimes(`Node ${title}`, () => check(hars));
}

const WORKER = `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [(name = "main", worker = .worker)]);
const worker :Workerd.Worker = (
  modules = [(name = "checks.mjs", esModule = embed "checks.mjs")],
  compatibilityDate = "2026-01-01",
);`;

/** Deno grants nothing else, neither file nor network: the assertions look whether to use colours. */
const COLORS = "--allow-env=FORCE_COLOR,NODE_DISABLE_COLORS,NO_COLOR,TERM";

const SCRIPT = "await runAll();";
const TEST_OF_WORKER = "export default { test: runAll };";

interface Runtime {
  readonly name: string;
  readonly path: string | undefined;
  readonly main: string;
  readonly args: readonly string[];
}

const others: readonly Runtime[] = [
  { name: "Bun", path: bun(), main: SCRIPT, args: ["run", "checks.mjs"] },
  { name: "Deno", path: deno(), main: SCRIPT, args: ["run", "--no-prompt", COLORS, "checks.mjs"] },
  { name: "workerd", path: workerd(), main: TEST_OF_WORKER, args: ["test", "config.capnp"] },
];

for (const { name, path, main, args } of others) {
  runtimes.unless(missing(path), `${name} passes all of these checks`, async () => {
    const cwd = temporaryFolder();
    await writeFile(join(cwd, "checks.mjs"), await bundleChecks(hars, main));
    await writeFile(join(cwd, "config.capnp"), WORKER);
    const env = { ...process.env, DENO_DIR: cwd, DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" };
    const { stdout, stderr } = await promisify(execFile)(path ?? "", [...args], { cwd, env });
    assert.match(`${stdout}${stderr}`, `${checks.length} checks passed`);
  });
}

function missing(path: string | undefined): string | undefined {
  return path === undefined ? "npm has no binary of it for this machine" : undefined;
}

const RECORD = fileURLToPath(new URL("./help/record-in-process.js", import.meta.url));

const recorders: readonly (readonly [name: string, path: string | undefined, ...string[]])[] = [
  ["Bun", bun(), "run"],
  ["Deno", deno(), "run", "--no-prompt", "--allow-all", "--node-modules-dir=manual"],
];

for (const [name, path, ...args] of recorders) {
  runtimes.unless(missing(path), `${name} records the same bytes as Node`, async () => {
    const folder = temporaryFolder();
    const record = async (binary: string, ...before: readonly string[]) => {
      const to = join(folder, String(before.length));
      const env = { ...process.env, DENO_DIR: folder, DENO_NO_UPDATE_CHECK: "1" };
      await promisify(execFile)(binary, [...before, RECORD, to, "same"], {
        env,
        cwd: dirname(RECORD),
      });
      return readFile(join(to, "shared/cassette.har"), "utf8");
    };
    assert.is(await record(path ?? "", ...args), await record(process.execPath));
  });
}

runtimes.run();
