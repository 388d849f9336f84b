export {
  type AuthorizationRequest,
  authorizationUrl,
  exchangeCode,
  OAUTH_ORIGIN,
  type OAuthApp,
  type OAuthCall,
  refresh,
  revoke,
} from "./calls.ts";
export type * from "./failure.ts";
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
