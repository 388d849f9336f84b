import { floorProblems, readFloor, writeFloor } from "./floor.ts";
import type { Options } from "./options.ts";
import { mapSome } from "./pool.ts";
import { closingLine, fileLines, summaryLines } from "./report.ts";
import { type FileResult, runFile } from "./run-file.ts";
import { findTestFiles, type TestFile } from "./test-files.ts";

/** Runs the test files of the workspace and tells whether all is well. */
export async function runTests(options: Options, print: (line: string) => void): Promise<boolean> {
  const files = findTestFiles(options.root, options.filter);
  const results = await mapSome(files, options.jobs, async (file) => {
    const result = file.built ? await runFile(file, options) : notBuilt(file);
    for (const line of fileLines(result)) print(line);
    return result;
  });

  const passed = sum(results, ({ passed }) => passed);
  const failedTests = sum(results, ({ failed }) => failed);
  const problems = overallProblems(options, results, failedTests);
  for (const line of summaryLines(results, problems)) print(line);
  print(closingLine(passed, failedTests + problems.length));
  return failedTests + problems.length === 0;
}

function overallProblems(
  options: Options,
  results: readonly FileResult[],
  failedTests: number,
): string[] {
  if (results.length === 0) return ["no test file was found"];
  if (options.filter !== "") return [];
  const counted = {
    files: results.length,
    tests: sum(results, ({ passed, failed }) => passed + failed),
  };
  if (options.raiseFloor && failedTests === 0) writeFloor(options.root, counted);
  return floorProblems(readFloor(options.root), counted);
}

function notBuilt(file: TestFile): FileResult {
  return {
    name: file.source,
    passed: 0,
    failed: 1,
    skipped: 0,
    ms: 0,
    problems: ["the file is not compiled: does the root tsconfig.json refer to its package?"],
    output: "",
    notes: [],
  };
}

function sum(results: readonly FileResult[], count: (result: FileResult) => number): number {
  return results.reduce((total, result) => total + count(result), 0);
}
