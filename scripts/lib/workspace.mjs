import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export const DEPENDENCY_KINDS = [
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "peerDependencies",
];

/** Returns the folders of the workspaces, relative to the root. */
export function packageFolders() {
  const packages = readdirSync(join(ROOT, "packages")).map((name) => join("packages", name));
  return [...packages, join("docs", "examples"), join("docs", "site")].filter((folder) =>
    existsSync(join(ROOT, folder, "package.json")),
  );
}

/** The folders and those of the packages that they depend on, and so on. */
export function withNeeded(folders) {
  const byName = new Map(packageFolders().map((folder) => [readManifest(folder).name, folder]));
  const found = new Set(folders);
  for (const folder of found) {
    const manifest = readManifest(folder);
    for (const name of DEPENDENCY_KINDS.flatMap((kind) => Object.keys(manifest[kind] ?? {}))) {
      if (byName.has(name)) found.add(byName.get(name));
    }
  }
  return [...found];
}

export function readManifest(folder) {
  return JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
}
