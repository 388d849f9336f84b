import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execPath } from "node:process";
import { HEADER, type SourceFile } from "../emit/source-file.ts";
import { ROOT } from "./repository.ts";

export interface Change {
  readonly path: string;
  readonly change: "added" | "changed" | "removed";
}

/**
 * Writes the files that differ, and removes generated files below the folder `generated` that are no
 * longer emitted.
 */
export async function writeFiles(
  folder: string,
  generated: string,
  files: readonly SourceFile[],
): Promise<Change[]> {
  const written = await writeThose(folder, files);
  const paths = new Set(files.map(({ path }) => path));
  const removed = await removeOthers(folder, generated, paths);
  return [...written, ...removed];
}

/** Writes the files that differ. */
export async function writeThose(folder: string, files: readonly SourceFile[]): Promise<Change[]> {
  const written = await Promise.all(files.map((file) => writeFileIfNew(folder, file)));
  return written.flatMap((change) => change ?? []);
}

async function writeFileIfNew(folder: string, file: SourceFile): Promise<Change | undefined> {
  const path = join(folder, file.path);
  const before = await readFile(path, "utf8").catch(() => undefined);
  if (before === file.text) return undefined;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, file.text);
  return { path: file.path, change: before === undefined ? "added" : "changed" };
}

async function removeOthers(
  folder: string,
  generated: string,
  kept: ReadonlySet<string>,
): Promise<Change[]> {
  const present = await readdir(join(folder, generated), { recursive: true }).catch(() => []);
  const removed: Change[] = [];
  for (const name of present) {
    const path = join(generated, name).replaceAll("\\", "/");
    if (!path.endsWith(".ts") || kept.has(path)) continue;
    const text = await readFile(join(folder, path), "utf8");
    if (!text.startsWith(HEADER)) continue;
    await rm(join(folder, path));
    removed.push({ path, change: "removed" });
  }
  return removed;
}

const BIOME = join(ROOT, "node_modules", "@biomejs", "biome", "bin", "biome");

/** Formats the files and orders their imports, with Biome. */
export function format(files: readonly SourceFile[]): SourceFile[] {
  // Biome's settings apply below the root only.
  const folder = mkdtempSync(join(ROOT, "packages", "contract", ".formatting-"));
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    runBiome(folder);
    return files.map((file) => ({ ...file, text: readFileSync(join(folder, file.path), "utf8") }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runBiome(folder: string): void {
  const args = [BIOME, "check", "--write", "--linter-enabled=false", folder];
  const { status, stderr } = spawnSync(execPath, args, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`Biome refuses what is generated:\n${stderr}`);
}
