import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { ROOT } from "./workspace.mjs";

const FACADE = "\0facade of ";

/**
 * Entries that only export what a module does. Rollup makes such files by itself, but may let the module
 * that happens to come first be the chunk, with exports that its users should not see.
 */
export const facades = {
  name: "facades",
  of: (file) => `${FACADE}${file}`,
  resolveId: (id) => (id.startsWith(FACADE) ? id : null),
  load(id) {
    if (!id.startsWith(FACADE)) return null;
    return `export * from ${JSON.stringify(id.slice(FACADE.length))};`;
  },
};

/** Finds the packages that are bundled instead of imported: names to files. */
export const inlinedPackages = (files) => ({
  name: "inlined packages",
  resolveId: (id) => files.get(id) ?? null,
});

/**
 * Reads compiled files together with their maps, so that those of the bundle lead to the sources. The
 * sources of another package are not published with this one: nothing leads there.
 */
export const compiledFiles = (folder) => ({
  name: "compiled files",
  async load(id) {
    const code = await readFile(id, "utf8");
    const isOwn = id.startsWith(join(ROOT, folder, "dist"));
    return { code, map: isOwn ? await readFile(`${id}.map`, "utf8") : { mappings: "" } };
  },
});

/**
 * Leaves out the docstrings, which are in the declarations, and writes what remains in ASCII: Node reads
 * that in a third of the time. Annotations of calls without effects stay.
 */
export const docstringsLeftOut = {
  name: "docstrings left out",
  renderChunk: (code) => transform(code, { format: "esm", target: "es2022", sourcemap: true }),
};

/** Leaves out the maps of files that have no code to find the source of. */
export const emptyMapsLeftOut = {
  name: "empty maps left out",
  generateBundle(_options, files) {
    for (const file of Object.values(files)) {
      if (file.type !== "chunk" || file.map.sources.length > 0) continue;
      delete files[file.sourcemapFileName];
      file.code = file.code.replace(/\/\/# sourceMappingURL=.*\n$/, "");
    }
  },
};
