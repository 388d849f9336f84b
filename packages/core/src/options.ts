import { describeIssue, type Issue, type IssueCode } from "./issue.ts";
import { copyOf, safely } from "./json.ts";

// JavaScript checks no option, so these do. No value is shown: an option may be a secret.

/** Returns an issue for each option that is there and does not fit, by its name. Never throws. */
export const wrongOptions = (
  fits: (value: unknown) => boolean,
  expected: string,
  options: object,
  code?: IssueCode,
): readonly Issue[] =>
  Object.entries(copyOf(options) ?? {})
    .filter(([, value]) => value !== undefined && !safely(() => fits(value)))
    .map(([name, value]) => describeIssue(name, expected, typeof value, code));

/** Returns an issue for each option, since there is none of its name. */
export const unknownOptions = (options: object): readonly Issue[] =>
  wrongOptions(() => false, "no such option", options, "unknown-key");
