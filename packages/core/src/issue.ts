import type * as v from "valibot";
import type { Issue } from "./failure.ts";
import type { Finding } from "./schema/custom.ts";

/** An issue of our own finding. */
export const issueOf = ({ path, expected, received }: Finding): Issue =>
  describeIssue(path.join("."), expected, describeValue(received, true));

/** An issue that valibot found, in our words. Text is shown only where it can be no secret. */
export function issueOfValibot(issue: v.BaseIssue<unknown>): Issue {
  const path = (issue.path ?? []).map((item) => String(item.key)).join(".");
  if (issue.expected === "never") {
    return describeIssue(path, "no such key", describeValue(lastKey(issue), true), "unknown key");
  }
  if (issue.type === "strict_object" && issue.expected === `"${String(lastKey(issue))}"`) {
    return describeIssue(path, "a value", "nothing", "required");
  }
  const expected = EXPECTATIONS[issue.type] ?? shorten(issue.expected ?? issue.type);
  return describeIssue(path, expected, describeValue(issue.input, isShown(issue)));
}

/** What valibot spells in a way of its own. */
const EXPECTATIONS: Readonly<Record<string, string>> = {
  strict_object: "object",
  array: "list",
  safe_integer: "integer",
  finite: "finite number",
  iso_date: "date (YYYY-MM-DD)",
  iso_timestamp: "timestamp (RFC 3339)",
};

/** Schemas whose inputs are codes, dates or names of ours; elsewhere only digits are shown. */
const SHOWN_TYPES = new Set(["picklist", "literal", "filter", "iso_date", "iso_timestamp"]);

const isShown = (issue: v.BaseIssue<unknown>): boolean =>
  SHOWN_TYPES.has(issue.type) ||
  (issue.type === "regex" && /^[\d.,+ -]*$/.test(String(issue.input)));

/** The issue's sentence: `limit: expected >=1, received 0`. */
export function describeIssue(
  path: string,
  expected: string,
  received: string,
  problem?: string,
): Issue {
  const where = path === "" ? "" : `${path}: `;
  return {
    path,
    message: `${where}${problem ?? `expected ${expected}, received ${received}`}`,
    expected,
    received,
  };
}

const LONGEST_TEXT = 40;

/** What came, without telling anything private: text is shown only when `showText` allows it. */
export function describeValue(value: unknown, showText: boolean): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (typeof value === "string") {
    const shown = showText && value.length <= LONGEST_TEXT && !value.includes("@");
    return shown ? JSON.stringify(value) : `string of ${value.length} characters`;
  }
  if (typeof value === "object" || typeof value === "function") return typeof value;
  return typeof value === "bigint" ? `${value}n` : String(value);
}

const lastKey = (issue: v.BaseIssue<unknown>): unknown => issue.path?.at(-1)?.key;

const LONGEST_EXPECTATION = 200;

/** Spells out bounds, and cuts the list of a large enumeration. */
function shorten(expected: string): string {
  const bound = /^([<>])=(-?\d+)$/.exec(expected);
  if (bound !== null) return `at ${bound[1] === "<" ? "most" : "least"} ${bound[2]}`;
  if (expected.length <= LONGEST_EXPECTATION) return expected;
  const members = expected.split(" | ");
  return `${members.slice(0, 8).join(" | ")} | … (${members.length} in all)`;
}

const MOST_TOLD = 5;

/** The first issues in one sentence. */
export function summarize(issues: readonly Issue[]): string {
  const told = issues.slice(0, MOST_TOLD).map((issue) => issue.message);
  const more = issues.length - told.length;
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}
