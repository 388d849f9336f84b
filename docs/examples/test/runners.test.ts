import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { createSandbox } from "@centime/sandbox";
import { type Server, serve } from "@centime/sandbox/serve";
import { suite, temporaryFolder, withServer } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { read } from "./help/shown.ts";

const runners = suite("the test suites of the guides", { limitMs: 240_000 });

const SUITES = fileURLToPath(new URL("./suites/", import.meta.url));
const require = createRequire(import.meta.url);
const inPackage = (name: string, path: string) =>
  join(dirname(require.resolve(`${name}/package.json`)), path);

interface Runner {
  readonly name: string;
  /** The arguments of Node that run its suite. */
  readonly args: readonly string[];
  /** What it says of the assertion when there is no such journal. */
  readonly falseAssertion: RegExp;
  /** Why it cannot run here. */
  readonly missing?: string | undefined;
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const isTooOld = major < 20 || (major === 20 && minor < 19);

const VITEST = inPackage("vitest", "vitest.mjs");
const vitestIsMissing = isTooOld ? "vitest needs Node 20.19" : undefined;

/** The configuration of Jest, as the guide to tests has it. */
const [, jestConfiguration = ""] =
  /^(\{ .*"transform".*\})$/m.exec(read("docs/guides/tests.md")) ?? [];

const RUNNERS: readonly Runner[] = [
  {
    name: "uvu",
    args: [join(SUITES, "journals.uvu.js")],
    falseAssertion: /Expected value to be truthy/,
  },
  {
    name: "node",
    args: ["--test", join(SUITES, "journals.node.js")],
    falseAssertion: /The expression evaluated to a falsy value/,
  },
  {
    name: "using",
    args: ["--test", join(SUITES, "using.node.js")],
    falseAssertion: /The expression evaluated to a falsy value/,
    missing: Symbol.asyncDispose === undefined ? "await using needs Node 20.5" : undefined,
  },
  {
    name: "vitest",
    args: [VITEST, "run", "spec", "--root", SUITES],
    falseAssertion: /AssertionError: expected \[\] to include 'sales'/,
    missing: vitestIsMissing,
  },
  {
    name: "jest",
    args: [
      "--experimental-vm-modules",
      inPackage("jest", "bin/jest.js"),
      ...["--rootDir", SUITES, "--config", jestConfiguration],
    ],
    falseAssertion: /Expected value: "sales"/,
  },
];

const sandbox = createSandbox();
let server: Server;

runners.before(async () => {
  server = (await serve(sandbox))._unsafeUnwrap();
});
runners.after(() => server.close());

/** Runs a suite in a folder, where its cassettes are, and returns its status and all that it printed. */
async function run(
  { args }: Pick<Runner, "args">,
  folder: string,
  more: Readonly<Record<string, string>>,
) {
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

/** Records from a server, which the suite must reach there. */
const recordFrom = (
  runner: Pick<Runner, "args">,
  folder: string,
  url: string,
  token = sandbox.token,
) =>
  run(runner, folder, {
    PENNYLANE_URL: url,
    PENNYLANE_TOKEN: token,
    CENTIME_CASSETTES: "record",
  });

const NOWHERE = { PENNYLANE_URL: "http://127.0.0.1:1" };

for (const runner of RUNNERS) {
  const { name, missing, falseAssertion } = runner;
  /** A folder with a recording of the suite, and the path of the file. */
  const record = async () => {
    const folder = temporaryFolder();
    const recorded = await recordFrom(runner, folder, server.url);
    assert.is(recorded.status, 0, recorded.printed);
    const path = join(folder, `cassettes/journals/${name}.har`);
    assert.ok(existsSync(path), recorded.printed);
    return { folder, path };
  };

  runners.unless(missing, `${name} records, and replays without a network`, async () => {
    const { folder, path } = await record();
    const replayed = await run(runner, folder, NOWHERE);
    assert.is(replayed.status, 0, replayed.printed);

    writeFileSync(path, readFileSync(path, "utf8").replaceAll("limit=50", "limit=49"));
    const failed = await run(runner, folder, NOWHERE);
    assert.is.not(failed.status, 0, failed.printed);
    assert.match(failed.printed, "which differs in");
  });

  runners.unless(missing, `${name} fails where nothing was recorded, and says so`, async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "cassettes"));
    const { status, printed } = await run(runner, folder, {});
    assert.is.not(status, 0, printed);
    assert.match(printed, /there is no such file; CENTIME_CASSETTES=record records it/);
  });

  runners.unless(missing, `${name} says why a test failed, and keeps its recording`, async () => {
    const { folder, path } = await record();
    const before = readFileSync(path);
    const refused = await recordFrom(runner, folder, server.url, "another-token");
    assert.is.not(refused.status, 0, refused.printed);
    assert.match(refused.printed, /getJournals: 401 the token is missing/);

    const none = JSON.stringify({ items: [], has_more: false, next_cursor: null });
    await withServer(
      (_, response) => void response.setHeader("content-type", "application/json").end(none),
      async (url) => {
        const failed = await recordFrom(runner, folder, url);
        assert.is.not(failed.status, 0, failed.printed);
        assert.match(failed.printed, falseAssertion);
      },
    );
    assert.ok(readFileSync(path).equals(before), "the cassette has changed");
  });
}

const FAILING = fileURLToPath(new URL("./failing/", import.meta.url));

const WITHOUT_THROWING: readonly (Pick<Runner, "name" | "args" | "missing"> & {
  readonly failures: RegExp;
})[] = [
  {
    name: "node",
    args: ["--test", join(FAILING, "failing.node.js")],
    failures: /^. (fail|cancelled) 1$/m,
  },
  {
    name: "vitest",
    args: [VITEST, "run", "--root", FAILING],
    failures: /Tests +2 failed \| 1 passed/,
    missing: vitestIsMissing,
  },
];

for (const { failures, missing, ...runner } of WITHOUT_THROWING) {
  const title = `${runner.name} writes nothing of a test that failed without throwing`;
  runners.unless(missing, title, async () => {
    const folder = temporaryFolder();
    const { status, printed } = await recordFrom(runner, folder, server.url);
    assert.is.not(status, 0, printed);
    assert.match(printed, failures);
    assert.not(existsSync(join(folder, "cassettes")), printed);
  });
}

runners.run();
