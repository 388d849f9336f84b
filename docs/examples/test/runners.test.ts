import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { createSandbox } from "@centime/sandbox";
import { type Server, serve } from "@centime/sandbox/serve";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";

const runners = suite("the test suites of the guides", { limitMs: 120_000 });

const SUITES = fileURLToPath(new URL("./suites/", import.meta.url));
const require = createRequire(import.meta.url);
const VITEST = join(dirname(require.resolve("vitest/package.json")), "vitest.mjs");

interface Runner {
  readonly name: string;
  /** The arguments of Node that run its suite. */
  readonly args: readonly string[];
  /** Why it cannot run here. */
  readonly missing?: string | undefined;
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const isTooOld = major < 20 || (major === 20 && minor < 19);

const RUNNERS: readonly Runner[] = [
  { name: "uvu", args: [join(SUITES, "journals.uvu.js")] },
  { name: "node", args: ["--test", join(SUITES, "journals.node.js")] },
  {
    name: "vitest",
    args: [VITEST, "run", "--root", SUITES],
    missing: isTooOld ? "vitest needs Node 20.19" : undefined,
  },
];

const sandbox = createSandbox();
let server: Server;

runners.before(async () => {
  server = (await serve(sandbox))._unsafeUnwrap();
});
runners.after(() => server.close());

/** Runs a suite in a folder, where its cassettes are, and returns its status and all that it printed. */
async function run({ args }: Runner, folder: string, more: Readonly<Record<string, string>>) {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NO_COLOR: "1", ...more };
  const child = spawn(process.execPath, args, { cwd: folder, env });
  const [output, errors, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.once("close", resolve)),
  ]);
  return { status, printed: output + errors };
}

for (const runner of RUNNERS) {
  const cassette = `cassettes/journals/${runner.name}.har`;

  runners.unless(
    runner.missing,
    `${runner.name} records, and replays without a network`,
    async () => {
      const folder = temporaryFolder();
      const recording = { PENNYLANE_URL: server.url, PENNYLANE_TOKEN: sandbox.token };
      const recorded = await run(runner, folder, { ...recording, CENTIME_CASSETTES: "record" });
      assert.is(recorded.status, 0, recorded.printed);
      assert.ok(existsSync(join(folder, cassette)));

      const nowhere = { PENNYLANE_URL: "http://127.0.0.1:1" };
      const replayed = await run(runner, folder, nowhere);
      assert.is(replayed.status, 0, replayed.printed);

      const path = join(folder, cassette);
      writeFileSync(path, readFileSync(path, "utf8").replaceAll("limit=50", "limit=49"));
      const failed = await run(runner, folder, nowhere);
      assert.is.not(failed.status, 0, failed.printed);
      assert.match(failed.printed, "which differs in");
    },
  );

  runners.unless(
    runner.missing,
    `${runner.name} fails where nothing was recorded, and says so`,
    async () => {
      const folder = temporaryFolder();
      mkdirSync(join(folder, "cassettes"));
      const { status, printed } = await run(runner, folder, {});
      assert.is.not(status, 0, printed);
      assert.match(printed, /ENOENT|no such file|no cassette|cannot be read/i);
    },
  );
}

runners.run();
