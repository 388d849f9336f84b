import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findBun } from "./binaries.ts";
import { sourcePaths } from "./entry-points.ts";
import { BUILT_MAIN, SOURCE_MAIN } from "./paths.ts";
import { reportOf } from "./run-process.ts";
import type { Runtime } from "./runtime.ts";
import { inTemporaryFolder } from "./temporary.ts";

export const builtOnBun: Runtime = {
  name: "Bun, the build",
  host: /^Bun\//,
  binary: findBun(),
  run: (binary, sandboxUrl) => reportOf(binary, [BUILT_MAIN, sandboxUrl]),
};

export const sourcesOnBun: Runtime = {
  ...builtOnBun,
  name: "Bun, the sources",
  run: (binary, sandboxUrl) =>
    inTemporaryFolder(async (folder) => {
      const tsconfig = join(folder, "tsconfig.json");
      await writeFile(tsconfig, JSON.stringify({ compilerOptions: { paths: pathsOfSources() } }));
      return await reportOf(binary, [`--tsconfig-override=${tsconfig}`, SOURCE_MAIN, sandboxUrl]);
    }),
};

const pathsOfSources = (): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(sourcePaths()).map(([name, path]) => [name, [path]]));
