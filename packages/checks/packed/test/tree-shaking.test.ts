import { readdirSync } from "node:fs";
import { join } from "node:path";
import { suite } from "@centime/test-kit";
import { build, type Plugin } from "esbuild";
import * as assert from "uvu/assert";
import { PACKAGES } from "../../paths.ts";

const shaken = suite("a bundle of which nothing is used", { limitMs: 30_000 });

const CONFORMANCE_SUITE = join("conformance", "index.js");
/** What only the conformance suite loads. */
const OF_THE_SUITE = /^conformance|serve-transport-suite|^chunks.index/;

const OURS = /^(?:[./]|@centime\/)/;
const BEING_RESOLVED = Symbol("being resolved");

/** Third-party packages are taken to have no effects. */
const onlyOurs: Plugin = {
  name: "only ours",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /.*/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (pluginData === BEING_RESOLVED) return undefined;
      if (!OURS.test(path)) return { path, external: true, sideEffects: false };
      const found = await resolve(path, { kind, resolveDir, pluginData: BEING_RESOLVED });
      return { path: found.path, errors: found.errors, sideEffects: true };
    });
  },
};

/** Those that applications ship; an application that loads a sandbox or a cassette uses all of it. */
const PACKAGES_IN_APPLICATIONS = [
  "core",
  "client",
  "transport",
  "transport-ofetch",
  "otel",
  "redis",
];

for (const name of PACKAGES_IN_APPLICATIONS) {
  shaken(`leaves nothing of ${name}, so that an application has only what it uses`, async () => {
    const bundle = join(PACKAGES, name, "dist", "bundle");
    const files = readdirSync(bundle, { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".js") && !OF_THE_SUITE.test(file),
    );
    assert.ok(files.length > 0);
    assert.is(await effectsOf(files.map((file) => join(bundle, file))), "");
  });
}

shaken("leaves what has effects: the search can find some", async () => {
  const suiteFile = join(PACKAGES, "transport", "dist", "bundle", CONFORMANCE_SUITE);
  assert.match(await effectsOf([suiteFile]), "repeat(40)");
});

/**
 * Returns the statements that a bundler keeps of files of which nothing is used, when it believes no
 * manifest that says they have no effects.
 */
async function effectsOf(files: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: files.map((file) => `import ${JSON.stringify(file)};`).join("\n"),
      resolveDir: PACKAGES,
    },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "error",
    plugins: [onlyOurs],
  });
  const kept = outputFiles[0]?.text ?? "";
  return kept.replace(/^\/\/ .*\n/gm, "").trim();
}

shaken.run();
