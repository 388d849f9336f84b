import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ChildMessage, Counts } from "./messages.ts";
import type { TestFile } from "./test-files.ts";

export interface FileLimits {
  readonly fileLimitMs: number;
  readonly leakGraceMs: number;
}

export interface FileResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly ms: number;
  readonly problems: readonly string[];
  readonly output: string;
  readonly notes: readonly string[];
}

const CHILD = fileURLToPath(new URL("./child.js", import.meta.url));
const alive = new Set<number>();

/** Runs one test file in a process of its own. */
export async function runFile(file: TestFile, limits: FileLimits): Promise<FileResult> {
  const startedAt = performance.now();
  const problems: string[] = [];
  const output: string[] = [];
  let running = "the file's own code";
  let finished: Counts | undefined;
  let overran = false;

  const child = spawn(process.execPath, [CHILD, file.compiled, String(limits.leakGraceMs)], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const pid = child.pid;
  if (pid !== undefined) alive.add(pid);
  child.stdout?.setEncoding("utf8").on("data", (text: string) => output.push(text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => output.push(text));
  child.on("message", (received) => {
    const message = received as ChildMessage;
    if (message.kind === "running") running = message.what;
    if (message.kind === "problem") problems.push(message.text);
    if (message.kind === "finished") finished = message;
  });
  child.on("exit", () => killGroup(pid));
  const limit = setTimeout(() => {
    overran = true;
    killGroup(pid);
  }, limits.fileLimitMs);

  const status = await new Promise<string>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code, signal) => resolve(signal ?? String(code)));
  });
  clearTimeout(limit);
  if (pid !== undefined) alive.delete(pid);

  if (overran) {
    problems.push(
      `the file took longer than its limit of ${limits.fileLimitMs} ms, in: ${running}`,
    );
  } else if (finished === undefined && problems.length === 0) {
    problems.push(`the file ended early (status ${status}), in: ${running}`);
  }
  const counts = finished ?? { passed: 0, total: 0, skipped: 0 };
  const failedTests = counts.total - counts.passed;
  if (status !== "0" && failedTests === 0 && problems.length === 0) {
    problems.push(`the file ended with status ${status}`);
  }
  const text = output.join("");
  return {
    name: file.source,
    passed: counts.passed,
    failed: Math.max(failedTests, problems.length > 0 ? 1 : 0),
    skipped: counts.skipped,
    ms: Math.round(performance.now() - startedAt),
    problems,
    output: text,
    notes: text.split("\n").filter((line) => line.startsWith("skipped:")),
  };
}

/** Ends every test process that still runs. */
export function killAll(): void {
  for (const pid of alive) killGroup(pid);
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nothing of the group is left.
  }
}
