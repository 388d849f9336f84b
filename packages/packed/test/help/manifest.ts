import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGES } from "./paths.ts";

/** What a package.json says, as far as these tests ask. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports?: Record<string, { readonly types: string; readonly default: string }>;
  readonly bin?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
}

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** The folders of the packages that are published. */
export const publishedFolders = (): string[] =>
  readdirSync(PACKAGES)
    .map((name) => join(PACKAGES, name))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .filter((folder) => readManifest(folder).private !== true);

/** What users import of a package: `centime`, `centime/journals`, … */
export const entryPointsOf = ({ name, exports = {} }: Manifest): string[] =>
  Object.keys(exports).map((subpath) => join(name, subpath));
