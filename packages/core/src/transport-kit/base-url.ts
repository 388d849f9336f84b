import { err, ok, type Result } from "neverthrow";
import type { Issue } from "../failure.ts";
import { describeIssue } from "../issue.ts";

/** Where the vendor serves its APIs: the base URL of a transport that is given none. */
export const DEFAULT_BASE_URL = "https://app.pennylane.com";

/** Checks a base URL and drops its trailing slashes. Credentials, queries and fragments are refused. */
export function readBaseUrl(text: unknown): Result<string, Issue> {
  const url = parseUrl(text);
  const isPlain =
    url !== undefined &&
    (url.protocol === "https:" || url.protocol === "http:") &&
    url.username + url.password + url.search + url.hash === "";
  if (isPlain) return ok(url.origin + url.pathname.replace(/\/+$/, ""));
  return err(
    describeIssue("baseUrl", "http or https URL without credentials or query", received(text)),
  );
}

function parseUrl(text: unknown): URL | undefined {
  try {
    return typeof text === "string" ? new URL(text) : undefined;
  } catch {
    return undefined;
  }
}

/** A base URL may hold a password: it is never shown. */
const received = (text: unknown): string =>
  typeof text === "string" ? `string of ${text.length} characters` : typeof text;
