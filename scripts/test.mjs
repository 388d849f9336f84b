// Installs, compiles, bundles, and runs the test files, each in a process of its own.
// Whatever happens, the last line counts the tests.
//   node scripts/test.mjs [PART-OF-A-PATH …] [--raise-floor] [--jobs 2] [--file-limit MS] [--leak-grace MS]
//   --root FOLDER    runs the tests of another workspace, which is compiled already
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { argv, env, execPath } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inspect, parseArgs } from "node:util";

const SCRIPT = fileURLToPath(import.meta.url);
const FLOOR = "test-floor.json";

/** The processes of test files, by their ids. */
const running = new Set();

if (argv[2] === "--file") await runOneFile(...argv.slice(3));
else process.exitCode = (await runAll()) ? 0 : 1;

// The runner: finds the files, runs each in a process, adds up, prints.

async function runAll() {
  const options = readOptions();
  const broken = options.root === undefined ? await prepare() : undefined;
  if (broken !== undefined) return summarize([], [`the tests did not run: ${broken}`]);

  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
  process.on("exit", () => running.forEach(killGroup));

  const root = resolve(options.root ?? join(SCRIPT, "..", ".."));
  const files = findTestFiles(root, options.parts);
  const results = await runFiles(files, options);
  return summarize(results, problemsOfAll(root, options, results));
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      root: { type: "string" },
      "raise-floor": { type: "boolean", default: false },
      jobs: { type: "string", default: "2" },
      "file-limit": { type: "string", default: "600000" },
      "leak-grace": { type: "string", default: "5000" },
    },
  });
  const positive = (name) => {
    const value = Number(values[name]);
    if (Number.isSafeInteger(value) && value > 0) return value;
    throw new Error(`--${name} must be a positive integer, not ${values[name]}`);
  };
  return {
    root: values.root,
    parts: positionals,
    raiseFloor: values["raise-floor"],
    jobs: positive("jobs"),
    fileLimitMs: positive("file-limit"),
    leakGraceMs: positive("leak-grace"),
  };
}

/** Returns what went wrong, if anything did. */
async function prepare() {
  const { install } = await import("./lib/install.mjs");
  if (!install()) return "the installation failed";
  const { build } = await import("./lib/build.mjs");
  if (!(await build([]))) return "the build failed";
}

/**
 * The test files of all workspaces, found by their sources: what is left in `dist` of a deleted test does
 * not run, and a test that nothing compiles is noticed.
 */
function findTestFiles(root, parts) {
  return workspacesOf(root)
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true })
        .filter((path) => /(^|\/)test\/.*\.test\.ts$/.test(path.split(sep).join("/")))
        .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path.split(sep).join("/")))
        .map((path) => ({
          name: relative(root, join(folder, path)).split(sep).join("/"),
          compiled: join(folder, "dist", path).replace(/\.ts$/, ".js"),
        })),
    )
    .filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function workspacesOf(root) {
  const packages = join(root, "packages");
  const folders = existsSync(packages)
    ? readdirSync(packages).map((name) => join(packages, name))
    : [];
  return [...folders, join(root, "docs", "examples"), join(root, "docs", "site")].filter((folder) =>
    existsSync(folder),
  );
}

async function runFiles(files, options) {
  const results = [];
  const waiting = files.values();
  const worker = async () => {
    for (const file of waiting) {
      const result = await runFile(file, options);
      results.push(result);
      printFile(result);
    }
  };
  await Promise.all(Array.from({ length: options.jobs }, worker));
  return results;
}

async function runFile({ name, compiled }, { fileLimitMs, leakGraceMs }) {
  const startedAt = performance.now();
  const problems = [];
  const output = [];
  let counts = { passed: 0, total: 0, conditional: 0, skipped: [] };
  let status = "not started";
  if (existsSync(compiled)) await inProcess();
  else problems.push("the file is not compiled: does the root tsconfig.json refer to its package?");
  const failedTests = counts.total - counts.passed;
  if (status !== "0" && failedTests === 0 && problems.length === 0) {
    problems.push(`the file ended with status ${status}`);
  }
  return {
    ...counts,
    name,
    failed: Math.max(failedTests, problems.length > 0 ? 1 : 0),
    ms: Math.round(performance.now() - startedAt),
    problems,
    output: output.join(""),
  };

  async function inProcess() {
    let at = "the file's own code";
    let finished = false;
    let overran = false;
    const child = spawn(execPath, [SCRIPT, "--file", compiled, String(leakGraceMs)], {
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    running.add(child.pid);
    child.stdout.setEncoding("utf8").on("data", (text) => output.push(text));
    child.stderr.setEncoding("utf8").on("data", (text) => output.push(text));
    child.on("message", (message) => {
      if (message.kind === "running") at = message.what;
      if (message.kind === "problem") problems.push(message.text);
      if (message.kind !== "finished") return;
      counts = message.counts;
      finished = true;
    });
    child.on("exit", () => killGroup(child.pid));
    const limit = setTimeout(() => {
      overran = true;
      killGroup(child.pid);
    }, fileLimitMs);
    status = await new Promise((resolve) => {
      child.on("error", (error) => resolve(error.message));
      child.on("close", (code, signal) => resolve(signal ?? String(code)));
    });
    clearTimeout(limit);
    running.delete(child.pid);
    if (overran)
      problems.push(`the file took longer than its limit of ${fileLimitMs} ms, in: ${at}`);
    else if (!finished && problems.length === 0) {
      problems.push(`the file ended early (status ${status}), in: ${at}`);
    }
  }
}

/** Kills the process of a test file and all that it has started. */
function killGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nothing of the group is left.
  }
}

