import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { arch, execPath, platform, versions } from "node:process";
import { fileURLToPath } from "node:url";
import { run } from "./run.ts";
import { withLock } from "./with-lock.ts";

/** Where the generator and what it needs are installed. */
export const TOOL = fileURLToPath(new URL("../../../tool", import.meta.url));

/** The Node that the generator and the generated client run on. */
export interface Tool {
  readonly node: string;
}

/** Below this, Node runs no TypeScript. */
const OLDEST: readonly [major: number, minor: number] = [22, 18];

const LOCK = join(TOOL, ".installing");
const STAMP = join(TOOL, "node_modules", ".installed");

/** Installs the tool unless it is installed. Rejects when it cannot be: offline, or on other machines. */
export async function installTool(): Promise<Tool> {
  await withLock(LOCK, installOnce);
  const node = newEnoughNode();
  if (node === undefined) throw new Error(`It needs Node ${OLDEST.join(".")} or later`);
  return { node };
}

async function installOnce(): Promise<void> {
  const wanted = fingerprint(join(TOOL, "package-lock.json"), platform, arch);
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  await run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: TOOL });
  writeFileSync(STAMP, wanted);
}

/** A hash of a file and of what else counts. */
export function fingerprint(path: string, ...others: readonly string[]): string {
  const hash = createHash("sha256").update(readFileSync(path));
  for (const other of others) hash.update(`\0${other}`);
  return hash.digest("hex");
}

function newEnoughNode(): string | undefined {
  const [major = 0, minor = 0] = versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return execPath;
  const installed = join(TOOL, "node_modules", `node-${platform}-${arch}`, "bin", "node");
  return existsSync(installed) ? installed : undefined;
}
