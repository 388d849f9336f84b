import type { Issue } from "../issue.ts";
import { describeIssue } from "../issue.ts";

/** An app as it is registered with the vendor. */
export interface OAuthApp {
  readonly clientId: string;
  /** Known to the app's server and the vendor alone. */
  readonly clientSecret: string;
  /** Where the vendor sends the user back to: one of the app's registered URLs, spelt the same. */
  readonly redirectUri: string;
}

/** What is wrong with texts that must be given, by name. Shows none of them. */
export const missingTexts = (texts: Readonly<Record<string, unknown>>): readonly Issue[] =>
  Object.entries(texts)
    .filter(([, value]) => typeof value !== "string" || value === "")
    .map(([name, value]) => describeIssue(name, "non-empty text", nameOf(value)));

function nameOf(value: unknown): string {
  if (value === undefined) return "nothing";
  return value === "" ? "an empty text" : typeof value;
}
