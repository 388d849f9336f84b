export * from "@centime/core/oauth";
export { createOAuth, type OAuth, type OAuthOptions } from "./create-oauth.ts";
export { createPkce, type Pkce } from "./pkce.ts";
export { memoryStorage, type TokenLock, type TokenStorage } from "./storage.ts";
export {
  type StoredTokenSource,
  type TokenSourceOptions,
  tokenFailureOf,
  tokenSource,
} from "./token-source.ts";
