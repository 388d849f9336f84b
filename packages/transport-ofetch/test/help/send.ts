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

type Answer = Result<HttpResponse, TransportError>;

/** Sends a request with these options. */
export const send = (
  options: OfetchTransportOptions,
  request: HttpRequest = LIST,
  signal?: AbortSignal,
): PromiseLike<Answer> => ofetchTransport(options)(request, { ...context, signal });

/** What an instance asked its fetch for. */
export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** An instance of these defaults over a fetch of ours, and what it asked for. */
export function instance(
  defaults: FetchOptions,
  answer: () => Promise<Response> = async () => new Response("{}"),
): { readonly ofetch: $Fetch; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const fetch = async (url: unknown, init: RequestInit = {}) => {
    asked.push({ url: String(url), init });
    return answer();
  };
  return { ofetch: createFetch({ fetch, defaults }), asked };
}

export function responseOf(answer: Answer): HttpResponse {
  if (answer.isOk()) return answer.value;
  throw new Error(`expected an answer, but nothing came back: ${JSON.stringify(answer.error)}`);
}

export function errorOf(
  answer: Answer,
): Exclude<TransportError, { readonly reason: "configuration" }> {
  if (answer.isOk()) throw new Error(`expected an error, but ${answer.value.status} came back`);
  const { error } = answer;
  if (error.reason === "configuration") throw new Error(`misconfigured: ${pathsOf(answer)}`);
  return error;
}

/** The options that a misconfigured transport names. */
export function pathsOf(answer: Answer): string {
  if (answer.isOk() || answer.error.reason !== "configuration") return "not misconfigured";
  return answer.error.issues.map((issue) => issue.path).join();
}
