import { issueCode } from "./grants.ts";
import type { Fields, OAuthContext } from "./oauth-context.ts";
import { refusal } from "./refusal.ts";

/** Sends the user back with a code at once, as if they had agreed. */
export function answerAuthorize({ client, grants, now }: OAuthContext, query: Fields): Response {
  const { client_id, redirect_uri = "", response_type, scope = "", state } = query;
  if (client_id !== client.clientId) return refusal("invalid_client");
  if (response_type !== "code" || !URL.canParse(redirect_uri)) return refusal("invalid_request");
  const location = new URL(redirect_uri);
  const code = issueCode(grants, { redirectUri: redirect_uri, scope, createdAt: now });
  location.searchParams.set("code", code);
  if (state !== undefined) location.searchParams.set("state", state);
  return new Response(null, { status: 302, headers: { location: location.href } });
}
