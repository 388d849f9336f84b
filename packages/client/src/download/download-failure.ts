/** What every failed download says. Plain data, as all failures are: no message holds the URL. */
interface DownloadFailureBase {
  readonly kind: "DownloadFailure";
  readonly _tag: "DownloadFailure";
  /** One sentence for people. */
  readonly message: string;
}

/** The server answered something else than the file: `public_file_url` dies after about 30 minutes. */
export interface RefusedDownload extends DownloadFailureBase {
  /** `"redirect"`: it leads to where a download does not go, such as plain HTTP, or too far. */
  readonly reason: "status" | "redirect";
  readonly status: number;
}

/** The file did not come. */
export interface BrokenDownload extends DownloadFailureBase {
  readonly reason: "invalid-input" | "network" | "timeout" | "aborted" | "too-large";
}

/** Why a download failed. */
export type DownloadFailure = RefusedDownload | BrokenDownload;

/** What a download's stream breaks with. */
export interface DownloadError extends Error {
  readonly failure: DownloadFailure;
}

/** The failure of a file that did not come. */
export const broken = (reason: BrokenDownload["reason"], message: string): BrokenDownload => ({
  kind: "DownloadFailure",
  _tag: "DownloadFailure",
  reason,
  message: `download: ${message}`,
});

/** The failure of an answer that is not the file. */
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

/** Makes an `Error` of a failure, for streams, which know no other way to fail. */
export const downloadError = (failure: DownloadFailure): DownloadError =>
  Object.assign(new Error(failure.message), { name: failure._tag, failure });
