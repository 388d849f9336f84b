import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { HEADER, type SourceFile } from "../emit/source-file.ts";

/** What happened to a file. */
export interface Change {
  readonly path: string;
  readonly change: "added" | "changed" | "removed";
}

/**
 * Writes the files that differ, and removes generated ones that are no longer emitted: those below
 * `generated`, a part of the folder.
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
