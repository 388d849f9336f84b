import { safely } from "./json.ts";
import { excerpt, redactText } from "./redact.ts";

/** One thing that is wrong with an input or a response. */
export interface Issue {
  /** Where, with dots: `invoice_lines.0.vat_rate`; empty for the whole value. */
  readonly path: string;
  /** What kind of mistake it is: programs branch on this, never on the message. */
  readonly code: IssueCode;
  /** One sentence: `limit: expected at least 1, received 0`. */
  readonly message: string;
  readonly expected: string;
  /** What was received: its type, and its value only where that cannot be a secret. */
  readonly received: string;
}

/**
 * The kinds of mistakes.
 *
 * - `missing`: a required key is absent.
 * - `unknown-key`: a key that is not in the contract.
 * - `type`: a value of another type.
 * - `format`: a text of another form: a date, a decimal, an e-mail address.
 * - `range`: a number outside its bounds.
 * - `length`: a text or a list that is too short or too long.
 * - `member`: a value that is not one of those listed.
 * - `duplicate`: an item that occurs twice in a list.
 * - `not-json`: a response that is not JSON.
 * - `drift`: a response that drifts from the contract, where drift is refused.
 */
export type IssueCode =
  | "missing"
  | "unknown-key"
  | "type"
  | "format"
  | "range"
  | "length"
  | "member"
  | "duplicate"
  | "not-json"
  | "drift";

/** Creates an issue. The message says what was expected and received, unless `problem` says it shorter. */
export const describeIssue = (
  path: string,
  expected: string,
  received: string,
  code: IssueCode = "type",
  problem = `expected ${expected}, received ${received}`,
): Issue => {
  const place = /^[\w.*[\]-]{0,200}$/.test(path) ? path : excerpt(path, undefined, 200);
  const message = place === "" ? problem : `${place}: ${problem}`;
  return { path: place, code, message, expected, received };
};

const LONGEST_TEXT = 40;

/** A single word, or a number or a day as people write it: no name, no address, no phone number. */
const CODE = /^(?!\+?0\d{9})(?:[\w.,:+%-]*|\d{1,4}(?:[ .,/:-]\d{0,4}){0,3})$/;

/** The type of a value, and the value itself where it cannot be private: text only when `showText`. */
export function describeValue(value: unknown, showText: boolean): string {
  if (typeof value === "string") {
    const isShort = showText && value.length <= LONGEST_TEXT && CODE.test(value);
    const isShown = isShort && redactText(value) === value;
    return isShown ? JSON.stringify(value) : `string of ${value.length} characters`;
  }
  if (value === undefined) return "nothing";
  // `Array.isArray` throws on a revoked proxy.
  if (safely(() => Array.isArray(value))) return "list";
  return value === null || /^(number|boolean)$/.test(typeof value) ? String(value) : typeof value;
}

const MOST_SUMMARIZED = 5;
const LONGEST_SENTENCE = 600;

/** The first issues in one sentence. */
export function summarize(issues: readonly Issue[]): string {
  const messages = issues.slice(0, MOST_SUMMARIZED).map(({ message }) => message);
  if (issues.length > MOST_SUMMARIZED) messages.push(`and ${issues.length - MOST_SUMMARIZED} more`);
  const sentence = messages.join("; ");
  return sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE)}…` : sentence;
}
