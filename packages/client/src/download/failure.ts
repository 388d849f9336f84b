import { abortError, type InvalidInput, type TransportFailure } from "@centime/core";
import { sendingError } from "@centime/transport";

/** What every failed download says. Plain data, as all failures are: no message holds the URL. */
interface DownloadFailureBase {
  readonly kind: "DownloadFailure";
  readonly _tag: "DownloadFailure";
  /** One sentence for people. */
  readonly message: string;
}

/** The response is not the file: a `public_file_url` expires after about 30 minutes. */
export interface RefusedDownload extends DownloadFailureBase {
  /** `"redirect"`: it leads to where a download does not go, such as plain HTTP, or too far. */
  readonly reason: "status" | "redirect";
  readonly status: number;
}

/** The file did not come. */
export interface BrokenDownload extends DownloadFailureBase {
  /** `"cassette"`: the file was not recorded. `"sink"`: what the file was streamed into failed. */
  readonly reason:
    | "invalid-input"
    | "network"
    | "timeout"
    | "aborted"
    | "too-large"
    | "cassette"
    | "sink";
}

/** Why a download failed. */
export type DownloadFailure = RefusedDownload | BrokenDownload;

/** The error that ends a download's stream. */
export interface DownloadError extends Error {
  readonly failure: DownloadFailure;
}

export const broken = (reason: BrokenDownload["reason"], message: string): BrokenDownload => ({
  kind: "DownloadFailure",
  _tag: "DownloadFailure",
  reason,
  message: `download: ${message}`,
});

export const refused = (
  reason: RefusedDownload["reason"],
  status: number,
  message: string,
): RefusedDownload => ({
  kind: "DownloadFailure",
  _tag: "DownloadFailure",
  reason,
  status,
  message: `download: ${message}`,
});

export const tooLarge = (maxBytes: number): BrokenDownload =>
  broken("too-large", `the file is larger than ${maxBytes} bytes`);

/** The failure for what fetch or reading a body throws. */
export function brokenBy(thrown: unknown, signal: AbortSignal): BrokenDownload {
  const error = signal.aborted
    ? abortError(signal, "maybe")
    : sendingError("fetch", thrown, undefined);
  if (error.reason === "timeout" || error.reason === "aborted") {
    return broken(error.reason, withoutUrls(error.message));
  }
  return broken("network", "message" in error ? withoutUrls(error.message) : "");
}

/** The failure for what a client could not send. */
export function brokenByFailure(failure: TransportFailure | InvalidInput): BrokenDownload {
  if (failure.kind === "InvalidInput") return broken("invalid-input", failure.message);
  const reason = failure.reason === "transport" ? "network" : failure.reason;
  return broken(reason, withoutUrls(failure.message.replace(/^download: /, "")));
}

/** The path of a file's URL may be a permission, too. */
const withoutUrls = (message: string): string =>
  message.replace(/https?:\/\/[^\s"'<>]+/gi, "[URL]");

/** The failure as an `Error`, for streams, which know no other way to fail. */
export const downloadError = (failure: DownloadFailure): DownloadError =>
  Object.assign(new Error(failure.message), { name: failure._tag, failure });
