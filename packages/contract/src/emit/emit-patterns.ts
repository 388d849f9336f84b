import type { Emission } from "./emission.ts";
import { PATTERNS_FILE } from "./paths.ts";
import { HEADER, type SourceFile } from "./source-file.ts";

const MEANT =
  "// biome-ignore lint/suspicious/noControlCharactersInRegex: a text that has it is refused.\n";

/** The regular expressions that have a name. */
export function emitPatterns({ patterns }: Emission): SourceFile {
  const lines = Object.entries(patterns).map(
    ([name, source]) =>
      `${source.includes("\\x00") ? MEANT : ""}export const ${name} = ${new RegExp(source)};\n`,
  );
  return { path: PATTERNS_FILE, text: [HEADER, "", lines.join("\n")].join("\n") };
}
