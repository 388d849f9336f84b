import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

export interface TestFile {
  /** The source, relative to the root: what people know the file by. */
  readonly source: string;
  readonly compiled: string;
  readonly built: boolean;
}

/**
 * The test files of all packages, found by their sources: what is left in `dist` of a deleted
 * test does not run, and a test that nothing compiles is noticed.
 */
export function findTestFiles(root: string, filter: string): TestFile[] {
  return packageFolders(root)
    .flatMap((folder) =>
      sourcesIn(join(folder, "test")).map((source) => testFile(root, folder, source)),
    )
    .filter(({ source }) => source.includes(filter))
    .sort((a, b) => (a.source < b.source ? -1 : 1));
}

function packageFolders(root: string): string[] {
  const packages = join(root, "packages");
  if (!existsSync(packages)) return [];
  return readdirSync(packages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(packages, entry.name));
}

function sourcesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => join(folder, path));
}

function testFile(root: string, folder: string, source: string): TestFile {
  const compiled = join(folder, "dist", relative(folder, source)).replace(/\.ts$/, ".js");
  return {
    source: relative(root, source).split(sep).join("/"),
    compiled,
    built: existsSync(compiled),
  };
}
