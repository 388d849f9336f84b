import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const PACKAGE = fileURLToPath(new URL("../../../", import.meta.url));

export interface Bundle {
  readonly code: string;
  readonly bytes: number;
  readonly gzipped: number;
}

/** What a bundler makes of an application's code: all that it needs, minified. */
export async function bundle(application: string): Promise<Bundle> {
  const { outputFiles } = await build({
    stdin: { contents: application, resolveDir: PACKAGE },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild wrote nothing");
  return {
    code: file.text,
    bytes: file.contents.length,
    gzipped: gzipSync(file.contents, { level: 9 }).length,
  };
}
