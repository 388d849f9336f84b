import {
  abortError,
  type HttpRequest,
  type HttpResponse,
  type SendContext,
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
  const baseUrl = readBaseUrl(options.baseUrl ?? DEFAULT_BASE_URL);
  return async (request, { signal }) => {
    if (baseUrl.isErr()) return err({ reason: "configuration", issues: [baseUrl.error] });
    if (signal?.aborted) return err(abortError(signal, "no"));
    return send(options.fetch ?? globalThis.fetch, baseUrl.value, request, signal);
  };
}

async function send(
  fetch: typeof globalThis.fetch,
  baseUrl: string,
  request: HttpRequest,
  signal: SendContext["signal"],
): Promise<Result<HttpResponse, TransportError>> {
  const init = initOf(request, signal);
  if (init.isErr()) return err(init.error);
  try {
    const response = await fetch(baseUrl + request.url, init.value);
    return ok({
      status: statusOf(response),
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    });
  } catch (thrown) {
    return err(fetchError(thrown, signal));
  }
}

function initOf(
  request: HttpRequest,
  signal: SendContext["signal"],
): Result<RequestInit, TransportError> {
  const { method, headers } = request;
  try {
    const body = encodeBody(request.body);
    return ok({
      method,
      headers: { ...headers },
      redirect: "manual",
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    return err({ reason: "transport", sent: "no", message: "the body cannot be encoded", cause });
  }
}

/** Browsers hide a redirect's status behind 0. */
const statusOf = ({ type, status }: Response): number => (type === "opaqueredirect" ? 302 : status);
