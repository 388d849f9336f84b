import { err, ok, type Result } from "neverthrow";
import { summarize } from "../issue.ts";
import { missingTexts, type OAuthApp } from "./oauth-app.ts";
import type { OAuthInvalidInput } from "./oauth-failure.ts";

/** Where the vendor's authorization server is. */
export const OAUTH_ORIGIN = "https://app.pennylane.com";

/** What to ask the user for. */
export interface AuthorizationRequest {
  /** Scopes of the contract: `["customer_invoices:all", "journals:readonly"]`. */
  readonly scope: readonly string[];
  /**
   * A random text bound to the user's session. Compare it when the user comes back, or anybody can
   * connect the user to a company of theirs (RFC 6749, 10.12).
   */
  readonly state: string;
  /** Default: the vendor's. */
  readonly origin?: string | undefined;
}

/** The URL to send the user's browser to. Holds no secret. */
export function authorizationUrl(
  app: Pick<OAuthApp, "clientId" | "redirectUri">,
  { scope, state, origin = OAUTH_ORIGIN }: AuthorizationRequest,
): Result<string, OAuthInvalidInput> {
  const { clientId, redirectUri } = app;
  const scopes = Array.isArray(scope) ? scope.join(" ") : "";
  const issues = missingTexts({ clientId, redirectUri, scope: scopes, state });
  if (issues.length > 0) {
    const message = `authorizationUrl: ${summarize(issues)}`;
    return err({ kind: "InvalidInput", operation: "authorizationUrl", message, issues });
  }
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: scopes,
    state,
  });
  return ok(`${origin}/oauth/authorize?${query}`);
}
