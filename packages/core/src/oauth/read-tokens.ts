import { err, ok, type Result } from "neverthrow";
import * as v from "valibot";
import type { HttpResponse } from "../http.ts";
import { describeIssue, summarize } from "../issue.ts";
import { parseJson } from "../json.ts";
import { bodyText } from "../response.ts";
import { validate } from "../validate.ts";
import type { OAuthInvalidResponse, OAuthOperation } from "./oauth-failure.ts";
import type { TokenSet } from "./token-set.ts";

/** How long an access token lives when the answer does not say: 24 hours (the vendor's guide). */
const DEFAULT_LIFE_SECONDS = 86_400;

/**
 * Reads the pair of a success. An answer without a refresh token leaves the former one in force
 * (RFC 6749, 6).
 */
export function readTokens(
  operation: OAuthOperation,
  response: HttpResponse,
  sentAt: number,
  formerRefreshToken?: string,
): Result<TokenSet, OAuthInvalidResponse> {
  const value = parseJson(bodyText(response));
  if (value === undefined) {
    const issues = [describeIssue("", "JSON", "something else")];
    return err(invalid(operation, response.status, issues));
  }
  const { issues, value: output } = validate(schema(), value);
  if (issues.length > 0) return err(invalid(operation, response.status, issues));
  const {
    access_token,
    refresh_token = formerRefreshToken,
    expires_in,
    scope,
  } = output as v.InferOutput<ReturnType<typeof schema>>;
  if (refresh_token === undefined) {
    const issues = [describeIssue("refresh_token", "text", "nothing")];
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
  message: `${operation}: the answer cannot be read: ${summarize(issues)}`,
  status,
  issues,
});
