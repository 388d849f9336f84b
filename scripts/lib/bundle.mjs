import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { INLINED } from "./bundle-layout.mjs";
import { packageFolders, ROOT, readManifest, withNeeded } from "./workspace.mjs";

/** What decides on a bundle, beside the files that go into it. */
const BUNDLERS = [
  "scripts/lib/bundle-layout.mjs",
  "scripts/lib/bundle-package.mjs",
  "scripts/lib/bundle-plugins.mjs",
  "node_modules/esbuild/package.json",
  "node_modules/rollup/package.json",
];

/**
 * Bundles the published ones of the projects and of the packages that they need (of all when none is
 * named), each unless nothing has changed since its last time.
 */
export async function bundle(projects) {
  const folders = projects.length > 0 ? withNeeded(projects) : packageFolders();
  for (const folder of folders) {
    if (readManifest(folder).private !== true) await bundleIfChanged(folder);
  }
}

async function bundleIfChanged(folder) {
  const stamp = join(ROOT, folder, "dist", ".bundled");
  const wanted = fingerprint(folder);
  if (readIfThere(stamp) === wanted) return;
  // Loaded late: most runs have nothing to bundle.
  const { bundlePackage } = await import("./bundle-package.mjs");
  await bundlePackage(folder);
  writeFileSync(stamp, wanted);
}

function fingerprint(folder) {
  const hash = createHash("sha256");
  for (const file of [join(folder, "package.json"), ...BUNDLERS]) {
    hash.update(readFileSync(join(ROOT, file)));
  }
  for (const own of [folder, ...Object.values(INLINED[folder] ?? {})]) {
    for (const state of compiledFiles(own)) hash.update(state);
  }
  return hash.digest("hex");
}

/** The compiled files of a package, each with what changes when it is written anew. */
function compiledFiles(folder) {
  const compiled = join(ROOT, folder, "dist", "src");
  const files = readdirSync(compiled, { recursive: true }).sort();
  return files
    .filter((file) => file.endsWith(".js"))
    .map((file) => {
      const { size, mtimeMs } = statSync(join(compiled, file));
      return `${folder} ${file} ${size} ${mtimeMs}\n`;
    });
}

function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
