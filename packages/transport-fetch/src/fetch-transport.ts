import {
  abortError,
  describeIssue,
  type HttpRequest,
  type HttpResponse,
  type InputIssue,
  type Transport,
  type TransportError,
} from "@centime/core";
import { err, ok, type Result } from "neverthrow";
import { readBaseUrl } from "./base-url.ts";
import { encodeBody } from "./encode-body.ts";
import { fetchError } from "./fetch-error.ts";

/** Where the vendor serves its APIs. */
const DEFAULT_BASE_URL = "https://app.pennylane.com";

/** What a fetch transport may be told. */
export interface FetchTransportOptions {
  /** The fetch to send with. Default: the global one, looked up at each request. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The origin, and a path before the API's when there is one. Default: `https://app.pennylane.com`. */
  readonly baseUrl?: string | undefined;
}

/**
 * A transport over fetch, for every runtime that has one.
 *
 * Follows no redirect, so that a token never goes to another origin. Whatever fetch throws becomes a
 * `TransportError`: `sent` is `"no"` when the request certainly did not leave (no connection, aborted
 * before), else `"maybe"`. A base URL that is none answers every request with a configuration error.
 */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  if (typeof options !== "object" || options === null) {
    return async () => misconfigured(describeIssue("options", "object", typeof options));
  }
  const { fetch, baseUrl = DEFAULT_BASE_URL } = options;
  const base = readBaseUrl(baseUrl);
  if (base.isErr()) return async () => misconfigured(base.error);

  return async (request, { signal }) => {
    const send = fetch === undefined ? globalThis.fetch : fetch;
    if (typeof send !== "function") {
      return misconfigured(describeIssue("fetch", "function", typeof send));
    }
    if (signal?.aborted) return err(abortError(signal, "no"));
    const init = initOf(request, signal);
    if (init.isErr()) return err(init.error);
    return exchange(send, base.value + request.url, init.value);
  };
}

const misconfigured = (issue: InputIssue): Result<never, TransportError> =>
  err({ reason: "configuration", issues: [issue] });

function initOf(
  { method, headers, body }: HttpRequest,
  signal: AbortSignal | undefined,
): Result<RequestInit, TransportError> {
  try {
    const encoded = encodeBody(body);
    return ok({
      method,
      headers: { ...headers },
      redirect: "manual",
      ...(encoded === undefined ? {} : { body: encoded }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    return err({ reason: "transport", sent: "no", message: "the body cannot be encoded", cause });
  }
}

async function exchange(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
): Promise<Result<HttpResponse, TransportError>> {
  try {
    const response = await fetch(url, init);
    if (!isResponse(response)) return err(noResponse);
    return ok({
      status: statusOf(response),
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    });
  } catch (thrown) {
    return err(fetchError(thrown, init.signal ?? undefined));
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

/** Browsers hide a redirect's status behind 0. */
const statusOf = ({ type, status }: Response): number => (type === "opaqueredirect" ? 302 : status);
