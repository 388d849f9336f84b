import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@centime/test-kit";
import { findDeno } from "../../binaries.ts";
import {
  BUILT_MAIN,
  type Runtime,
  runReport,
  SOURCE_MAIN,
  sourceUrls,
  testRuntime,
} from "./runtime.ts";

const build: Runtime = {
  name: "Deno, the build",
  host: /^Deno\//,
  binary: findDeno(),
  run: (deno, surroundings) => runDeno(deno, [BUILT_MAIN, surroundings]),
};

const sources: Runtime = {
  ...build,
  name: "Deno, the sources",
  run: (deno, surroundings) => {
    const importMap = join(temporaryFolder(), "import-map.json");
    writeFileSync(importMap, JSON.stringify({ imports: sourceUrls() }));
    return runDeno(deno, [`--import-map=${importMap}`, SOURCE_MAIN, surroundings]);
  },
};

/** Allows the loopback interface and nothing else: no files, no environment. */
function runDeno(deno: string, args: readonly string[]) {
  const options = ["--quiet", "--no-lock", "--no-prompt", "--allow-net=127.0.0.1"];
  const env = { DENO_DIR: temporaryFolder(), DENO_NO_UPDATE_CHECK: "1" };
  return runReport(deno, ["run", ...options, ...args], env);
}

testRuntime(build);
testRuntime(sources);
