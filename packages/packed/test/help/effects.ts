import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, type Plugin } from "esbuild";

/** The files of a bundle that hold code, as their maps show, but for some. */
export function filesWithCode(folder: string, leftOut: readonly string[] = []): string[] {
  const bundle = join(folder, "dist", "bundle");
  return readdirSync(bundle, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js.map"))
    .map((map) => map.slice(0, -".map".length))
    .filter((file) => !leftOut.includes(file))
    .map((file) => join(bundle, file));
}

/**
 * The statements that a bundler keeps of files of which nothing is used, when it takes no manifest's word
 * that they have no effects. Sums of numbers do not count: esbuild keeps them, but they are a few bytes.
 */
export async function effectsOf(files: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: files.map((file) => `import ${JSON.stringify(file)};`).join("\n") },
    bundle: true,
    format: "esm",
    write: false,
    logLevel: "error",
    plugins: [onlyOurs],
  });
  const kept = outputFiles[0]?.text ?? "";
  return kept.replace(COMMENT, "").replace(SUM, "").trim();
}

const COMMENT = /^\/\/ .*\n/gm;
const SUM = /^var \S+ = [\d *+-]+;\n/gm;

/** Packages of others may do as they please: they are taken to have no effects. */
const onlyOurs: Plugin = {
  name: "only ours",
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ path, resolveDir }) =>
      /^[./]/.test(path)
        ? { path: resolve(resolveDir, path), sideEffects: true }
        : { path, external: true, sideEffects: false },
    );
  },
};