/** What is wrong with the run as a whole; raises the floor when asked to. */
function problemsOfAll(root, { parts, raiseFloor }, results) {
  if (results.length === 0) return ["no test file was found"];
  if (parts.length > 0) return [];
  // Tests that run only where something is installed are no part of the floor.
  const counted = {
    files: results.length,
    tests: sum(results, (result) => result.passed + result.failed - result.conditional),
  };
  const file = join(root, FLOOR);
  if (raiseFloor && results.every(({ failed }) => failed === 0)) {
    writeFileSync(file, `{ "files": ${counted.files}, "tests": ${counted.tests} }\n`);
  }
  const floor = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  return Object.entries(counted).flatMap(([unit, count]) => {
    if (!Number.isInteger(floor[unit]))
      return [`${FLOOR} has no number of ${unit}; --raise-floor writes it`];
    if (count >= floor[unit]) return [];
    return [`${count} ${unit} ran, but ${FLOOR} asks for at least ${floor[unit]}`];
  });
}

function printFile({ name, passed, failed, skipped, ms, output, problems }) {
  const counts = [`${passed} passed`];
  if (failed > 0) counts.push(`${failed} failed`);
  if (skipped.length > 0) counts.push(`${countSkipped(skipped)} skipped`);
  print(`${failed > 0 ? "FAIL" : "ok  "} ${name}  ${counts.join(", ")}  ${ms} ms`);
  if (failed > 0) print(`${[output, ...problems].join("\n").trim().replaceAll(/^/gm, "     ")}\n`);
}

/** Prints what failed, what was skipped, and the line that counts; returns whether all is well. */
function summarize(results, problems) {
  print("");
  for (const { name, failed } of results) if (failed > 0) print(`failed: ${name}`);
  for (const problem of problems) print(`failed: ${problem}`);

  const some = results.filter(({ skipped }) => skipped.length > 0);
  for (const { name, skipped } of some) {
    for (const [reason, tests] of skipped) print(`skipped: ${tests} of ${name}: ${reason}`);
  }
  const all = sum(some, ({ skipped }) => countSkipped(skipped));
  if (all > 0) print(`skipped: ${all} tests in ${some.length} files`);

  const failed = sum(results, (result) => result.failed) + problems.length;
  print(`tests: ${sum(results, (result) => result.passed)} passed, ${failed} failed`);
  return failed === 0;
}

function countSkipped(skipped) {
  return sum(skipped, ([, tests]) => tests);
}

function sum(items, count) {
  return items.reduce((total, item) => total + count(item), 0);
}

function print(line) {
  console.log(line);
}

// The process of one file: loads it, runs its suites, and reports to the runner.

async function runOneFile(file, leakGraceMs) {
  process.on("uncaughtException", (thrown, origin) => {
    const what = origin === "unhandledRejection" ? "unhandled rejection" : "uncaught exception";
    problem(`${what}: ${describe(thrown)}`);
  });

  // As uvu's own command does: the suites of the file queue up here until `exec` runs them.
  const queue = [null];
  globalThis.UVU_DEFER = 1;
  globalThis.UVU_QUEUE = [queue];
  const { exec } = await import("uvu");
  const { suites } = await import("../packages/test-kit/dist/src/suite.js");
  try {
    await import(pathToFileURL(file).href);
  } catch (thrown) {
    problem(`the file could not be loaded: ${describe(thrown)}`);
    process.exitCode = 1;
    return;
  }

  const counts = countRuns(queue);
  await exec().catch((thrown) => problem(`a suite broke off: ${describe(thrown)}`));
  counts.conditional = sum(suites, (suite) => suite.conditional);
  counts.skipped = suites.flatMap((suite) => [...suite.skipped]);
  for (const text of problemsOfFile(suites, counts)) problem(text);
  process.send({ kind: "finished", counts });
  setTimeout(() => {
    const open = process.getActiveResourcesInfo().join(", ");
    problem(`the tests are over, but the file keeps its process open: ${open}`);
    process.exit(1);
  }, Number(leakGraceMs)).unref();
}

/** Wraps the queued suites so that their counts add up in the returned object. */
function countRuns(queue) {
  const counts = { passed: 0, total: 0 };
  for (const [index, run] of queue.entries()) {
    if (index === 0) continue;
    queue[index] = async () => {
      const result = await run();
      counts.passed += result[1];
      counts.total += result[3];
      return result;
    };
  }
  return counts;
}

function problemsOfFile(suites, { total, skipped }) {
  if (suites.length === 0) return ["the file registers no suite"];
  const problems = suites.flatMap(({ name, tests, ran, only, hookErrors }) => [
    ...(ran ? [] : [`the suite "${name}" has ${tests} tests but is never run`]),
    ...(only && env.CI === "true" ? [`${name}: .only is left in`] : []),
    ...hookErrors.map(({ kind, error }) => `${name}: a ${kind} hook failed: ${describe(error)}`),
  ]);
  if (total > 0 || skipped.length > 0 || problems.length > 0) return problems;
  return ["the file runs no test"];
}

function problem(text) {
  process.send({ kind: "problem", text });
}

function describe(thrown) {
  return thrown instanceof Error ? (thrown.stack ?? String(thrown)) : inspect(thrown);
}
