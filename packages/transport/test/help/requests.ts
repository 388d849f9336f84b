import type { HttpRequest, HttpResponse, SendContext, TransportError } from "@centime/core";
import { getJournals } from "@centime/core/journals";
import type { Result } from "neverthrow";

export const LIST: HttpRequest = {
  method: "GET",
  url: "/api/external/v2/journals?limit=20",
  headers: { accept: "application/json", authorization: "Bearer secret-token" },
};

export const context = (signal?: AbortSignal): SendContext => ({ info: getJournals.info, signal });

type SendResult = Result<HttpResponse, TransportError>;
type SendError = Exclude<TransportError, { readonly reason: "configuration" }>;

export function responseOf(result: SendResult): HttpResponse {
  if (result.isOk()) return result.value;
  throw new Error(`expected a response, got ${messagesOf(result)}`);
}

export function errorOf(result: SendResult): SendError {
  if (result.isOk()) throw new Error(`expected an error, got ${result.value.status}`);
  const { error } = result;
  if (error.reason === "configuration") throw new Error(`invalid options: ${messagesOf(result)}`);
  return error;
}

/** The options that a misconfigured transport names. */
export function pathsOf(result: SendResult): string {
  if (result.isOk() || result.error.reason !== "configuration") return "not misconfigured";
  return result.error.issues.map((issue) => issue.path).join();
}

export function messagesOf(result: SendResult): string {
  if (result.isOk()) return "";
  const { error } = result;
  return error.reason === "configuration"
    ? error.issues.map((issue) => issue.message).join()
    : error.message;
}
