import {
  abortError,
  copyOf,
  describeIssue,
  describeValue,
  type HttpRequest,
  type Issue,
  type IssueCode,
  isFileUrl,
  type SendContext,
  type Transport,
  type TransportError,
  unknownOptions,
} from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import { type EncodedBody, encodeBody } from "./encode-body.ts";
import { fileOf, readResponse } from "./read-response.ts";
import { sendingError } from "./sending-error.ts";

/** The options of every transport of Centime. */
export interface SendingOptions {
  /** The origin, and a path before the API's if there is one. Default: `https://app.pennylane.com`. */
  readonly baseUrl?: string | undefined;
  /**
   * The largest success, in bytes after decompression. Default: 64 MiB; `Infinity` sets no limit. Of any other
   * answer, at most the first mebibyte is read.
   */
  readonly maxBytes?: number | undefined;
  /**
   * Whether the fetch, instance or client that you pass sends each request once, as the runtime's own fetch
   * does. Otherwise a connection that was refused says nothing about an earlier one, so every error has
   * `sent: "maybe"`, and no write is sent again after it. The conformance suite proves it. Default: false for
   * yours, true for the runtime's own.
   */
  readonly sendsOnce?: boolean | undefined;
}

/** An HTTP client with the interface of fetch. */
export interface FetchLike {
  /** Its name in messages: `fetch failed: …`. */
  readonly name: string;
  /** Sends, once: a client that repeats by itself writes twice. */
  readonly send: (url: string, init: RequestInit) => PromiseLike<Response>;
  /** Converts what `send` throws or rejects with. Default: `sendingError`. */
  readonly toError?: (
    thrown: unknown,
    url: string,
    signal: AbortSignal | undefined,
  ) => TransportError;
}

/**
 * Creates a transport over an HTTP client with the interface of fetch. It never throws or rejects. With
 * invalid options nothing is sent, and every request returns a configuration error.
 *
 * @example
 * const transport = transportOver({ name: "proxy", send: (url, init) => env.PROXY.fetch(url, init) });
 */
export function transportOver(client: FetchLike, options: SendingOptions = {}): Transport {
  const read = copyOf(options);
  if (read === undefined) return misconfigured(invalidOption("options", "object", options));
  const { name = "the client", send, toError }: Partial<FetchLike> = copyOf(client) ?? {};
  if (typeof send !== "function") return misconfigured(invalidOption("send", "function", send));
  const {
    baseUrl = DEFAULT_BASE_URL,
    maxBytes = DEFAULT_MAX_BYTES,
    sendsOnce = false,
    ...others
  }: SendingOptions = read;
  const unknown = unknownOptions(others);
  if (unknown.length > 0) return misconfigured(...unknown);
  const base = readBaseUrl(baseUrl);
  if (base.isErr()) return misconfigured(base.error);
  if (typeof maxBytes !== "number" || !(maxBytes >= 0)) {
    const code = typeof maxBytes === "number" ? "range" : "type";
    return misconfigured(invalidOption("maxBytes", "bytes, 0 or more", maxBytes, code));
  }
  if (typeof sendsOnce !== "boolean") {
    return misconfigured(invalidOption("sendsOnce", "boolean", sendsOnce));
  }

  const describe = toError ?? ((thrown, _url, signal) => sendingError(name, thrown, signal));

  return async (request, context) => {
    const prepared = await prepare(base.value, request, context);
    if (prepared.isErr()) return err(prepared.error);
    const { url, init, signal } = prepared.value;
    let response: Response | undefined;
    try {
      response = await send(url, init);
      if (isFileUrl(request.url) && response?.status === 200) return ok(await fileOf(response));
      return await readResponse(response, maxBytes, name);
    } catch (thrown) {
      if (response !== undefined) return err(maybeSent(sendingError(name, thrown, signal)));
      const error = describe(thrown, url, signal);
      return err(sendsOnce ? error : maybeSent(error));
    }
  };
}

const maybeSent = (error: TransportError): TransportError =>
  error.reason === "configuration" ? error : { ...error, sent: "maybe" };

/** The arguments of fetch for a request. */
interface Prepared {
  readonly url: string;
  readonly init: RequestInit;
  /** The caller's, which fetch may not know. */
  readonly signal: AbortSignal | undefined;
}

async function prepare(
  baseUrl: string,
  request: HttpRequest,
  context: SendContext,
): Promise<Result<Prepared, TransportError>> {
  try {
    const { method, url, headers, body } = request;
    const { signal, progress } = context;
    const encoded = await encodeBody(body, progress);
    if (signal?.aborted) return err(abortError(signal, "no"));
    return encoded.map(({ content, contentType }) => {
      const init: object = {
        method,
        headers: { ...headers, ...(contentType && { "content-type": contentType }) },
        redirect: "manual",
        ...(method === "GET" ? { body: content } : unrepeatable(content)),
        signal: knownToFetch(signal),
      };
      return { url: isFileUrl(url) ? url : baseUrl + url, init, signal };
    });
  } catch (cause) {
    const message = "the request cannot be read";
    return err({ reason: "transport", sent: "no", message, cause });
  }
}

/**
 * Keeps runtimes from repeating a write whose connection breaks. Bun repeats PUT and DELETE unless
 * `keepalive` is false, which is fetch's default. Deno repeats what has no body, or one that it can copy, POST
 * included (https://github.com/denoland/deno/issues/35610); it cannot copy a blob.
 */
function unrepeatable(body: EncodedBody["content"]): RequestInit {
  const keepalive = false;
  if (!("Deno" in globalThis) || typeof body === "object")
    return { body, keepalive } as RequestInit;
  return { body: new Blob([body ?? ""]), keepalive };
}

let knownSignal: AbortSignal | undefined;

/**
 * The signal, where fetch takes it. Test environments (jsdom) replace `AbortController`, and the fetch of Node 24
 * throws on signals of other classes: without one, the caller stops waiting, and the request ends by itself.
 */
function knownToFetch(signal: AbortSignal | undefined): AbortSignal | undefined {
  if (typeof Request === "function") knownSignal ??= new Request(DEFAULT_BASE_URL).signal;
  return knownSignal && signal?.constructor !== knownSignal.constructor ? undefined : signal;
}

/** The origin of Pennylane's APIs, and the default base URL. */
export const DEFAULT_BASE_URL = "https://app.pennylane.com";

/** Checks a base URL and drops its trailing slashes. Credentials, queries, fragments and the API's path are invalid. */
export function readBaseUrl(text: unknown): Result<string, Issue> {
  const isPlain = typeof text === "string" && /^https?:\/\/[^?#@\s]+$/i.test(text);
  const hasApiPath = isPlain && /\/api\/external(\/|$)/.test(text);
  if (isPlain && !hasApiPath && URL.canParse(text)) return ok(text.replace(/\/+$/, ""));
  const expected = hasApiPath
    ? "URL without /api/external/…, which each call adds"
    : "http or https URL without credentials or query";
  return err(
    invalidOption("baseUrl", expected, text, typeof text === "string" ? "format" : "type"),
  );
}

/** The default limit of a response's size: 64 MiB. */
export const DEFAULT_MAX_BYTES = 67_108_864;

/** Describes an option whose value is invalid. The value may be a secret: a string is never shown. */
export const invalidOption = (
  name: string,
  expected: string,
  value: unknown,
  code?: IssueCode,
): Issue => describeIssue(name, expected, describeValue(value, false), code);

/** Creates a transport that sends nothing: every request returns these issues as a configuration error. */
export const misconfigured =
  (...issues: readonly Issue[]): Transport =>
  async () =>
    err({ reason: "configuration", issues });
