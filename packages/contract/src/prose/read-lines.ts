import { ContractError } from "../contract-error.ts";

/** A form that a line of prose may have, and what to make of it. */
export interface LineForm {
  readonly pattern: RegExp;
  readonly read?: (match: RegExpMatchArray) => void;
}

/** Reads prose line by line. A line that has none of the forms is an error, never skipped. */
export function readLines(prose: string, forms: readonly LineForm[], place: string): void {
  for (const line of prose.split("\n").map((text) => text.trim())) {
    if (line !== "") readLine(line, forms, place);
  }
}

function readLine(line: string, forms: readonly LineForm[], place: string): void {
  for (const { pattern, read } of forms) {
    const match = line.match(pattern);
    if (match === null) continue;
    read?.(match);
    return;
  }
  throw new ContractError(place, `cannot make sense of "${line}"`);
}

/** The names between backticks: `` `a`, `b` `` and `` `a, b` `` alike. */
export function quotedNames(text: string): string[] {
  return [...text.matchAll(/`([^`]*)`/g)].flatMap(([, inside = ""]) =>
    inside.split(",").map((name) => name.trim()),
  );
}

/** One or more names between backticks, with commas between them. */
export const NAMES = "`[^`]+`(?:\\s*,\\s*`[^`]+`)*";

/** A remark at the end of a line. */
export const REMARK = "(?:\\s*\\(.*\\))?";

/** Since when something exists: told by a sign before it, and by whole lines. */
export const NEWS = "(?:🆕\\s*)?";
export const NEWS_LINES: readonly LineForm[] = [
  { pattern: /^Only available in the new version\b/ },
  { pattern: /^For more details, see\b.*https:\S+/ },
];
