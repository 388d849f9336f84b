import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { execute } from "./execute.ts";

/** Deno's binary lies in a package of its platform; it is not there on platforms that have none. */
export function findDeno(): string | undefined {
  const { platform, arch } = process;
  const own = createRequire(import.meta.url);
  try {
    const ofPlatform = `@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}`;
    const manifest = createRequire(own.resolve("deno/package.json")).resolve(
      `${ofPlatform}/package.json`,
    );
    return join(dirname(manifest), "deno");
  } catch {
    return undefined;
  }
}

/** Checks the types of a file and runs it, with `npm:` packages from a registry. */
export async function checkAndRun(
  deno: string,
  project: string,
  registry: string,
  file: string,
): Promise<string> {
  const environment = {
    cwd: project,
    env: {
      DENO_DIR: join(project, ".deno"),
      DENO_NO_UPDATE_CHECK: "1",
      NPM_CONFIG_REGISTRY: registry,
    },
  };
  await execute(deno, ["check", "--quiet", file], environment);
  return await execute(deno, ["run", "--quiet", "--no-prompt", file], environment);
}

/** Leads imports of the packages, and of their entry points, to npm. */
export async function writeImportMap(project: string, names: readonly string[]): Promise<void> {
  const imports = Object.fromEntries(names.map((name) => [name, `npm:${name}`]));
  await writeFile(join(project, "deno.json"), JSON.stringify({ imports }));
}
