import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execPath, kill, pid } from "node:process";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** `docs/site`; tests run in its `dist/test`. */
export const SITE = fileURLToPath(new URL("../../..", import.meta.url));
export const DOCS = join(SITE, "..");
export const ROOT = join(DOCS, "..");

const OUT = join(SITE, ".vitepress", "dist");
const STAMP = join(OUT, ".built");
const LOCK = join(SITE, ".vitepress", "cache", "building");

/**
 * Builds the site unless nothing that it is made of has changed, and returns its folder. Test files run
 * beside each other: one builds while the others wait.
 */
export async function builtSite(): Promise<string> {
  const wanted = fingerprint();
  const isBuilt = (): boolean => existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted;
  while (!isBuilt()) {
    if (!locked()) {
      await setTimeout(200);
      continue;
    }
    try {
      build();
      writeFileSync(STAMP, wanted);
    } finally {
      rmSync(LOCK, { force: true });
    }
  }
  return OUT;
}

function build(): void {
  run(join(SITE, "dist", "typedoc", "write-api.js"));
  const vitepress = join(SITE, "node_modules", "vitepress", "bin", "vitepress.js");
  run(vitepress, "build", SITE);
}

function run(...command: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(execPath, command, { encoding: "utf8" });
  if (status !== 0) throw new Error(`the site does not build:\n${stdout}${stderr}`);
}

/** Takes the lock, also from a process that has ended without giving it back. */
function locked(): boolean {
  mkdirSync(join(LOCK, ".."), { recursive: true });
  try {
    writeFileSync(LOCK, String(pid), { flag: "wx" });
    return true;
  } catch {
    if (!isAlive(Number(readFileSync(LOCK, "utf8")))) rmSync(LOCK, { force: true });
    return false;
  }
}

function isAlive(process: number): boolean {
  try {
    return kill(process, 0);
  } catch {
    return false;
  }
}

/** A hash of the Markdown, of the site, and of the packages that pages are generated from. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const folder of [DOCS, join(ROOT, "packages")]) {
    for (const path of sources(folder)) hash.update(`${path}\n`).update(readFileSync(path));
  }
  return hash.update(readFileSync(join(ROOT, "release.json"))).digest("hex");
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !["node_modules", "dist", "cache", "test", "api"].includes(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sources(path) : [path];
    });
}
