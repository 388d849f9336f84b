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

/** Compiles a file into `dist`, as strictly as can be, declarations of packages included. */
export async function compile(project: string, file: string, setting: Setting): Promise<void> {
  const compilerOptions = {
    ...setting,
    target: "es2022",
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    outDir: "dist",
  };
  await writeFile(
    join(project, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: [file] }),
  );
  await execute(process.execPath, [TSC, "--project", project], { cwd: project });
}
