import { err, ok, type Result } from "neverthrow";
import type { Issue } from "../issue.ts";
import { describeIssue, describeValue } from "../issue.ts";

/** How large an answer may be, unless a transport is told otherwise: 64 MiB. */
export const DEFAULT_MAX_BYTES = 67_108_864;

/** Checks a limit of size. `Infinity` is none. */
export function readMaxBytes(value: unknown): Result<number, Issue> {
  const isLimit = typeof value === "number" && value >= 0;
  if (isLimit) return ok(value);
  return err(describeIssue("maxBytes", "bytes, 0 or more", describeValue(value, false)));
}
