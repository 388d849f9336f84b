import { readFileSync } from "node:fs";
import { join } from "node:path";
import commonjs from "@rollup/plugin-commonjs";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { transform } from "esbuild";
import { type Plugin, rollup } from "rollup";
import { parseAst } from "rollup/parseAst";
import { minify } from "terser";

/** The text of each file that the frame loads, by name: `boot.js` first, which asks for `runtime.js`. */
export type Parts = ReadonlyMap<string, string>;

export interface Folders {
  readonly playground: string;
  /** Where the packages are that code may import. */
  readonly packages: string;
}

/**
 * Bundles what runs in the frame. The frame can load nothing by itself, so a dynamic import, the sandbox's as
 * ours, asks the page for its file: see `runtime/entry/boot.ts`.
 */
export async function buildParts({ playground, packages }: Folders): Promise<Parts> {
  const entry = (name: string) => join(playground, "runtime", "entry", `${name}.ts`);
  const build = await rollup({
    input: { boot: entry("boot"), runtime: entry("runtime") },
    plugins: [sources(packages), nodeResolve({ browser: true }), commonjs()],
    treeshake: { moduleSideEffects: (id) => id.includes("/entry/") || id.includes("node_modules") },
    onwarn: (warning, warn) => {
      if (warning.code !== "CIRCULAR_DEPENDENCY" && warning.code !== "THIS_IS_UNDEFINED")
        warn(warning);
    },
  });
  const { output } = await build.generate({
    format: "es",
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    hoistTransitiveImports: false,
    freeze: false,
    generatedCode: { preset: "es2015", symbols: false },
    manualChunks: (id, { getModuleInfo }) =>
      staticClosure(entry("runtime"), getModuleInfo).has(id) ? "runtime" : undefined,
    onlyExplicitManualChunks: true,
  });
  const parts = output.map(async (file) => {
    const { code = "" } = await minify(file.type === "chunk" ? file.code : "", {
      module: true,
      compress: { passes: 2 },
    });
    return [
      file.fileName,
      code.replaceAll(/\bimport\("\.\/([\w-]+\.js)"\)/g, 'loadPart("$1")'),
    ] as const;
  });
  return new Map(await Promise.all(parts));
}

const PACKAGES = {
  centime: "client",
  "@centime/core": "core",
  "@centime/sandbox": "sandbox",
  "@centime/transport": "transport",
} as const;

/**
 * Takes our packages from their sources, whose modules can be loaded one by one; what is published has them in
 * one file. The notes on what the sandbox models are for its reference, and stay out.
 */
function sources(packages: string): Plugin {
  return {
    name: "sources of our packages",
    resolveId(name, importer) {
      const [, own = "", entry = ""] = /^(@centime\/\w+|centime)(\/.*)?$/.exec(name) ?? [];
      if (!Object.hasOwn(PACKAGES, own))
        return importer && name.startsWith(".") && name.endsWith(".ts")
          ? join(importer, "..", name)
          : null;
      const folder = join(packages, PACKAGES[own as keyof typeof PACKAGES]);
      const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const { types } = exports[`.${entry}`];
      return join(folder, types.replace("./dist/", "").replace(/\.d\.ts$/, ".ts"));
    },
    async transform(text, id) {
      if (id.endsWith(".json")) return { code: `export default ${text}`, map: null };
      if (!id.endsWith(".ts")) return null;
      const { code } = await transform(text, { loader: "ts", target: "es2022", sourcefile: id });
      return { code: withoutNotes(code), map: null };
    },
  };
}

/** Replaces the first argument of each call of `modelled`. */
function withoutNotes(code: string): string {
  const notes: Range[] = [];
  visit(parseAst(code), (node) => {
    const { callee, arguments: [first] = [] } = node;
    if (callee?.name === "modelled" && first !== undefined) notes.push(first);
  });
  return notes
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end }) => `${text.slice(0, start)}{}${text.slice(end)}`, code);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What is read of a node of a syntax tree. */
interface Node extends Range {
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly Range[];
}

function visit(node: unknown, look: (node: Node) => void): void {
  if (typeof node !== "object" || node === null) return;
  if ("start" in node) look(node as Node);
  for (const child of Object.values(node)) visit(child, look);
}

type ModuleInfo = (id: string) => { readonly importedIds: readonly string[] } | null;

const closures = new Map<string, ReadonlySet<string>>();

/** A module and all that it imports, but for what it loads later. */
function staticClosure(entry: string, infoOf: ModuleInfo): ReadonlySet<string> {
  const known = closures.get(entry);
  if (known !== undefined) return known;
  const members = new Set([entry]);
  for (const member of members) {
    for (const imported of infoOf(member)?.importedIds ?? []) members.add(imported);
  }
  closures.set(entry, members);
  return members;
}
