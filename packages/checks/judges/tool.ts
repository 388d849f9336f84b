import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { arch, execPath, platform, versions } from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { CHECKS } from "../paths.ts";
import { run } from "../run.ts";

/** A third-party tool that needs a newer Node than the workspace, so it is installed apart from it. */
export interface Tool {
  readonly folder: string;
  /** The Node to run it with. */
  readonly node: string;
  /** Why it cannot run here, if it cannot. */
  readonly missing: string | undefined;
}

type Version = readonly [major: number, minor: number];

/** Installs hey-api's generator and vitest; the generated client is TypeScript, which Node runs from 22.18. */
export const installHeyApi = (): Promise<Tool> => install("hey-api", [22, 18]);

/** Installs Stoplight Prism. */
export const installPrism = (): Promise<Tool> => install("prism", [24, 18]);

/** Installs a tool, unless it is installed already. */
async function install(name: string, oldest: Version): Promise<Tool> {
  const folder = join(CHECKS, "judges/tools", name);
  const failure = await withLock(join(folder, ".installing"), () => installOnce(folder)).then(
    () => undefined,
    (error: Error) => `its tools cannot be installed: ${error.message.split("\n", 1)}`,
  );
  const node = newEnoughNode(folder, oldest);
  const tooOld = node === undefined ? `it needs Node ${oldest.join(".")} or later` : undefined;
  return { folder, node: node ?? execPath, missing: failure ?? tooOld };
}

async function installOnce(folder: string): Promise<void> {
  const stamp = join(folder, "node_modules", ".installed");
  const wanted = fingerprint(join(folder, "package-lock.json"), platform, arch);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts"];
  // Offline, npm would retry for minutes.
  const impatient = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000"];
  await run("npm", ["ci", ...quiet, ...impatient], { cwd: folder, timeoutMs: 250_000 });
  writeFileSync(stamp, wanted);
}

/** Hashes a file and whatever else counts. */
export function fingerprint(path: string, ...others: readonly string[]): string {
  const hash = createHash("sha256").update(readFileSync(path));
  for (const other of others) hash.update(`\0${other}`);
  return hash.digest("hex");
}

function newEnoughNode(folder: string, oldest: Version): string | undefined {
  const [major = 0, minor = 0] = versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return execPath;
  const installed = join(folder, "node_modules", `node-${platform}-${arch}`, "bin", "node");
  return existsSync(installed) ? installed : undefined;
}

/** After this long, a lock was left behind by a process that was killed. */
const STALE_MS = 180_000;

/** Runs `action` while no other process does: the lock is a folder, which only one process can create. */
async function withLock<Value>(folder: string, action: () => Promise<Value>): Promise<Value> {
  while (!tryLock(folder)) await sleep(200);
  try {
    return await action();
  } finally {
    rmdirSync(folder);
  }
}

function tryLock(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const created = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    return created !== undefined && Date.now() - created > STALE_MS;
  }
}
