import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { temporaryFolder } from "@centime/test-kit";
import { build, type Plugin } from "esbuild";
import type { Mutant } from "../mutants.ts";
import type { plant } from "../plant.ts";

const PACKAGES = fileURLToPath(new URL("../../../../", import.meta.url));
const OURS = /^(?:centime|@centime\/[\w-]+)(?:\/.*)?$/;

/** Returns the plant over sources of ours of which one is changed. Rejects when what is to change is not there once. */
export async function mutatedPlant({ file, code, off }: Mutant): Promise<typeof plant> {
  count += 1;
  const outfile = join(FOLDER, `plant-${count}.mjs`);
  await build({
    entryPoints: [join(PACKAGES, "checks/plant/plant.ts")],
    outfile,
    bundle: true,
    platform: "node",
    // As Node finds them: without the condition "module", which is for bundlers.
    conditions: [],
    mainFields: ["main"],
    format: "esm",
    plugins: [ourSources, changed(join(PACKAGES, file), code, off)],
    logLevel: "silent",
  });
  return (await import(pathToFileURL(outfile).href)).plant;
}

const FOLDER = temporaryFolder();

let count = 0;

/** Packages of ours are their sources; all others stay where they are. */
const ourSources: Plugin = {
  name: "our sources",
  setup(builder) {
    builder.onResolve({ filter: OURS }, ({ path }) => ({ path: sourceOf(path) }));
    builder.onResolve({ filter: /^[@a-z]/ }, async ({ path, importer, pluginData, kind }) => {
      if (pluginData === FOUND || kind === "entry-point" || path.startsWith("node:"))
        return undefined;
      const resolveDir = dirname(importer);
      const found = await builder.resolve(path, { kind, resolveDir, importer, pluginData: FOUND });
      return found.errors.length > 0 ? undefined : { path: found.path, external: true };
    });
  },
};

const FOUND = Symbol("found");

type Exports = Readonly<Record<string, string | { readonly types: string }>>;

/** The source of an entry point: beside what its manifest says where its types are. */
function sourceOf(specifier: string): string {
  const [, name = "", rest = ""] = /^(centime|@centime\/[\w-]+)(.*)$/.exec(specifier) ?? [];
  const folder = join(PACKAGES, name === "centime" ? "client" : name.replace("@centime/", ""));
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const entry = (exports as Exports)[`.${rest}`];
  const compiled = typeof entry === "object" ? entry.types : String(entry);
  return join(folder, compiled.replace("/dist/", "/").replace(/(?:\.d\.ts|\.js)$/, ".ts"));
}

const changed = (path: string, code: string, off: string): Plugin => ({
  name: "a change",
  setup(builder) {
    builder.onLoad({ filter: /\.ts$/ }, async ({ path: loaded }) => {
      if (loaded !== path) return undefined;
      const source = await readFile(loaded, "utf8");
      if (source.split(code).length !== 2) throw new Error(`${path} does not have once: ${code}`);
      return { contents: source.replace(code, () => off), loader: "ts" };
    });
  },
});
