import type { HttpRequest, HttpResponse, SendContext, TransportError } from "@centime/core";
import { getJournals } from "@centime/core/journals";
import type { Result } from "neverthrow";
import { type $Fetch, createFetch, type FetchOptions } from "ofetch";
import { type OfetchTransportOptions, ofetchTransport } from "../../src/index.ts";

export const LIST: HttpRequest = {
  method: "GET",
  url: "/api/external/v2/journals?limit=20",
  headers: { accept: "application/json", authorization: "Bearer secret-token" },
};

const context: SendContext = { info: getJournals.info };

type SendResult = Result<HttpResponse, TransportError>;

/** Sends a request with these options. */
export const send = (
  options: OfetchTransportOptions,
  request: HttpRequest = LIST,
  signal?: AbortSignal,
): PromiseLike<SendResult> => ofetchTransport(options)(request, { ...context, signal });

/** What an instance requested of its fetch. */
export interface Fetched {
  readonly url: string;
  readonly init: RequestInit;
}

/** An instance with these defaults over a fake fetch, and what it requested. */
export function instance(
  defaults: FetchOptions,
  respond: () => Promise<Response> = async () => new Response("{}"),
): { readonly ofetch: $Fetch; readonly fetched: Fetched[] } {
  const fetched: Fetched[] = [];
  const fetch = async (url: unknown, init: RequestInit = {}) => {
    fetched.push({ url: String(url), init });
    return respond();
  };
  return { ofetch: createFetch({ fetch, defaults }), fetched };
}

export function responseOf(result: SendResult): HttpResponse {
  if (result.isOk()) return result.value;
  throw new Error(`expected a response, got ${JSON.stringify(result.error)}`);
}

export function errorOf(
  result: SendResult,
): Exclude<TransportError, { readonly reason: "configuration" }> {
  if (result.isOk()) throw new Error(`expected an error, got ${result.value.status}`);
  const { error } = result;
  if (error.reason === "configuration") throw new Error(`invalid options: ${pathsOf(result)}`);
  return error;
}

/** The options that a misconfigured transport names. */
export function pathsOf(result: SendResult): string {
  if (result.isOk() || result.error.reason !== "configuration") return "not misconfigured";
  return result.error.issues.map((issue) => issue.path).join();
}
