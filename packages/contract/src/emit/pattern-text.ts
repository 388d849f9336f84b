import type { Emission } from "./emission.ts";
import { PATTERNS_FILE } from "./paths.ts";
import type { Imports } from "./source-file.ts";

/** A pattern, by its name when it has one. */
export function patternText(pattern: string, { patterns }: Emission, imports: Imports): string {
  const named = Object.entries(patterns).find(([, source]) => source === pattern);
  return named === undefined
    ? new RegExp(pattern).toString()
    : imports.value(named[0], PATTERNS_FILE);
}
