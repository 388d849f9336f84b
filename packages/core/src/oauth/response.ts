import { err, ok, type Result } from "neverthrow";
import * as v from "valibot";
import type { HttpResponse } from "../http.ts";
import { describeIssue, summarize } from "../issue.ts";
import { parseJson } from "../json.ts";
import { bodyText, retryAfterMs } from "../response.ts";
import { validate } from "../validate.ts";
import type { OAuthFailure, OAuthInvalidResponse, OAuthOperation } from "./failure.ts";
import type { TokenSet } from "./tokens.ts";

/** How long an access token lives when the response does not say: 24 hours (the vendor's guide). */
const DEFAULT_LIFE_SECONDS = 86_400;

/** Reads the pair of a success. Without a new refresh token, the former one stays valid (RFC 6749, 6). */
export function readTokens(
  operation: OAuthOperation,
  response: HttpResponse,
  sentAt: number,
  formerRefreshToken?: string,
): Result<TokenSet, OAuthInvalidResponse> {
  const text = bodyText(response);
  const value = parseJson(text);
  if (value === undefined) {
    const issues = [describeIssue("", "JSON", `text of ${text.length} characters`, "not-json")];
    return err(invalid(operation, response.status, issues));
  }
  const { issues, value: output } = validate(schema(), value);
  if (issues.length > 0) return err(invalid(operation, response.status, issues));
  const tokens = output as v.InferOutput<ReturnType<typeof schema>>;
  const { access_token, refresh_token = formerRefreshToken, expires_in, scope } = tokens;
  if (refresh_token === undefined) {
    const issues = [describeIssue("refresh_token", "text", "nothing", "missing")];
    return err(invalid(operation, response.status, issues));
  }
  return ok({
    accessToken: access_token,
    refreshToken: refresh_token,
    expiresAt: sentAt + expires_in * 1000,
    scope,
  });
}

const token = () => v.pipe(v.string(), v.regex(/^[\x21-\x7e]+$/));

const schema = () =>
  v.object({
    access_token: token(),
    refresh_token: v.optional(token()),
    token_type: v.optional(v.pipe(v.string(), v.regex(/^bearer$/i))),
    expires_in: v.optional(v.pipe(v.number(), v.finite(), v.minValue(1)), DEFAULT_LIFE_SECONDS),
    scope: v.optional(v.string(), ""),
  });

const invalid = (
  operation: OAuthOperation,
  status: number,
  issues: OAuthInvalidResponse["issues"],
): OAuthInvalidResponse => ({
  kind: "InvalidResponse",
  operation,
  message: `${operation}: the response is invalid: ${summarize(issues)}`,
  status,
  issues,
});

/** The failure for a status that is not a success (RFC 6749, 5.2). `mask` hides secrets in its texts. */
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
  const failure = {
    operation,
    status,
    message: `${operation}: ${status}${words === "" ? "" : ` ${words}`}`,
    ...(requestId === undefined ? {} : { requestId }),
  };
  if (status === 429) return { kind: "RateLimited", ...failure, ...waitOf(headers) };
  if (status >= 500) return { kind: "ServerError", ...failure };
  if (status < 400) return { kind: "UnexpectedStatus", ...failure };
  if (error === "invalid_grant") return { kind: "InvalidGrant", ...failure };
  if (CLIENT_ERRORS.has(error) || (status === 401 && error === "")) {
    return { kind: "InvalidClient", ...failure };
  }
  if (error === "") return { kind: "UnexpectedStatus", ...failure };
  return { kind: "Refused", ...failure, error: mask(error).slice(0, LONGEST_WORDS) };
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
