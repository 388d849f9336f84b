import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findDeno } from "./binaries.ts";
import { sourceUrls } from "./entry-points.ts";
import { BUILT_MAIN, SOURCE_MAIN } from "./paths.ts";
import { reportOf } from "./run-process.ts";
import type { Runtime } from "./runtime.ts";
import { inTemporaryFolder } from "./temporary.ts";

export const builtOnDeno: Runtime = {
  name: "Deno, the build",
  host: /^Deno\//,
  binary: findDeno(),
  run: (binary, sandboxUrl) =>
    inTemporaryFolder((folder) => runDeno(binary, folder, [BUILT_MAIN, sandboxUrl])),
};

export const sourcesOnDeno: Runtime = {
  ...builtOnDeno,
  name: "Deno, the sources",
  run: (binary, sandboxUrl) =>
    inTemporaryFolder(async (folder) => {
      const importMap = join(folder, "import-map.json");
      await writeFile(importMap, JSON.stringify({ imports: sourceUrls() }));
      return await runDeno(binary, folder, [`--import-map=${importMap}`, SOURCE_MAIN, sandboxUrl]);
    }),
};

/** The suite may reach this machine's loopback interface, and nothing else: no files, no environment. */
const runDeno = (binary: string, folder: string, args: readonly string[]) =>
  reportOf(binary, ["run", ...QUIETLY, "--allow-net=127.0.0.1", ...args], {
    DENO_DIR: folder,
    DENO_NO_UPDATE_CHECK: "1",
  });

const QUIETLY = ["--quiet", "--no-lock", "--no-prompt"];
