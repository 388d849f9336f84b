import { err, ok, type Result, ResultAsync } from "neverthrow";
import { type Deadline, startDeadline } from "./deadline.ts";
import type { DownloadError, DownloadFailure } from "./download-failure.ts";
import { type DownloadOptions, type DownloadSettings, readOptions } from "./download-options.ts";
import { fetchFile } from "./fetch-file.ts";
import { limitStream, tooLarge } from "./limit-stream.ts";
import { readAll } from "./read-all.ts";
import { readUrl } from "./read-url.ts";

/** A file that was downloaded. */
export interface Download<Content> {
  readonly content: Content;
  /** The media type that the server gives: `"application/pdf"`. */
  readonly type?: string;
}

type Stream = ReadableStream<Uint8Array>;

/**
 * Downloads a file that an answer links to, such as an invoice's `public_file_url`. Never throws.
 *
 * No token is sent: the URL is its own permission, and dies after about 30 minutes. Redirects are followed
 * to https alone. The stream of `{ as: "stream" }` breaks with a `DownloadError`; read it or cancel it.
 */
export function download(
  url: string | URL,
  options: DownloadOptions & { readonly as: "stream" },
): ResultAsync<Download<Stream>, DownloadFailure>;
export function download(
  url: string | URL,
  options?: DownloadOptions & { readonly as?: "bytes" | undefined },
): ResultAsync<Download<Uint8Array>, DownloadFailure>;
export function download(
  url: string | URL,
  options: DownloadOptions = {},
): ResultAsync<Download<Stream | Uint8Array>, DownloadFailure> {
  return new ResultAsync(start(url, options));
}

type Downloaded = Result<Download<Stream | Uint8Array>, DownloadFailure>;

async function start(url: unknown, options: DownloadOptions): Promise<Downloaded> {
  const settings = readOptions(options);
  if (settings.isErr()) return err(settings.error);
  const file = readUrl(url);
  if (file.isErr()) return err(file.error);
  const { timeoutMs, signal } = settings.value;
  const deadline = startDeadline(timeoutMs, signal);
  const downloaded = await fetchAndRead(file.value, settings.value, deadline);
  if (downloaded.isErr() || settings.value.as === "bytes") deadline.end();
  return downloaded;
}

async function fetchAndRead(
  url: URL,
  { as, maxBytes, fetch }: DownloadSettings,
  deadline: Deadline,
): Promise<Downloaded> {
  const response = await fetchFile(url, fetch, deadline);
  if (response.isErr()) return err(response.error);
  const { headers, body } = response.value;
  if (Number(headers.get("content-length")) > maxBytes) {
    void body?.cancel().catch(() => undefined);
    return err(tooLarge(maxBytes));
  }
  const stream = limitStream(body ?? new Blob([]).stream(), maxBytes, deadline);
  const type = headers.get("content-type");
  const described = type === null ? {} : { type };
  if (as === "stream") return ok({ content: stream, ...described });
  try {
    return ok({ content: await readAll(stream), ...described });
  } catch (thrown) {
    return err((thrown as DownloadError).failure);
  }
}
