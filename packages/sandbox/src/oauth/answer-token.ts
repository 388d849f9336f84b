import { ACCESS_LIFE_MS, type Pair, rotate, useCode } from "./grants.ts";
import { type Fields, isClient, type OAuthContext } from "./oauth-context.ts";
import { refusal } from "./refusal.ts";

/** Exchanges a code, or a refresh token: each is good for one use. */
export function answerToken(context: OAuthContext, form: Fields): Response {
  const { grants, now } = context;
  const { grant_type, code, redirect_uri, refresh_token } = form;
  if (!isClient(context, form)) return refusal("invalid_client");
  if (grant_type === "authorization_code") {
    if (code === undefined || redirect_uri === undefined) return refusal("invalid_request");
    return answerPair(useCode(grants, code, redirect_uri, now));
  }
  if (grant_type !== "refresh_token") return refusal("unsupported_grant_type");
  if (refresh_token === undefined) return refusal("invalid_request");
  return answerPair(rotate(grants, refresh_token, now));
}

function answerPair(pair: Pair | undefined): Response {
  if (pair === undefined) return refusal("invalid_grant");
  const body = {
    access_token: pair.accessToken,
    token_type: "Bearer",
    expires_in: ACCESS_LIFE_MS / 1000,
    refresh_token: pair.refreshToken,
    scope: pair.scope,
    created_at: Math.floor(pair.createdAt / 1000),
  };
  return Response.json(body, { headers: { "cache-control": "no-store" } });
}
