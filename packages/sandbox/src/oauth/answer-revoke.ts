import { endGrant } from "./grants.ts";
import { type Fields, isClient, type OAuthContext } from "./oauth-context.ts";
import { refusal } from "./refusal.ts";

/** Ends a grant. A token that is not known is a success, too (RFC 7009, 2.2). */
export function answerRevoke(context: OAuthContext, form: Fields): Response {
  const { token } = form;
  if (!isClient(context, form)) return refusal("invalid_client");
  if (token === undefined) return refusal("invalid_request");
  endGrant(context.grants, token);
  return Response.json({});
}
