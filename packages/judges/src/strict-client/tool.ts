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

type Version = readonly [major: number, minor: number];

/** Below this, Node runs no TypeScript. */
const OLDEST: Version = [22, 18];

const QUIETLY = ["--no-audit", "--no-fund", "--ignore-scripts"];

/** Offline, the reason is wanted within seconds. */
const GIVING_UP_SOON = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000"];

/** Installs a tool unless it is installed. Rejects when it cannot be: offline, or on other machines. */
export async function installTool(folder = TOOL, oldest = OLDEST): Promise<Tool> {
  await withLock(join(folder, ".installing"), () => installOnce(folder));
  const node = newEnoughNode(folder, oldest);
  if (node === undefined) throw new Error(`It needs Node ${oldest.join(".")} or later`);
  return { node };
}

async function installOnce(folder: string): Promise<void> {
  const stamp = join(folder, "node_modules", ".installed");
  const wanted = fingerprint(join(folder, "package-lock.json"), platform, arch);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  await run("npm", ["ci", ...QUIETLY, ...GIVING_UP_SOON], { cwd: folder });
  writeFileSync(stamp, wanted);
}

/** A hash of a file and of what else counts. */
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
