import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { execPath } from "node:process";
import type { SourceFile } from "../emit/source-file.ts";
import { ROOT } from "./repository.ts";

const BIOME = join(ROOT, "node_modules", "@biomejs", "biome", "bin", "biome");

/** The file as Biome would have it: formatted, and with its imports in order. */
export function format(file: SourceFile): SourceFile {
  const path = join("packages", "core", "src", file.path);
  const { status, stdout, stderr } = spawnSync(
    execPath,
    [BIOME, "check", "--write", `--stdin-file-path=${path}`],
    { cwd: ROOT, input: file.text, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`Biome refuses ${path}:\n${stderr}`);
  return { ...file, text: stdout };
}
