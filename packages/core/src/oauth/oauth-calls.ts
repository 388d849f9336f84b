import { ok } from "neverthrow";
import type { OAuthApp } from "./oauth-app.ts";
import { type OAuthCall, oauthCall } from "./oauth-call.ts";
import { readTokens } from "./read-tokens.ts";
import type { TokenSet } from "./token-set.ts";

const TOKEN_PATH = "/oauth/token";

/** Exchanges the code that the user brought back for a first pair. A code is good for one exchange. */
export const exchangeCode = (app: OAuthApp, code: string): OAuthCall<TokenSet> =>
  oauthCall({
    operation: "exchangeCode",
    path: TOKEN_PATH,
    fields: {
      grant_type: "authorization_code",
      client_id: app.clientId,
      client_secret: app.clientSecret,
      code,
      redirect_uri: app.redirectUri,
    },
    secret: ["client_secret", "code"],
    read: (response, sentAt) => readTokens("exchangeCode", response, sentAt),
  });

/**
 * Exchanges a refresh token for a new pair. It kills the old pair at once, so never send two with the
 * same token side by side, and never lose the answer.
 */
export const refresh = (
  app: Pick<OAuthApp, "clientId" | "clientSecret">,
  refreshToken: string,
): OAuthCall<TokenSet> =>
  oauthCall({
    operation: "refresh",
    path: TOKEN_PATH,
    fields: {
      grant_type: "refresh_token",
      client_id: app.clientId,
      client_secret: app.clientSecret,
      refresh_token: refreshToken,
    },
    secret: ["client_secret", "refresh_token"],
    read: (response, sentAt) => readTokens("refresh", response, sentAt, refreshToken),
  });

/** Ends a grant by one of its tokens. A token that is dead already is a success, too (RFC 7009). */
export const revoke = (
  app: Pick<OAuthApp, "clientId" | "clientSecret">,
  token: string,
): OAuthCall<undefined> =>
  oauthCall({
    operation: "revoke",
    path: "/oauth/revoke",
    fields: { client_id: app.clientId, client_secret: app.clientSecret, token },
    secret: ["client_secret", "token"],
    read: () => ok(undefined),
  });
