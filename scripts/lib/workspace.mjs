import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The folders of the packages, relative to the root. */
export function packageFolders() {
  return readdirSync(join(ROOT, "packages"))
    .map((name) => join("packages", name))
    .filter((folder) => existsSync(join(ROOT, folder, "package.json")));
}

export function readManifest(folder) {
  return JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
}
