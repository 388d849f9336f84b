import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { SuiteReport } from "../../src/run-cases.ts";

const exec = promisify(execFile);

/** Runs a program that prints the suite's report, without the environment of the tests. */
export async function reportOf(
  program: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<SuiteReport> {
  const { stdout } = await exec(program, [...args], {
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...environment },
    timeout: 50_000,
  });
  return JSON.parse(stdout) as SuiteReport;
}
