import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execute } from "./execute.ts";
import { PROJECTS } from "./paths.ts";

/** Starts a project: an empty folder. */
export async function makeProject(folder: string, name: string): Promise<string> {
  const project = join(folder, name);
  await mkdir(project);
  return project;
}

/** What a user's `typed.ts` prints when all is well. */
export const TYPED_PRINTS = "all invoices: true, an invoice without lines: invoice_lines\n";

/** Puts what a user of our packages may have written into a project. */
export const addUsersFiles = (project: string): Promise<void> =>
  cp(join(PROJECTS, "user"), project, { recursive: true });

/** Installs packages by their names, from a registry and nowhere else. */
export async function npmInstall(
  project: string,
  registry: string,
  names: readonly string[],
): Promise<void> {
  const manifest = { name: "project", version: "1.0.0", private: true, type: "module" };
  await writeFile(join(project, "package.json"), JSON.stringify(manifest));
  const quiet = ["--no-audit", "--no-fund", "--no-update-notifier", "--ignore-scripts"];
  await execute("npm", ["install", ...quiet, `--registry=${registry}`, ...names], {
    cwd: project,
    env: {
      npm_config_cache: join(dirname(project), "npm-cache"),
      npm_config_userconfig: join(project, ".npmrc"),
    },
  });
}

/** Writes a file that loads each entry point, and prints how many hold something. */
export async function writeImports(file: string, specifiers: readonly string[]): Promise<void> {
  const text = `
const modules = await Promise.all(${JSON.stringify(specifiers)}.map((name) => import(name)));
console.log(modules.filter((module) => Object.keys(module).length > 0).length);
`;
  await writeFile(file, text);
}

/** Writes a file that a compiler must read the types of each entry point for. */
export async function writeExports(file: string, specifiers: readonly string[]): Promise<void> {
  const lines = specifiers.map((name, index) => `export * as entry${index} from "${name}";\n`);
  await writeFile(file, lines.join(""));
}

/** Runs a file of a project, and answers what it prints. */
export const runNode = (project: string, file: string): Promise<string> =>
  execute(process.execPath, [join(project, file)], { cwd: project });

/** Runs a command that an installed package has. */
export const runCommand = (project: string, command: string, ...args: string[]): Promise<string> =>
  execute(join(project, "node_modules", ".bin", command), args, { cwd: project });
