import type { HttpRequest, HttpResponse, SendContext, TransportError } from "@centime/core";
import { getJournals } from "@centime/core/journals";
import type { Result } from "neverthrow";

export const LIST: HttpRequest = {
  method: "GET",
  url: "/api/external/v2/journals?limit=20",
  headers: { accept: "application/json", authorization: "Bearer secret-token" },
};

/** What a client hands a transport beside the request. */
export const context = (signal?: AbortSignal): SendContext => ({ info: getJournals.info, signal });

type Answer = Result<HttpResponse, TransportError>;

export function responseOf(answer: Answer): HttpResponse {
  if (answer.isOk()) return answer.value;
  throw new Error(`expected an answer, but nothing came back: ${JSON.stringify(answer.error)}`);
}

export type NothingCameBack = Exclude<TransportError, { readonly reason: "configuration" }>;

export function errorOf(answer: Answer): NothingCameBack {
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

export function messagesOf(answer: Answer): string {
  if (answer.isOk()) return "";
  const { error } = answer;
  return error.reason === "configuration"
    ? error.issues.map((issue) => issue.message).join()
    : error.message;
}
