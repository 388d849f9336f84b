import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { PACKAGES } from "./paths.ts";

/** The files of a bundle that hold code, as their maps show. */
export function filesWithCode(folder: string): string[] {
  const bundle = join(folder, "dist", "bundle");
  return readdirSync(bundle, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js.map"))
    .map((map) => map.slice(0, -".map".length))
    .map((file) => join(bundle, file));
}

/**
 * The statements that a bundler keeps of files of which nothing is used, when it takes no manifest's word
 * that they have no effects.
 */
export async function effectsOf(files: readonly string[]): Promise<string> {
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
  return kept.replace(COMMENT, "").trim();
}

const COMMENT = /^\/\/ .*\n/gm;

/** Packages of others may do as they please: they are taken to have no effects. */
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

const OURS = /^(?:[./]|@centime\/)/;
const BEING_RESOLVED = Symbol("being resolved");
