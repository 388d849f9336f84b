import { spawnSync } from "node:child_process";
import { ROOT, readManifest } from "./workspace.mjs";

/** Runs the pnpm that package.json names as its packageManager. */
export function pnpm(args, options) {
  const { packageManager } = readManifest(".");
  return spawnSync("npx", ["--prefer-offline", "--yes", packageManager, ...args], {
    cwd: ROOT,
    ...options,
  });
}
