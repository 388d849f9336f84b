import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The facts that only the owner of the project knows, as `release.json` has them. */
export interface Blanks {
  /** The address of the repository on GitHub: `https://github.com/OWNER/NAME`. */
  readonly repository: string | null;
  /** The page that npm links to as the project's. */
  readonly homepage: string | null;
  /** As npm has it: `NAME <EMAIL> (URL)`, the last two optional. */
  readonly author: string | null;
  /** Where a vulnerability is reported: an e-mail address, or the address of a page. */
  readonly securityContact: string | null;
}

const FORMS: Readonly<Record<keyof Blanks, RegExp>> = {
  repository: /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+(?<!\.git)$/,
  homepage: /^https:\/\/\S+$/,
  author: /^[^<>()]+( <[^<>\s]+@[^<>\s]+>)?( \(https:\/\/\S+\))?$/,
  securityContact: /^([^<>\s@]+@[^<>\s@]+|https:\/\/\S+)$/,
};

const NAMES = Object.keys(FORMS) as (keyof Blanks)[];

/** Reads `release.json` of a repository. */
export const readBlanks = (root: string): Blanks =>
  JSON.parse(readFileSync(join(root, "release.json"), "utf8")) as Blanks;

/** Returns a line for each blank that is left, and for each that is filled with something else. */
export function blankProblems(blanks: Blanks): string[] {
  return NAMES.flatMap((name) => {
    const value: unknown = blanks[name];
    if (value === null) return [`release.json: ${name} is blank`];
    if (typeof value === "string" && FORMS[name].test(value)) return [];
    return [`release.json: ${name} is neither null nor of the form ${FORMS[name].source}`];
  });
}
