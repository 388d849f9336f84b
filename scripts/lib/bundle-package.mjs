import { rmSync } from "node:fs";
import { basename, isAbsolute, join } from "node:path";
import { rollup } from "rollup";
import { APART, INLINED } from "./bundle-layout.mjs";
import {
  compiledFiles,
  docstringsLeftOut,
  emptyMapsLeftOut,
  facades,
  inlinedPackages,
} from "./bundle-plugins.mjs";
import { ROOT, readManifest } from "./workspace.mjs";

/**
 * Writes `dist/bundle` from what is compiled in `dist/src`: a chunk of the code that the entry points
 * share, and at the path of each a file that exports its part of it. Loading one large file takes a
 * fraction of the time that loading all the small ones does.
 */
export async function bundlePackage(folder) {
  const fileOf = (module) => compiledFile(folder, module);
  const inlined = new Map(
    Object.entries(INLINED[folder] ?? {}).map(([name, other]) => [
      name,
      compiledFile(other, "index"),
    ]),
  );
  const apart = APART[folder] ?? [];
  const together = entryModules(folder).filter((module) => !apart.includes(module));
  const entryOf = together.length > 1 ? (module) => facades.of(fileOf(module)) : fileOf;

  const build = await rollup({
    input: Object.fromEntries([
      ...together.map((module) => [module, entryOf(module)]),
      ...apart.map((module) => [module, fileOf(module)]),
    ]),
    external: (id) => !id.startsWith(".") && !isAbsolute(id) && !inlined.has(id),
    treeshake: { moduleSideEffects: "no-external" },
    plugins: [
      facades,
      inlinedPackages(inlined),
      compiledFiles(folder),
      docstringsLeftOut,
      emptyMapsLeftOut,
    ],
  });
  const dir = join(ROOT, folder, "dist", "bundle");
  rmSync(dir, { recursive: true, force: true });
  await build.write({
    ...OUTPUT,
    dir,
    manualChunks: chunkOf(basename(folder), together.map(fileOf), apart.map(fileOf)),
  });
}

const compiledFile = (folder, module) => join(ROOT, folder, "dist", "src", `${module}.js`);

const OUTPUT = {
  entryFileNames: "[name].js",
  chunkFileNames: "chunks/[name].js",
  onlyExplicitManualChunks: true,
  minifyInternalExports: false,
  hoistTransitiveImports: false,
  freeze: false,
  generatedCode: { preset: "es2015", symbols: false },
  sourcemap: true,
  sourcemapExcludeSources: true,
};

/** The modules, below `src`, that the manifest's entry points lead to. */
function entryModules(folder) {
  return Object.values(readManifest(folder).exports).map((entryPoint) =>
    entryPoint.default.replace("./dist/bundle/", "").replace(/\.js$/, ""),
  );
}

/** Puts the entries, what they import, and what that imports, into one chunk. */
function chunkOf(name, entries, apart) {
  let members;
  return (id, { getModuleInfo }) => {
    members ??= withImported(entries, apart, getModuleInfo);
    return members.has(id) ? name : undefined;
  };
}

function withImported(entries, apart, getModuleInfo) {
  const found = new Set(entries);
  for (const id of found) {
    for (const imported of getModuleInfo(id)?.importedIds ?? []) {
      if (!apart.includes(imported)) found.add(imported);
    }
  }
  return found;
}
