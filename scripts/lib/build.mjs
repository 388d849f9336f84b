import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { execPath } from "node:process";
import { bundle } from "./bundle.mjs";
import { packageFolders, ROOT } from "./workspace.mjs";

const TSC = join(ROOT, "node_modules", "typescript", "bin", "tsc");

/** Compiles and bundles the projects (all when none is named); returns whether that succeeded. */
export async function build(projects) {
  clean(hasDeletedSources);
  if (tsc(projects, { stdio: "inherit" }).status !== 0) return false;
  try {
    await bundle(projects);
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

/** Compiles a project; errors in those that it refers to do not count. */
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

/** Removes what the build has written, of all packages or of some. */
export function clean(isUnwanted = () => true) {
  for (const folder of packageFolders()) {
    if (isUnwanted(folder)) rmSync(join(ROOT, folder, "dist"), { recursive: true, force: true });
  }
}

/** The compiler leaves the output of deleted sources, which would be packed with the rest. */
function hasDeletedSources(folder) {
  const dist = join(ROOT, folder, "dist");
  if (!existsSync(dist)) return false;
  return readdirSync(dist, { recursive: true })
    .filter((file) => file.endsWith(".d.ts"))
    .some((file) => !existsSync(join(ROOT, folder, file.replace(/\.d\.ts$/, ".ts"))));
}

function tsc(projects, options) {
  return spawnSync(execPath, [TSC, "-b", ...projects], { cwd: ROOT, ...options });
}
