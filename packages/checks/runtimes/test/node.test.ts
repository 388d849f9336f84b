import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@centime/test-kit";
import { findNode } from "../../binaries.ts";
import {
  BUILT_MAIN,
  type Runtime,
  runReport,
  SOURCE_MAIN,
  sourceUrls,
  testRuntime,
} from "./runtime.ts";

const build = (major: number): Runtime => ({
  name: `Node ${major}, the build`,
  host: new RegExp(`^Node\\.js/${major}\\b`),
  binary: findNode(major),
  run: (node, surroundings) => runReport(node, [BUILT_MAIN, surroundings]),
});

/** Node strips the types itself; the hook resolves a package's name to its source. */
const HOOKS = `
import { registerHooks } from "node:module";
const sources = ${JSON.stringify(sourceUrls())};
registerHooks({
  resolve: (specifier, context, next) =>
    specifier in sources
      ? { url: sources[specifier], shortCircuit: true }
      : next(specifier, context),
});
`;

const sources = (major: number): Runtime => ({
  ...build(major),
  name: `Node ${major}, the sources`,
  run: (node, surroundings) => {
    const hooks = join(temporaryFolder(), "hooks.mjs");
    writeFileSync(hooks, HOOKS);
    return runReport(node, ["--import", hooks, SOURCE_MAIN, surroundings]);
  },
});

/** What a test environment puts in place of Node's own, while fetch, `Request` and `Response` stay. */
const REPLACED = [
  ...["AbortController", "AbortSignal", "Blob", "File", "FormData", "Headers"],
  ...["Event", "EventTarget", "URL", "URLSearchParams"],
];

const JSDOM = `
import { JSDOM } from ${JSON.stringify(import.meta.resolve("jsdom"))};
const { window } = new JSDOM();
for (const name of ${JSON.stringify(REPLACED)}) globalThis[name] = window[name];
`;

/** jsdom needs a later Node than we do. */
const withJsdom: Runtime = {
  ...build(24),
  name: "Node 24 with jsdom's classes, the build",
  run: (node, surroundings) => {
    const globals = join(temporaryFolder(), "jsdom.mjs");
    writeFileSync(globals, JSDOM);
    return runReport(node, ["--import", globals, BUILT_MAIN, surroundings]);
  },
};

for (const major of [20, 22, 24]) testRuntime(build(major));
testRuntime(sources(22));
testRuntime(withJsdom);
