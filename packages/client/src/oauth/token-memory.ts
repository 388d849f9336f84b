import {
  freshness,
  type StoredTokens,
  type TokenFailure,
  type TokenSet,
} from "@centime/core/oauth";

/** What a token source remembers of its grant between calls. */
export interface TokenMemory {
  /** The pair that calls use. */
  held?: TokenSet | undefined;
  /**
   * A new pair that the storage has not taken yet, and the refresh token that it replaces. No call uses
   * it before the storage has taken it.
   */
  unsaved?: { readonly tokens: TokenSet; readonly replaces: string } | undefined;
  /** A refresh token that the server has called dead, and what that meant: it is not asked again. */
  dead?: { readonly refreshToken: string; readonly failure: TokenFailure } | undefined;
  /** An access token that the API refused. */
  refused?: string | undefined;
  /** Until when `held` is used although it is due, because a refresh has just failed. */
  quietUntil?: number | undefined;
}

/** The pair that can be used without asking anybody. */
export function usable(memory: TokenMemory, now: number, aheadMs: number): TokenSet | undefined {
  const { held, refused, quietUntil = 0 } = memory;
  if (held === undefined || held.accessToken === refused) return undefined;
  const state = freshness(held, now, aheadMs);
  return state === "fresh" || (state === "due" && now < quietUntil) ? held : undefined;
}

/** Whether a stored pair needs no refresh: it is fresh, not refused, and no refresh was interrupted. */
export const isSettled = (
  { tokens, refreshStartedAt }: StoredTokens,
  { refused }: TokenMemory,
  now: number,
  aheadMs: number,
): boolean =>
  refreshStartedAt === undefined &&
  tokens.accessToken !== refused &&
  freshness(tokens, now, aheadMs) === "fresh";
