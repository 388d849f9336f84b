import { err, ok, type Result } from "neverthrow";
import * as v from "valibot";
import { summarize } from "../issue.ts";
import type { Scope } from "../resources/scopes.ts";
import type { Open } from "../schema.ts";
import { validate } from "../validate.ts";
import { missingTexts, OAUTH_BASE_URL, type OAuthApp, pkceIssues, textsOf } from "./calls.ts";
import type { OAuthInvalidInput } from "./failure.ts";

/** What to ask the user for. */
export interface AuthorizationRequest {
  /** What the app wants to do: `["customer_invoices:all", "journals:readonly"]`, or `scopesOf([…])`. */
  readonly scope: readonly Open<Scope>[];
  /**
   * A random text bound to the user's session. Compare it when the user comes back, or anybody can
   * connect the user to their own company (RFC 6749, 10.12).
   */
  readonly state: string;
  /**
   * The challenge of a code verifier (`createPkce` of `centime/oauth`), so that a code that is stolen on
   * its way is worth nothing (RFC 7636, S256).
   */
  readonly codeChallenge?: string | undefined;
  /** Default: the vendor's. */
  readonly baseUrl?: string | undefined;
}

/** The URL to send the user's browser to. Holds no secret. */
export function authorizationUrl(
  app: Pick<OAuthApp, "clientId" | "redirectUri">,
  request: AuthorizationRequest,
): Result<string, OAuthInvalidInput> {
  const { clientId, redirectUri } = textsOf(app);
  const { scope, state, codeChallenge, baseUrl = OAUTH_BASE_URL } = textsOf(request);
  const scopes = validate(scopesSchema(), scope).issues.length === 0 ? scope.join(" ") : "";
  const issues = [
    ...missingTexts({ clientId, redirectUri, scope: scopes, state, baseUrl }),
    ...pkceIssues("codeChallenge", codeChallenge, /^[\w-]{43}$/),
  ];
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
    ...(codeChallenge !== undefined && {
      code_challenge: codeChallenge,
      code_challenge_method: "S256",
    }),
  });
  return ok(`${baseUrl}/oauth/authorize?${query}`);
}

const scopesSchema = () => v.array(v.string());
