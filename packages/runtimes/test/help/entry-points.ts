import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PACKAGES } from "./paths.ts";

interface Manifest {
  readonly name: string;
  readonly exports?: Record<string, string | { readonly types: string }>;
}

/** Where the source of each entry point lies, by what users import. Declarations mirror the sources. */
export function sourcePaths(): Record<string, string> {
  return Object.fromEntries(
    manifests().flatMap(([folder, { name, exports = {} }]) =>
      Object.entries(exports).map(([subpath, built]) => [
        join(name, subpath),
        join(folder, sourceOf(typeof built === "string" ? built : built.types)),
      ]),
    ),
  );
}

const sourceOf = (built: string): string =>
  built.replace("dist/", "").replace(/(?:\.d\.ts|\.js)$/, ".ts");

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
