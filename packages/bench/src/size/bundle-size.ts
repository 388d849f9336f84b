import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Bytes of a bundle, neverthrow and valibot included. */
export interface BundleSize {
  readonly minified: number;
  readonly gzipped: number;
}

/** Bundles an entry for a runtime of today, minified, and weighs it. */
export async function bundleSize(entry: string): Promise<BundleSize> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname ?? process.cwd() },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
}
