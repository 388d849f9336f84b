import type { DocumentedKind, Failure } from "../failure.ts";
import type { OperationInfo } from "../operation.ts";
import { redactText } from "../redact.ts";
import type { HttpResponse } from "../response.ts";
import { readErrorBody } from "./error-body.ts";
import { retryAfterMs } from "./retry-after.ts";

const STATUS_TEXTS: Readonly<Record<number, string>> = {
  400: "bad request",
  401: "the token is missing, invalid or expired",
  403: "the token lacks a scope",
  404: "not found",
  409: "conflict",
  422: "refused by a business rule",
  429: "rate limit exceeded",
};

/** Reads an answer that is no success. */
export function decodeFailure(
  info: OperationInfo,
  response: HttpResponse,
  text: string,
  attempts: number,
): Failure {
  const status = response.status;
  const meaning = isLoginRedirect(response) ? 401 : status;
  const { message, details } = readErrorBody(text);
  const base = {
    operation: info.name,
    message: `${info.name}: ${status} ${message ?? STATUS_TEXTS[meaning] ?? "no message"}`,
    ...requestIdOf(response),
    attempts,
  };
  if (status === 429) {
    const wait = retryAfterMs(response.headers);
    const retryAfter = wait === undefined ? {} : { retryAfterMs: wait };
    return { kind: "RateLimited", _tag: "RateLimited", ...base, status, ...retryAfter };
  }
  const documented = info.failures[meaning];
  const said = details === undefined ? {} : { details };
  const body = excerpt(text);
  if (documented !== undefined) {
    const parts = { ...base, status, ...said };
    return documentedFailure(documented, status >= 500 ? { ...parts, body } : parts);
  }
  if (status >= 500) return { kind: "ServerError", _tag: "ServerError", ...base, status, body };
  return { kind: "UnexpectedStatus", _tag: "UnexpectedStatus", ...base, status, ...said, body };
}

/** The name and kind come from one table, so the union's members cannot part; the compiler does not see it. */
const documentedFailure = (
  documented: { readonly kind: DocumentedKind; readonly tag: string },
  rest: object,
): Failure => ({ kind: documented.kind, _tag: documented.tag, ...rest }) as Failure;

/** The real API sends whoever has a bad token to its login page. */
const isLoginRedirect = ({ status, headers }: HttpResponse): boolean =>
  status >= 300 && status < 400 && /login|sign_in|\/auth/.test(headers["location"] ?? "");

/** `x-request-id`, which the vendor's support asks for. */
export function requestIdOf({ headers }: HttpResponse): { readonly requestId?: string } {
  const requestId = headers["x-request-id"];
  return requestId === undefined || requestId === "" ? {} : { requestId };
}

const LONGEST_EXCERPT = 1000;

/** The beginning of a body, without what may be a secret. */
export const excerpt = (text: string): string => redactText(text).slice(0, LONGEST_EXCERPT);
