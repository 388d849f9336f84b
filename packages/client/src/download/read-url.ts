import { err, ok, type Result } from "neverthrow";
import { type BrokenDownload, broken } from "./download-failure.ts";

/** Checks a file's URL. It may hold a permission, so it is never shown. */
export function readUrl(url: unknown): Result<URL, BrokenDownload> {
  const parsed = parse(url);
  const isFile =
    parsed !== undefined &&
    (parsed.protocol === "https:" || parsed.protocol === "http:") &&
    parsed.username + parsed.password === "";
  return isFile ? ok(parsed) : err(broken("invalid-input", "the URL is no http or https URL"));
}

function parse(url: unknown): URL | undefined {
  try {
    return typeof url === "string" || url instanceof URL ? new URL(url) : undefined;
  } catch {
    return undefined;
  }
}
