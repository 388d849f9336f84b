import { err, ok, type Result } from "neverthrow";
import * as v from "valibot";
import type { HttpResponse } from "../http.ts";
import { describeIssue, describeValue, summarize } from "../issue.ts";
import { parseJson } from "../json.ts";
import { type DriftKind, type DriftLog, type DriftWatch, kindOfField } from "../read/drift.ts";
import type { ReadingLog } from "../read/reader.ts";
import { bodyText, requestIdOf, retryAfterMs } from "../response.ts";
import { validate } from "../validate.ts";
import type { OAuthFailure, OAuthInvalidResponse, OAuthOperation } from "./failure.ts";
import type { TokenSet } from "./tokens.ts";

/** How long an access token lives when the response does not say: 24 hours (the vendor's guide). */
const DEFAULT_LIFE_SECONDS = 86_400;

/** No token lives longer than 30 years; a longer life would not even be a date. */
const LONGEST_LIFE_SECONDS = 946_080_000;

/** What a response may hold: RFC 6749, 5.1, and `created_at`, which servers of the vendor's kind add. */
const KNOWN_KEYS = /^(access_token|refresh_token|token_type|expires_in|scope|created_at)$/;

/** How the response of a token request is read. */
export interface TokenReading {
  readonly operation: OAuthOperation;
  /** When the request was sent, in milliseconds since 1970. */
  readonly sentAt: number;
  /** What stays valid when no new one comes (RFC 6749, 6). */
  readonly formerRefreshToken?: string | undefined;
  /** Watches for what differs from the RFC. */
  readonly drift?: DriftWatch | undefined;
}

/**
 * Reads the pair of a success.
 *
 * The code or the former pair is used up by now, so whatever can be read is: only without an access token,
 * or without any refresh token, there is no pair. What differs from the RFC is drift, never a failure.
 */
export function readTokens(
  response: HttpResponse,
  { operation, sentAt, formerRefreshToken, drift }: TokenReading,
): Result<TokenSet, OAuthInvalidResponse> {
  const text = bodyText(response);
  const value = parseJson(text);
  if (value === undefined) {
    const issues = [describeIssue("", "JSON", `text of ${text.length} characters`, "not-json")];
    return err(invalid(operation, response.status, issues));
  }
  const { issues } = validate(schema(), value);
  if (issues.length > 0) return err(invalid(operation, response.status, issues));
  const body = value as Record<string, unknown> & { readonly access_token: string };
  const refreshToken = textIn(body["refresh_token"]) ?? formerRefreshToken;
  if (refreshToken === undefined) {
    const received = describeValue(body["refresh_token"], false);
    const missing = describeIssue("refresh_token", "text", received, "missing");
    return err(invalid(operation, response.status, [missing]));
  }
  try {
    const requestId = requestIdOf(response.headers);
    noteDrift(body, drift?.({ operation, ...(requestId === undefined ? {} : { requestId }) }));
  } catch {
    // A watch's mistake must not cost the pair.
  }
  const seconds = secondsIn(body["expires_in"]) ?? DEFAULT_LIFE_SECONDS;
  return ok({
    accessToken: body.access_token.trim(),
    refreshToken,
    expiresAt: sentAt + seconds * 1000,
    scope: scopeIn(body["scope"]) ?? "",
  });
}

const schema = () =>
  v.looseObject({ access_token: v.pipe(v.string(), v.regex(/^\s*[\x21-\x7e]+\s*$/)) });

const textIn = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** A number of seconds, also one that is spelt as text. */
function secondsIn(value: unknown): number | undefined {
  const seconds = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof seconds !== "number" || !(seconds >= 1)) return undefined;
  return Math.min(seconds, LONGEST_LIFE_SECONDS);
}

/** Scopes separated by spaces, also from a list. */
function scopeIn(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return Array.isArray(value) && value.every((one) => typeof one === "string")
    ? value.join(" ")
    : undefined;
}

/** Reports what differs from the RFC: never a value, but that of `token_type`. */
function noteDrift(body: Readonly<Record<string, unknown>>, log: DriftLog | undefined): void {
  if (log === undefined) return;
  const at: ReadingLog = { indices: [], issues: [], drift: log };
  const note = (kind: DriftKind, key: string, received?: string) =>
    log.note(at, kind, key, received);
  const { refresh_token, token_type, expires_in, scope } = body;
  if (textIn(refresh_token) === undefined) note(kindOfField(refresh_token), "refresh_token");
  if (typeof token_type !== "string") note(kindOfField(token_type), "token_type");
  else if (!/^bearer$/i.test(token_type)) note("unknown-member", "token_type", token_type);
  const isLife = typeof expires_in === "number" && secondsIn(expires_in) === expires_in;
  if (!isLife) note(kindOfField(expires_in), "expires_in");
  // Leaving it out says that all was granted that was asked for.
  if (scope !== undefined && typeof scope !== "string") note(kindOfField(scope), "scope");
  for (const key of Object.keys(body)) if (!KNOWN_KEYS.test(key)) note("undeclared", key);
  log.end();
}

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
  const requestId = requestIdOf(headers);
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
