import type { DriftLog } from "../drift/drift-log.ts";
import type { Issue } from "../failure.ts";
import { describeIssue, describeValue } from "../issue.ts";
import type { AnswerSchema } from "./answer-schema.ts";

/** What readers note while they walk one answer: what does not fit, and, when asked, what drifts. */
export interface ReadingLog {
  /** Where the walk is: one index (or key of a record) for each `*` of the current place. */
  readonly indices: (number | string)[];
  readonly issues: Issue[];
  /** Absent when nobody wants to know of drift. */
  readonly drift: DriftLog | undefined;
}

const MOST_ISSUES = 20;

/** What a schema asks for, in a word. */
export const expectation = ({ type, expects = type }: AnswerSchema): string => expects;

/** Notes a value that does not fit, and answers it. */
export function misfit(log: ReadingLog, place: string, expected: string, value: unknown): unknown {
  if (log.issues.length < MOST_ISSUES) {
    log.issues.push(describeIssue(pathAt(log, place), expected, describeType(value)));
  }
  return value;
}

/** The path of the place where the walk is. */
export function pathAt({ indices }: ReadingLog, place: string): string {
  let depth = 0;
  const segments = place.split(".");
  return segments.map((segment) => (segment === "*" ? indices[depth++] : segment)).join(".");
}

/** The type of what came: an answer's text may be private. */
const describeType = (value: unknown): string =>
  typeof value === "string" ? "string" : describeValue(value, false);
