import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PACKAGES } from "./paths.ts";

interface Manifest {
  readonly name: string;
  readonly exports?: Record<string, string>;
}

/** Where the source of each entry point lies, by what users import. Builds mirror their sources. */
export function sourcePaths(): Record<string, string> {
  return Object.fromEntries(
    manifests().flatMap(([folder, { name, exports = {} }]) =>
      Object.entries(exports).map(([subpath, built]) => [
        join(name, subpath),
        join(folder, built.replace("dist/", "").replace(/\.js$/, ".ts")),
      ]),
    ),
  );
}

/** The same as URLs. */
export const sourceUrls = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(sourcePaths()).map(([name, path]) => [name, pathToFileURL(path).href]),
  );

function manifests(): [folder: string, manifest: Manifest][] {
  return readdirSync(PACKAGES)
    .map((name) => join(PACKAGES, name))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .map((folder) => [
      folder,
      JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest,
    ]);
}
