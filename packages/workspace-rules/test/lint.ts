import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "./root.ts";

/** A file that might be in this repository. */
export interface Sample {
  readonly path: string;
  readonly code: string;
}

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly message: string;
    readonly location: { readonly path: string };
  }[];
}

const BIOME = join(ROOT, "node_modules", "@biomejs", "biome", "bin", "biome");

/** Lints the samples by this repository's rules; tells, for each, the rules it breaks. */
export function lint(samples: readonly Sample[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), "workspace-rules-"));
  try {
    cpSync(join(ROOT, "biome.json"), join(folder, "biome.json"));
    cpSync(join(ROOT, "lint"), join(folder, "lint"), { recursive: true });
    const paths = samples.map(({ path, code }, index) =>
      write(folder, numbered(path, index), code),
    );
    const { diagnostics } = runBiome(folder);
    return paths.map((path) =>
      diagnostics
        .filter(({ location }) => location.path === path)
        .map(({ category, message }) => `${category}: ${message}`),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runBiome(folder: string): Report {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [BIOME, "lint", "--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none"],
    { cwd: folder, encoding: "utf8" },
  );
  if (!stdout.startsWith("{")) throw new Error(`Biome gave no report: ${stdout}${stderr}`);
  return JSON.parse(stdout) as Report;
}

function numbered(path: string, index: number): string {
  return path.replace(/(\.test)?\.ts$/, `-${index}$&`);
}

function write(folder: string, path: string, code: string): string {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), `${code}\n`);
  return path;
}
