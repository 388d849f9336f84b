export { type AuthorizationRequest, authorizationUrl } from "./authorization-url.ts";
export {
  type CodeExchange,
  exchangeCode,
  OAUTH_BASE_URL,
  type OAuthApp,
  type OAuthCall,
  refresh,
  revoke,
} from "./calls.ts";
export type * from "./failure.ts";
export { type Scope, scopesOf } from "./scopes.ts";
export {
  afterFailedRefresh,
  type Freshness,
  freshness,
  type PairState,
  readStoredTokens,
  refreshing,
  type StoredTokens,
  type TokenSet,
  tokensLost,
} from "./tokens.ts";
