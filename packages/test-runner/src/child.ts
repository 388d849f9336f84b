import { pathToFileURL } from "node:url";
import { describeError } from "./errors.ts";
import type { ChildMessage, Counts } from "./messages.ts";
import { onStart, registeredSuites } from "./registry.ts";

type SuiteRun = () => Promise<
  [errors: string | true, passed: number, skipped: number, total: number]
>;
interface UvuGlobals {
  UVU_DEFER?: number;
  UVU_QUEUE?: (string | null | SuiteRun)[][];
}

const [file = "", leakGraceMs = "2000"] = process.argv.slice(2);
const tell = (message: ChildMessage): void => void process.send?.(message);
const problem = (text: string): void => tell({ kind: "problem", text });

process.on("uncaughtException", (thrown, origin) => {
  const what = origin === "unhandledRejection" ? "unhandled rejection" : "uncaught exception";
  problem(`${what}: ${describeError(thrown)}`);
});
onStart((what) => tell({ kind: "running", what }));

const queue = await loadSuites();
if (queue !== undefined) {
  tell({ kind: "finished", ...(await runSuites(queue)) });
  failOnLeaks();
}

async function loadSuites(): Promise<SuiteRun[] | undefined> {
  const uvu = globalThis as UvuGlobals;
  uvu.UVU_DEFER = 1;
  const group: (string | null | SuiteRun)[] = [null];
  uvu.UVU_QUEUE = [group];
  await import("uvu");
  try {
    await import(pathToFileURL(file).href);
  } catch (thrown) {
    problem(`the file could not be loaded: ${describeError(thrown)}`);
    process.exitCode = 1;
    return undefined;
  }
  return group as SuiteRun[];
}

async function runSuites(group: (string | null | SuiteRun)[]): Promise<Counts> {
  const counts = { passed: 0, total: 0, skipped: 0 };
  for (const [index, run] of group.entries()) {
    if (typeof run !== "function") continue;
    group[index] = async () => {
      const result = await run();
      counts.passed += result[1];
      counts.skipped += result[2];
      counts.total += result[3];
      return result;
    };
  }
  const { exec } = await import("uvu");
  try {
    await exec();
  } catch (thrown) {
    problem(`a suite broke off: ${describeError(thrown)}`);
  }
  for (const text of suiteProblems(counts.total)) problem(text);
  return counts;
}

function suiteProblems(total: number): string[] {
  const suites = registeredSuites();
  if (suites.length === 0 && total === 0) return ["the file registers no suite"];
  const problems = suites.flatMap((suite) => {
    const hooks = suite.hookErrors.map(
      ({ kind, error }) => `${suite.name}: a ${kind} hook failed: ${describeError(error)}`,
    );
    const never = suite.ran
      ? []
      : [`the suite "${suite.name}" has ${suite.tests} tests but is never run`];
    const only =
      suite.only && process.env["CI"] === "true" ? [`${suite.name}: .only is left in`] : [];
    return [...never, ...only, ...hooks];
  });
  if (total === 0 && problems.length === 0) return ["the file runs no test"];
  return problems;
}

function failOnLeaks(): void {
  const grace = setTimeout(() => {
    const open = process.getActiveResourcesInfo().join(", ");
    problem(`the tests are over, but the file keeps its process open: ${open}`);
    process.exit(1);
  }, Number(leakGraceMs));
  grace.unref();
}
