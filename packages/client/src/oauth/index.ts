export * from "@centime/core/oauth";
export { createOAuth, type OAuth, type OAuthOptions } from "./create-oauth.ts";
export { memoryStorage } from "./memory-storage.ts";
export { tokenFailureOf } from "./token-error.ts";
export { type StoredTokenSource, type TokenSourceOptions, tokenSource } from "./token-source.ts";
export type { TokenLock, TokenStorage } from "./token-storage.ts";
