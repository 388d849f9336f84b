import type { HttpResponse, Middleware, TransportError } from "@centime/core";
import { err, ok } from "neverthrow";
import { type Answer, abortable, misbehaved } from "./abortable.ts";
import { isObject, isResult } from "./shape.ts";

/**
 * Makes any transport safe: what throws, rejects or answers something else than a `Result` of a
 * response becomes a `TransportError`, and an abort ends the wait even when the transport ignores it.
 */
export const guard: Middleware = (next) =>
  abortable(async (request, context) => check(await next(request, context)));

/** What is no `Result` is not judged here: `abortable` does. */
function check(answer: Answer): Answer {
  if (!isResult(answer)) return answer;
  if (answer.isOk()) return checkResponse(answer.value);
  const { error } = answer;
  return isTransportError(error) ? err(error) : misbehaved("gave no reason", error);
}

function checkResponse(response: HttpResponse): Answer {
  const { status, headers, body } = Object(response) as HttpResponse;
  // Of `Headers`, which are listed in another way, the keys would tell nothing.
  const isRecord = isObject(headers) && !(Symbol.iterator in headers);
  const isBody = typeof body === "string" || body instanceof Uint8Array;
  if (!Number.isInteger(status) || !isRecord || !isBody) {
    return misbehaved("answered no response", response);
  }
  const texts = Object.entries(headers)
    .filter(([, value]: [string, unknown]) => value !== undefined && value !== null)
    .map(([name, value]) => [name.toLowerCase(), String(value)]);
  return ok({ ...response, headers: Object.fromEntries(texts) });
}

const REASONS = new Set<unknown>(["network", "timeout", "aborted", "cassette", "transport"]);

function isTransportError(value: unknown): value is TransportError {
  if (!isObject(value)) return false;
  const { reason, issues, sent, message } = value;
  if (reason === "configuration") return Array.isArray(issues) && issues.every(isIssue);
  return REASONS.has(reason) && (sent === "no" || sent === "maybe") && typeof message === "string";
}

const isIssue = (value: unknown): boolean =>
  isObject(value) && typeof value["message"] === "string";
