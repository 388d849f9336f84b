import type { HttpResponse } from "../http.ts";
import { parseJson } from "../json.ts";
import { bodyText, retryAfterMs } from "../response.ts";
import type { OAuthFailure, OAuthOperation } from "./oauth-failure.ts";

/** Names an answer that is no success (RFC 6749, 5.2). `mask` hides what must not be shown. */
export function readRefusal(
  operation: OAuthOperation,
  response: HttpResponse,
  mask: (text: string) => string,
): OAuthFailure {
  const { status, headers } = response;
  const { error, description } = errorOf(response);
  const said = [error, description].filter((word) => word !== "").join(": ");
  const words = mask(said).slice(0, LONGEST_WORDS);
  const requestId = headers["x-request-id"];
  const answered = {
    operation,
    status,
    message: `${operation}: ${status}${words === "" ? "" : ` ${words}`}`,
    ...(requestId === undefined ? {} : { requestId }),
  };
  if (status === 429) return { kind: "RateLimited", ...answered, ...waitOf(headers) };
  if (status >= 500) return { kind: "ServerError", ...answered };
  if (status < 400) return { kind: "UnexpectedStatus", ...answered };
  if (error === "invalid_grant") return { kind: "InvalidGrant", ...answered };
  if (CLIENT_ERRORS.has(error) || (status === 401 && error === "")) {
    return { kind: "InvalidClient", ...answered };
  }
  if (error === "") return { kind: "UnexpectedStatus", ...answered };
  return { kind: "Refused", ...answered, error: mask(error).slice(0, LONGEST_WORDS) };
}

const CLIENT_ERRORS = new Set(["invalid_client", "unauthorized_client"]);

const LONGEST_WORDS = 300;

function errorOf(response: HttpResponse): { error: string; description: string } {
  const value = parseJson(bodyText(response));
  if (typeof value !== "object" || value === null) return { error: "", description: "" };
  const { error, error_description } = value as Record<string, unknown>;
  return { error: wordsOf(error), description: wordsOf(error_description) };
}

const wordsOf = (value: unknown): string => (typeof value === "string" ? value : "");

function waitOf(headers: HttpResponse["headers"]): { retryAfterMs?: number } {
  const wait = retryAfterMs(headers);
  return wait === undefined ? {} : { retryAfterMs: wait };
}
