import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { packageFolders, ROOT, readManifest, withNeeded } from "./workspace.mjs";

/**
 * Modules, below `src`, that stay out of the chunk that a package's other entry points share: they are
 * seldom needed, or need Node where the rest does not, or need nothing where the rest needs neverthrow.
 */
const APART = {
  "packages/cassette": ["bin/main", "index"],
  "packages/cli": ["bin/main"],
  "packages/client": [
    "middleware/read-only",
    "oauth/d1",
    "oauth/durable-object",
    "oauth/file",
    "oauth/file-lock",
    "oauth/index",
    "oauth/unstorage",
    "webhooks/d1",
    "webhooks/index",
  ],
  "packages/core": ["fields", "oauth/index", "resources/enumerations", "webhooks/index"],
  "packages/sandbox": ["bin/main", "serve"],
  "packages/sync": ["bin/main"],
  "packages/transport": ["conformance/index"],
};

/**
 * Modules of other packages that one has built in, by their sources: of a package that is published as well,
 * since finding one more is a quarter of its start-up, or of a private one.
 */
const BUILT_IN = {
  "packages/cli": { "@centime/contract/watch": "packages/contract/src/checks/watch.ts" },
  "packages/client": { "@centime/transport": "packages/transport/src/index.ts" },
};

/** Modules of private packages of which a bundle has what their functions return: the compiled module, by name. */
const AS_DATA = {
  "packages/cli": {
    "@centime/contract/pages": {
      module: "packages/contract/dist/src/pages/pages.js",
      functions: ["operationPages"],
    },
  },
};

/**
 * Bundles the published ones of the projects and of the packages that they need (of all when none is
 * named) into `dist/bundle`, each unless nothing has changed since the last time.
 */
export async function bundle(projects) {
  const folders = projects.length > 0 ? withNeeded(projects) : packageFolders();
  for (const folder of folders) {
    if (readManifest(folder).private) continue;
    const stamp = join(ROOT, folder, "dist", ".bundled");
    const wanted = fingerprint(folder);
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) continue;
    await bundlePackage(folder);
    writeFileSync(stamp, wanted);
  }
}

/** A hash of everything that a package's bundle depends on. */
function fingerprint(folder) {
  const hash = createHash("sha256");
  for (const file of [join(folder, "package.json"), "pnpm-lock.yaml"]) {
    hash.update(readFileSync(join(ROOT, file)));
  }
  hash.update(readFileSync(fileURLToPath(import.meta.url)));
  for (const part of [folder, ...packagesWithin(folder)]) {
    for (const inner of ["src", "known"].filter((name) => existsSync(join(ROOT, part, name)))) {
      const sources = join(ROOT, part, inner);
      for (const file of readdirSync(sources, { recursive: true }).sort()) {
        const { size, mtimeMs } = statSync(join(sources, file));
        hash.update(`${part} ${inner} ${file} ${size} ${mtimeMs}\n`);
      }
    }
  }
  return hash.digest("hex");
}

/** The folders of the packages that a package has built in. */
function packagesWithin(folder) {
  const modules = [
    ...Object.values(BUILT_IN[folder] ?? {}),
    ...Object.values(AS_DATA[folder] ?? {}).map(({ module }) => module),
  ];
  return new Set(modules.map((module) => module.split("/").slice(0, 2).join("/")));
}

async function bundlePackage(folder) {
  // Loaded here because most runs have nothing to bundle.
  const { rollup } = await import("rollup");
  const { transform } = await import("esbuild");

  const source = (module) => join(ROOT, folder, "src", `${module}.ts`);
  const apart = APART[folder] ?? [];
  const entries = new Set([...entryModules(folder), ...apart]);
  const isShared = (module) => entries.size > 1 && !apart.includes(module);

  // An entry point that shares its code is a file that exports its part of the chunk. Without these,
  // rollup makes the chunk itself one of the entry points, with more exports than its module has.
  const facadeOf = (module) => `facade:${source(module)}`;
  const builtIn = new Map(
    Object.entries(BUILT_IN[folder] ?? {}).map(([name, module]) => [name, join(ROOT, module)]),
  );
  const asData = AS_DATA[folder] ?? {};
  const isFacade = (id) => id.startsWith("facade:");
  const isData = (id) => Object.hasOwn(asData, id);
  const plugin = {
    name: "facades, data and TypeScript",
    resolveId: (id) => (isFacade(id) || isData(id) ? id : (builtIn.get(id) ?? null)),
    load: (id) => {
      if (isData(id)) return dataModule(asData[id]);
      return isFacade(id) ? `export * from ${JSON.stringify(id.slice(7))};` : null;
    },
    // esbuild drops all comments but `@__PURE__`; the docstrings are in the declarations.
    transform: async (code, id) => {
      if (isFacade(id)) return null;
      if (isData(id)) return { code, map: { mappings: "" } };
      const { code: script, map } = await transform(code, {
        loader: "ts",
        target: "es2022",
        sourcemap: true,
        sourcefile: id,
      });
      // A map leads to no source that is published with another package.
      return {
        code: script,
        map: id.startsWith(join(ROOT, folder, "src")) ? map : { mappings: "" },
      };
    },
  };

  const build = await rollup({
    input: Object.fromEntries(
      [...entries].map((module) => [module, (isShared(module) ? facadeOf : source)(module)]),
    ),
    external: (id) => /^[@a-z]/.test(id) && !isFacade(id) && !isData(id) && !builtIn.has(id),
    treeshake: { moduleSideEffects: "no-external" },
    plugins: [plugin],
  });
  const dir = join(ROOT, folder, "dist", "bundle");
  rmSync(dir, { recursive: true, force: true });
  await build.write({
    dir,
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name].js",
    manualChunks: sharedChunk(folder, [...entries].filter(isShared).map(source), apart.map(source)),
    onlyExplicitManualChunks: true,
    minifyInternalExports: false,
    hoistTransitiveImports: false,
    freeze: false,
    generatedCode: { preset: "es2015", symbols: false },
    sourcemap: true,
    sourcemapExcludeSources: true,
  });
}

/** A module whose functions return what those of another one have returned while it was bundled. */
async function dataModule({ module, functions }) {
  const original = await import(pathToFileURL(join(ROOT, module)));
  const lines = functions.map(async (name) => {
    const json = JSON.stringify(await original[name]());
    // Engines parse JSON faster than the same literal: https://v8.dev/blog/cost-of-javascript-2019#json
    return `export const ${name} = async () => JSON.parse(${JSON.stringify(json)});\n`;
  });
  return (await Promise.all(lines)).join("");
}

/** The modules, below `src`, that the entry points in the manifest lead to. */
function entryModules(folder) {
  return Object.values(readManifest(folder).exports)
    .filter((entryPoint) => entryPoint !== "./package.json")
    .map((entryPoint) => entryPoint.default.replace("./dist/bundle/", "").replace(/\.js$/, ""));
}

/** Puts the entries and everything that they import, but what stays apart, into one chunk. */
function sharedChunk(folder, entries, apart) {
  let members;
  return (id, { getModuleInfo }) => {
    members ??= new Set(entries);
    for (const member of members) {
      const imported = getModuleInfo(member)?.importedIds ?? [];
      for (const one of imported) if (!apart.includes(one)) members.add(one);
    }
    return members.has(id) ? basename(folder) : undefined;
  };
}
