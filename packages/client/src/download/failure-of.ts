import { abortError } from "@centime/core";
import { sendingError } from "@centime/core/transport-kit";
import { type BrokenDownload, broken } from "./download-failure.ts";

/** Reads what fetch or a body throws. */
export function failureOf(thrown: unknown, signal: AbortSignal): BrokenDownload {
  const error = signal.aborted
    ? abortError(signal, "maybe")
    : sendingError("fetch", thrown, undefined);
  if (error.reason === "timeout" || error.reason === "aborted") {
    return broken(error.reason, withoutUrls(error.message));
  }
  return broken("network", "message" in error ? withoutUrls(error.message) : "");
}

/** Of a file's URL, the path may be a permission as well. */
const withoutUrls = (message: string): string =>
  message.replace(/https?:\/\/[^\s"'<>]+/gi, "[URL]");
