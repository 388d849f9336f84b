import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { execPath } from "node:process";
import { ROOT } from "./workspace.mjs";

const TSC = join(ROOT, "node_modules", "typescript", "bin", "tsc");

/** Compiles the projects (all of them when none is named); tells whether they are sound. */
export function build(projects) {
  const { status } = spawnSync(execPath, [TSC, "-b", ...projects], { cwd: ROOT, stdio: "inherit" });
  return status === 0;
}
