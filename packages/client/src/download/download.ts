import { copyOf, describeIssue, safely, unescapeText } from "@centime/core";
import { err, ok, type Result, ResultAsync } from "neverthrow";
import type { Client } from "../client.ts";
import { masker } from "../private-values.ts";
import { hasMethod, isSignal, receivedNumber } from "../shape.ts";
import { type Deadline, startDeadline } from "../signals.ts";
import {
  type BrokenDownload,
  broken,
  type DownloadError,
  type DownloadFailure,
  tooLarge,
} from "./failure.ts";
import {
  discard,
  type FileFetcher,
  type FileResponse,
  fetchFile,
  overClient,
  overFetch,
  parseUrl,
} from "./fetch-file.ts";
import { limitStream, readAll } from "./stream.ts";

/** How to download. */
export interface DownloadOptions {
  /** `"stream"` returns the file while it arrives. Default: `"bytes"`, when all of it is there. */
  readonly as?: "bytes" | "stream" | undefined;
  /** How large the file may be. Default: 50 MiB; `Infinity` is no limit. */
  readonly maxBytes?: number | undefined;
  /** How long all of it may take, in milliseconds. Default: 60,000; `false` is no limit. */
  readonly timeoutMs?: number | false | undefined;
  /** Ends the download. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Sends as this client does: through its transport or its `fetch`, its middleware, retries, logger and
   * cassette; without its token and its rate limit, which are the API's. Default: no client.
   */
  readonly client?: Pick<Client, "send"> | undefined;
  /** The fetch to download with, where there is no client. Default: the global one. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** A file that was downloaded. */
export interface Download<Content> {
  readonly content: Content;
  /** The media type that the server sends: `"application/pdf"`. */
  readonly type?: string;
}

type Stream = ReadableStream<Uint8Array>;

/**
 * Downloads a file that a resource links to, such as an invoice's `public_file_url`. Never throws.
 *
 * No token is sent: the URL is its own permission, and expires after about 30 minutes. Redirects are
 * followed to https alone. The stream of `{ as: "stream" }` may end with a `DownloadError`; read it or
 * cancel it. With `client`, a cassette records and replays the file like any call.
 *
 * @example
 * ```ts
 * const pdf = await download(invoice.public_file_url, { client: pennylane, maxBytes: 10_000_000 });
 * if (pdf.isOk()) await writeFile("invoice.pdf", pdf.value.content);
 * ```
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
  const mask = masker(secretsOf(file.value));
  const downloaded = (await fetchAndRead(file.value, settings.value, deadline)).mapErr(
    (failure) => ({ ...failure, message: mask(failure.message) }),
  );
  if (downloaded.isErr() || settings.value.as === "bytes") deadline.end();
  return downloaded;
}

async function fetchAndRead(
  url: URL,
  { as, maxBytes, fetchOnce }: Settings,
  deadline: Deadline,
): Promise<Downloaded> {
  const response = await fetchFile(url, fetchOnce, deadline.signal);
  if (response.isErr()) return err(response.error);
  try {
    return await readFile(response.value, as, maxBytes, deadline);
  } catch (thrown) {
    return err((thrown as Partial<DownloadError>)?.failure ?? NOT_READABLE);
  }
}

/** Throws what the response's stream does, and what a foreign response throws when it is read. */
async function readFile(
  response: FileResponse,
  as: Settings["as"],
  maxBytes: number,
  deadline: Deadline,
): Promise<Downloaded> {
  if (Number(response.header("content-length")) > maxBytes) {
    discard(response);
    return err(tooLarge(maxBytes));
  }
  const stream = limitStream(response.stream ?? new Blob([]).stream(), maxBytes, deadline);
  const type = response.header("content-type");
  const described = type === null ? {} : { type };
  const content = as === "stream" ? stream : await readAll(stream);
  return ok({ content, ...described });
}

const NOT_READABLE = /* @__PURE__ */ broken(
  "network",
  "fetch returned a response that cannot be read",
);

/** Options that have been checked. */
interface Settings {
  readonly as: "bytes" | "stream";
  readonly maxBytes: number;
  readonly timeoutMs: number | false;
  readonly signal: AbortSignal | undefined;
  readonly fetchOnce: FileFetcher;
}

const DEFAULT_MAX_BYTES = 52_428_800;
const DEFAULT_TIMEOUT_MS = 60_000;

function readOptions(options: DownloadOptions): Result<Settings, BrokenDownload> {
  const settings: DownloadOptions | undefined = copyOf(options);
  if (settings === undefined) return refuse("options", "object", options);
  const { as = "bytes", maxBytes = DEFAULT_MAX_BYTES, timeoutMs = DEFAULT_TIMEOUT_MS } = settings;
  const { signal, client, fetch = globalThis.fetch } = settings;
  if (as !== "bytes" && as !== "stream") return refuse("as", '"bytes" or "stream"', as);
  if (!isAtLeastZero(maxBytes)) return refuse("maxBytes", "bytes from 0 on", maxBytes);
  if (timeoutMs !== false && !isAtLeastZero(timeoutMs)) {
    return refuse("timeoutMs", "milliseconds from 0 on, or false", timeoutMs);
  }
  if (signal !== undefined && !isSignal(signal)) return refuse("signal", "an AbortSignal", signal);
  if (typeof fetch !== "function") return refuse("fetch", "function", fetch);
  if (client === undefined)
    return ok({ as, maxBytes, timeoutMs, signal, fetchOnce: overFetch(fetch) });
  if (!hasMethod(client, "send")) return refuse("client", "a client", client);
  if (settings.fetch !== undefined) return refuse("fetch", "nothing beside a client", fetch);
  return ok({ as, maxBytes, timeoutMs, signal, fetchOnce: overClient(client) });
}

const refuse = (name: string, expected: string, received: unknown) =>
  err(broken("invalid-input", describeIssue(name, expected, receivedNumber(received)).message));

const isAtLeastZero = (value: unknown): value is number => typeof value === "number" && value >= 0;

/** By what it has: test environments have a `URL` of their own. */
const isUrl = (url: unknown): url is URL =>
  safely(() => typeof (url as URL).href === "string" && typeof (url as URL).protocol === "string");

/** The parts of a file's URL that may be its permission; shorter ones are parts of ordinary words. */
const secretsOf = ({ pathname, searchParams }: URL): readonly string[] =>
  [...pathname.split("/"), ...searchParams.values()].flatMap((part) => [part, unescapeText(part)]);

/** Checks a file's URL, which may hold a permission: it is never shown. */
function readUrl(url: unknown): Result<URL, BrokenDownload> {
  const parsed = typeof url === "string" || isUrl(url) ? parseUrl(url) : undefined;
  const isFile =
    parsed !== undefined &&
    /^https?:$/.test(parsed.protocol) &&
    parsed.username + parsed.password === "";
  return isFile ? ok(parsed) : err(broken("invalid-input", "the URL is no http or https URL"));
}
