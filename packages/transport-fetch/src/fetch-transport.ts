import {
  abortError,
  describeIssue,
  type HttpResponse,
  type InputIssue,
  type Transport,
  type TransportError,
} from "@centime/core";
import {
  DEFAULT_BASE_URL,
  DEFAULT_MAX_BYTES,
  encodeBody,
  readBaseUrl,
  readMaxBytes,
  readResponse,
  sendingError,
} from "@centime/core/transport-kit";
import { err, type Result } from "neverthrow";

/** What a fetch transport may be told. */
export interface FetchTransportOptions {
  /** The fetch to send with. Default: the global one, looked up at each request. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The origin, and a path before the API's when there is one. Default: `https://app.pennylane.com`. */
  readonly baseUrl?: string | undefined;
  /** How large an answer may be, decompressed. Default: 64 MiB; `Infinity` is no limit. */
  readonly maxBytes?: number | undefined;
}

/**
 * A transport over fetch, for every runtime that has one.
 *
 * Follows no redirect, so that a token never goes to another origin. Whatever fetch throws becomes a
 * `TransportError`: `sent` is `"no"` when the request certainly did not leave (no connection, aborted
 * before), else `"maybe"`. Options that are none answer every request with a configuration error.
 */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  if (typeof options !== "object" || options === null) {
    return async () => misconfigured(describeIssue("options", "object", typeof options));
  }
  const { fetch, baseUrl = DEFAULT_BASE_URL } = options;
  const base = readBaseUrl(baseUrl);
  if (base.isErr()) return async () => misconfigured(base.error);
  const maxBytes = readMaxBytes(options.maxBytes ?? DEFAULT_MAX_BYTES);
  if (maxBytes.isErr()) return async () => misconfigured(maxBytes.error);

  return async ({ method, url, headers, body }, { signal }) => {
    const send = fetch === undefined ? globalThis.fetch : fetch;
    if (typeof send !== "function") {
      return misconfigured(describeIssue("fetch", "function", typeof send));
    }
    if (signal?.aborted) return err(abortError(signal, "no"));
    const encoded = encodeBody(body);
    if (encoded.isErr()) return err(encoded.error);
    const init: RequestInit = {
      method,
      headers: { ...headers },
      redirect: "manual",
      ...(encoded.value === undefined ? {} : { body: encoded.value }),
      ...(signal === undefined ? {} : { signal }),
    };
    return exchange(() => send(base.value + url, init), maxBytes.value, signal);
  };
}

const misconfigured = (issue: InputIssue): Result<never, TransportError> =>
  err({ reason: "configuration", issues: [issue] });

async function exchange(
  send: () => Promise<Response>,
  maxBytes: number,
  signal: AbortSignal | undefined,
): Promise<Result<HttpResponse, TransportError>> {
  try {
    const response = await send();
    return isResponse(response) ? await readResponse(response, maxBytes) : err(noResponse);
  } catch (thrown) {
    return err(sendingError("fetch", thrown, signal));
  }
}

/** Known by what it can do: a fetch of one's own may have a `Response` of its own. */
const isResponse = (response: unknown): response is Response =>
  typeof (response as Partial<Response> | undefined | null)?.text === "function";

const noResponse: TransportError = {
  reason: "transport",
  sent: "maybe",
  message: "fetch answered no Response",
};
