import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execute } from "./execute.ts";
import { ROOT } from "./paths.ts";

const TSC = join(ROOT, "node_modules", "typescript", "bin", "tsc");

/** What a project's tsconfig.json may say. */
export interface Setting {
  readonly module: "nodenext" | "preserve";
  readonly moduleResolution: "nodenext" | "bundler";
  readonly lib: readonly string[];
  readonly types: readonly string[];
}

const resolutions = [
  { module: "preserve", moduleResolution: "bundler" },
  { module: "nodenext", moduleResolution: "nodenext" },
] as const;

/** The web's types come from TypeScript's own library, or else from Node's. */
const surroundings = [
  { lib: ["es2022", "dom", "dom.iterable", "dom.asynciterable"], types: [] },
  { lib: ["es2022"], types: ["node"] },
] as const;

/** The ways to set up a project, crossed. */
export const settings: readonly Setting[] = resolutions.flatMap((resolution) =>
  surroundings.map((surrounding) => ({ ...resolution, ...surrounding })),
);

/**
 * Compiles a project into `dist`, as strictly as can be, declarations of packages included, and answers
 * the errors. Those inside the packages of others are not ours: ofetch's types need undici's.
 */
export async function compile(project: string, setting: Setting): Promise<string[]> {
  const compilerOptions = {
    ...setting,
    target: "es2022",
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    outDir: "dist",
  };
  await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  const said = await execute(process.execPath, [TSC, "--project", project], { cwd: project }).catch(
    ({ message }: Error) => message,
  );
  return said.split("\n").filter((line) => / error TS\d+:/.test(line) && !OF_OTHERS.test(line));
}

const OF_OTHERS = /^node_modules\/(?!centime\/|@centime\/)/;
