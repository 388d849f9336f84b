import { format } from "@vitest/pretty-format";
import { transform } from "sucrase";
import { clipped } from "../protocol.ts";

// What stands between code and its run, and between values and what is shown: loaded with the first run.

/** Code without its types, as a module that exports it as one function, and the names of what it imports. */
export interface Compiled {
  readonly module: string;
  readonly imports: readonly string[];
}

/**
 * Takes the types from code. Its lines keep their numbers: imports become calls of `require` in place, and the
 * function begins on the first line. Code is a block in it, and may have a `process` of its own.
 */
export function compile(code: string): Compiled {
  const { code: script } = transform(code, {
    transforms: ["typescript", "imports"],
    disableESTransforms: true,
  });
  const imports = [...script.matchAll(/\brequire\((['"])([^'"]+)\1\)/g)].map(
    ([, , name = ""]) => name,
  );
  return {
    module: `export default async (require, exports, console, process) => {{${script}\n}};`,
    imports,
  };
}

/** Writes what was logged as a console does: texts as they are, all else as it is written in code. */
export const formatted = (values: readonly unknown[]): string =>
  clipped(values.map((value) => (typeof value === "string" ? value : written(value))).join(" "));

function written(value: unknown): string {
  try {
    return format(value, {
      callToJSON: false,
      compareKeys: null,
      escapeString: false,
      maxDepth: 8,
      maxOutputLength: 20_000,
      maxWidth: 100,
      printBasicPrototype: false,
      quoteKeys: false,
    });
  } catch {
    return "[cannot be read]";
  }
}
