import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CHECKS, ROOT } from "../paths.ts";
import { bareEnv, run } from "../run.ts";

const TSC = join(ROOT, "node_modules", "typescript", "bin", "tsc");

/** What the `typed.ts` of a user's project prints. */
export const TYPED_PRINTS = "all invoices: true, an invoice without lines: invoice_lines\n";

/** Creates a project with the files of a user of our packages, and nothing installed. */
export function createProject(folder: string): string {
  const project = join(folder, "project");
  mkdirSync(project);
  cpSync(join(CHECKS, "packed/user-project"), project, { recursive: true });
  return project;
}

/** Runs a program in a project with none of the settings of the npm that runs the tests. */
export const runIn = (
  project: string,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> => run(program, args, { cwd: project, env: { ...bareEnv(), ...env } });

/** Installs packages by their names, from a registry and nowhere else. */
export async function npmInstall(
  project: string,
  registry: string,
  names: readonly string[],
): Promise<void> {
  const manifest = { name: "project", version: "1.0.0", private: true, type: "module" };
  writeFileSync(join(project, "package.json"), JSON.stringify(manifest));
  const quiet = ["--no-audit", "--no-fund", "--no-update-notifier", "--ignore-scripts"];
  await runIn(project, "npm", ["install", ...quiet, `--registry=${registry}`, ...names], {
    npm_config_cache: join(dirname(project), "npm-cache"),
    npm_config_userconfig: join(project, ".npmrc"),
  });
}

/** The parts of a project's tsconfig.json that differ from user to user. */
export interface Setting {
  readonly module: "nodenext" | "preserve" | "esnext";
  readonly moduleResolution: "nodenext" | "bundler";
  readonly lib: readonly string[];
  readonly types: readonly string[];
}

const resolutions = [
  { module: "preserve", moduleResolution: "bundler" },
  { module: "nodenext", moduleResolution: "nodenext" },
] as const;

/** The web's types come from TypeScript's own library, or else from Node's. */
const libraries = [
  { lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"], types: [] },
  { lib: ["es2022"], types: ["node"] },
] as const;

/** Every resolution with every library. */
export const settings: readonly Setting[] = resolutions.flatMap((resolution) =>
  libraries.map((library) => ({ ...resolution, ...library })),
);

/** An error inside a third-party package: ofetch's types need undici's. */
const THIRD_PARTY = /^node_modules\/(?!centime\/|@centime\/)|\/node_modules\/\.pnpm\//;

/** The folder of a compiler that is installed beside the workspace's own: `typescript-5.4`. */
export const compilerNamed = (name: string): string =>
  join(CHECKS, "node_modules", name, "bin", "tsc");

/** Compiles a project into `dist`, declarations of our packages included, and returns the errors. */
export async function compile(
  project: string,
  setting: Setting,
  compiler = TSC,
): Promise<string[]> {
  const compilerOptions = {
    ...setting,
    target: "es2022",
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    outDir: "dist",
  };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  const output = await runIn(project, process.execPath, [compiler, "--project", project]).catch(
    ({ message }: Error) => message,
  );
  return output.split("\n").filter((line) => / error TS\d+:/.test(line) && !THIRD_PARTY.test(line));
}
