import { err, ok, type Result } from "neverthrow";
import type { Issue } from "../issue.ts";
import { describeIssue, describeValue } from "../issue.ts";

/** Where the vendor serves its APIs: the base URL of a transport that is given none. */
export const DEFAULT_BASE_URL = "https://app.pennylane.com";

/** Checks a base URL and drops its trailing slashes. Credentials, queries and fragments are refused. */
export function readBaseUrl(text: unknown): Result<string, Issue> {
  const isPlain = typeof text === "string" && /^https?:\/\/[^?#@\s]+$/i.test(text);
  if (isPlain && URL.canParse(text)) return ok(text.replace(/\/+$/, ""));
  // A base URL may hold a password: it is never shown.
  const expected = "http or https URL without credentials or query";
  return err(describeIssue("baseUrl", expected, describeValue(text, false)));
}
