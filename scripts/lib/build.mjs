import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { execPath } from "node:process";
import { bundle } from "./bundle.mjs";
import { ROOT } from "./workspace.mjs";

const TSC = join(ROOT, "node_modules", "typescript", "bin", "tsc");

/** Compiles and bundles the projects (all of them when none is named); tells whether they are sound. */
export async function build(projects) {
  if (tsc(projects, { stdio: "inherit" }).status !== 0) return false;
  try {
    await bundle(projects);
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

/** Compiles a project; errors in those that it refers to neither stop it nor count. */
export function buildDespiteOthers(project) {
  const { status, stdout } = tsc([project], { encoding: "utf8" });
  if (status === 0) return true;

  const errors = stdout.split("\n").filter((line) => /^\S.*error TS\d+/.test(line));
  const others = errors.filter((line) => !line.startsWith(`${project}/`));
  if (errors.length > 0 && others.length === errors.length) {
    console.error(`Going on, although other packages do not compile:\n${others.join("\n")}\n`);
    return true;
  }
  console.error(stdout);
  return false;
}

function tsc(projects, options) {
  return spawnSync(execPath, [TSC, "-b", ...projects], { cwd: ROOT, ...options });
}
