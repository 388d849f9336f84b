import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { arch, env, platform } from "node:process";
import { DEPENDENCY_KINDS, packageFolders, ROOT, readManifest, withNeeded } from "./workspace.mjs";

const STAMP = join(ROOT, "node_modules", ".installed");

/**
 * Installs what the lockfile names for the projects and the packages that they need (for all when none
 * is named), unless a former run has; returns whether it is there now.
 */
export function install(projects = []) {
  const folders = [".", ...(projects.length > 0 ? withNeeded(projects) : packageFolders())];
  const wanted = fingerprint();
  const former = readStamp();
  const present = former.fingerprint === wanted ? former.folders : [];
  if (folders.every((folder) => present.includes(folder) && isThere(folder))) return true;

  const filters = projects.length > 0 ? folders.map((folder) => `--filter={${folder}}`) : [];
  const { status, error, stdout, stderr } = pnpm(["install", "--frozen-lockfile", ...filters], {
    encoding: "utf8",
    env: { ...env, CI: "true" },
  });
  if (status !== 0) {
    console.error(`${stdout ?? ""}${stderr ?? ""}${error ? `${error.message}\n` : ""}`);
    console.error("The dependencies could not be installed; see above.");
    return false;
  }
  const installed = [...new Set([...present, ...folders])];
  writeFileSync(STAMP, JSON.stringify({ fingerprint: wanted, folders: installed }));
  return true;
}

/** Runs the pnpm that package.json names as its packageManager. */
export function pnpm(args, options) {
  const { packageManager } = readManifest(".");
  return spawnSync("npx", ["--prefer-offline", "--yes", packageManager, ...args], {
    cwd: ROOT,
    // Windows starts npx.cmd through a shell alone.
    shell: platform === "win32",
    ...options,
  });
}

function readStamp() {
  try {
    const { fingerprint, folders } = JSON.parse(readFileSync(STAMP, "utf8"));
    return { fingerprint, folders: Array.isArray(folders) ? folders : [] };
  } catch {
    return { fingerprint: undefined, folders: [] };
  }
}

function isThere(folder) {
  const manifest = readManifest(folder);
  const needsNothing = DEPENDENCY_KINDS.every(
    (kind) => Object.keys(manifest[kind] ?? {}).length === 0,
  );
  return needsNothing || existsSync(join(ROOT, folder, "node_modules"));
}

/** A hash of everything that decides on what is installed. */
function fingerprint() {
  const hash = createHash("sha256").update(
    `${platform} ${arch} ${readManifest(".").packageManager}`,
  );
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) {
    hash.update(readFileSync(join(ROOT, file)));
  }
  const manifests = [".", ...packageFolders()].map((folder) => {
    const manifest = readManifest(folder);
    return [folder, DEPENDENCY_KINDS.map((kind) => manifest[kind] ?? {})];
  });
  return hash.update(JSON.stringify(manifests)).digest("hex");
}
