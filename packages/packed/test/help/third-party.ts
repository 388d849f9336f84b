import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { publishedFolders, readManifest } from "./manifest.ts";

/**
 * The folders of the packages of others that ours need, and that those need, as this workspace has them
 * installed. `typesFrom` is the package whose Node types come along.
 */
export function thirdPartyFolders(typesFrom: string): string[] {
  const found = new Set(publishedFolders().flatMap(needsOf));
  for (const folder of installedIn(typesFrom, "@types/node")) found.add(folder);
  for (const folder of found) {
    for (const needed of needsOf(folder)) found.add(needed);
  }
  return [...found].filter((folder) => folder.includes("node_modules"));
}

function needsOf(folder: string): string[] {
  const { dependencies, optionalDependencies, peerDependencies } = readManifest(folder);
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return names.flatMap((name) => installedIn(folder, name));
}

/** A package lies in a package's own `node_modules`, or beside it; an optional one may be absent. */
function installedIn(folder: string, name: string): string[] {
  for (let above = folder; above !== dirname(above); above = dirname(above)) {
    const place = join(above, "node_modules", name);
    if (existsSync(join(place, "package.json"))) return [realpathSync(place)];
  }
  return [];
}
