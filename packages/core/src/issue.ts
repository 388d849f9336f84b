import type * as v from "valibot";
import type { Issue } from "./failure.ts";

/** An issue of a schema, in our words. Text is shown only where it can be no secret. */
export function issueOfSchema({ type, expected, input, path }: v.BaseIssue<unknown>): Issue {
  const where = (path ?? []).map(({ key }) => key).join(".");
  if (expected === "never") {
    return describeIssue(where, "no such key", describeValue(input, true), "unknown key");
  }
  if (expected === "required") return describeIssue(where, "a value", "nothing", expected);
  // Codes, dates and names of ours; of what breaks a pattern, digits alone.
  const isShown =
    type === "regex"
      ? /^[\d.,+ -]*$/.test(String(input))
      : /^(picklist|literal|filter|iso)/.test(type);
  return describeIssue(where, expected ?? type, describeValue(input, isShown));
}

/** The issue's sentence: `limit: expected >=1, received 0`. */
export const describeIssue = (
  path: string,
  expected: string,
  received: string,
  problem = `expected ${expected}, received ${received}`,
): Issue => ({
  path,
  message: path === "" ? problem : `${path}: ${problem}`,
  expected,
  received,
});

const LONGEST_TEXT = 40;

/** What came, without telling anything private: text is shown only when `showText` allows it. */
export function describeValue(value: unknown, showText: boolean): string {
  if (typeof value === "string") {
    const isShown = showText && value.length <= LONGEST_TEXT && !value.includes("@");
    return isShown ? JSON.stringify(value) : `string of ${value.length} characters`;
  }
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "list";
  return value === null || /^(number|boolean)$/.test(typeof value) ? String(value) : typeof value;
}

const MOST_TOLD = 5;

/** The first issues in one sentence. */
export function summarize(issues: readonly Issue[]): string {
  const told = issues.slice(0, MOST_TOLD).map(({ message }) => message);
  if (issues.length > MOST_TOLD) told.push(`and ${issues.length - MOST_TOLD} more`);
  return told.join("; ");
}
