import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findNode } from "./binaries.ts";
import { sourceUrls } from "./entry-points.ts";
import { BUILT_MAIN, SOURCE_MAIN } from "./paths.ts";
import { reportOf } from "./run-process.ts";
import type { Runtime } from "./runtime.ts";
import { inTemporaryFolder } from "./temporary.ts";

export const builtOnNode = (major: number): Runtime => ({
  name: `Node ${major}, the build`,
  host: new RegExp(`^Node\\.js/${major}\\b`),
  binary: findNode(major),
  run: (binary, sandboxUrl) => reportOf(binary, [BUILT_MAIN, sandboxUrl]),
});

export const sourcesOnNode = (major: number): Runtime => ({
  ...builtOnNode(major),
  name: `Node ${major}, the sources`,
  run: (binary, sandboxUrl) =>
    inTemporaryFolder(async (folder) => {
      const hooks = join(folder, "hooks.mjs");
      await writeFile(hooks, hooksText());
      return await reportOf(binary, ["--import", hooks, SOURCE_MAIN, sandboxUrl]);
    }),
});

/** Node strips the types by itself; the hook only leads it from a package's name to its source. */
const hooksText = (): string => `
import { registerHooks } from "node:module";
const sources = ${JSON.stringify(sourceUrls())};
registerHooks({
  resolve: (specifier, context, next) =>
    specifier in sources
      ? { url: sources[specifier], shortCircuit: true }
      : next(specifier, context),
});
`;
