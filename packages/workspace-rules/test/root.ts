import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** The folders of the packages that are compiled, relative to the root. */
export function projectFolders(): string[] {
  return readdirSync(join(ROOT, "packages"))
    .map((name) => `packages/${name}`)
    .filter((folder) => existsSync(join(ROOT, folder, "tsconfig.json")));
}

/** The `.ts` files below a folder, relative to the root. */
export function sourcesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join(folder, path));
}
