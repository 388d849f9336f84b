import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@centime/test-kit";
import { findBun } from "../../binaries.ts";
import {
  BUILT_MAIN,
  type Runtime,
  runReport,
  SOURCE_MAIN,
  sourcePaths,
  testRuntime,
} from "./runtime.ts";

const build: Runtime = {
  name: "Bun, the build",
  host: /^Bun\//,
  binary: findBun(),
  run: (bun, surroundings) => runReport(bun, [BUILT_MAIN, surroundings]),
};

const sources: Runtime = {
  ...build,
  name: "Bun, the sources",
  run: (bun, surroundings) => {
    const tsconfig = join(temporaryFolder(), "tsconfig.json");
    const paths = Object.entries(sourcePaths()).map(([name, path]) => [name, [path]]);
    const compilerOptions = { paths: Object.fromEntries(paths) };
    writeFileSync(tsconfig, JSON.stringify({ compilerOptions }));
    return runReport(bun, [`--tsconfig-override=${tsconfig}`, SOURCE_MAIN, surroundings]);
  },
};

testRuntime(build);
testRuntime(sources);
