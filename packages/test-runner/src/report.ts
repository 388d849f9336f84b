import type { FileResult } from "./run-file.ts";

export function fileLines(result: FileResult): string[] {
  const { failed, name, ms } = result;
  const line = `${failed > 0 ? "FAIL" : "ok  "} ${name}  ${counts(result)}  ${ms} ms`;
  if (failed === 0) return [line];
  return [line, ...indented(result.output), ...result.problems.flatMap(indented), ""];
}

export function summaryLines(
  results: readonly FileResult[],
  problems: readonly string[],
): string[] {
  const notes = results.flatMap((result) => result.notes.map((note) => `${result.name}: ${note}`));
  const failed = results.filter((result) => result.failed > 0).map(({ name }) => `failed: ${name}`);
  return ["", ...notes, ...failed, ...problems.map((problem) => `failed: ${problem}`)];
}

export function closingLine(passed: number, failed: number): string {
  return `tests: ${passed} passed, ${failed} failed`;
}

function counts({ passed, failed, skipped }: FileResult): string {
  const parts = [`${passed} passed`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  return parts.join(", ");
}

function indented(text: string): string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `     ${line}`);
}
