import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { execPath } from "node:process";
import type { SourceFile } from "../emit/source-file.ts";
import { ROOT } from "./repository.ts";

const BIOME = join(ROOT, "node_modules", "@biomejs", "biome", "bin", "biome");

/** The files as Biome would have them: formatted, and with their imports in order. */
export function format(files: readonly SourceFile[]): SourceFile[] {
  // Biome's settings hold below the root only.
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
