/** A pair of tokens: plain data that survives JSON. */
export interface TokenSet {
  /** What API calls carry. */
  readonly accessToken: string;
  /** Good for one refresh: using it kills it and the access token at once (the vendor's guide). */
  readonly refreshToken: string;
  /** When the access token expires: milliseconds since 1970, by the clock of whoever asked for it. */
  readonly expiresAt: number;
  /** What was granted, separated by spaces; empty when the server did not say. */
  readonly scope: string;
}

/** What the access token of a set is good for at a moment. */
export type Freshness = "fresh" | "due" | "expired";

/**
 * Decides whether it is time to refresh: `"due"` from `aheadMs` before the access token expires, so
 * that it does not expire on its way. All times in milliseconds.
 */
export function freshness(tokens: TokenSet, now: number, aheadMs: number): Freshness {
  if (now >= tokens.expiresAt) return "expired";
  return now >= tokens.expiresAt - aheadMs ? "due" : "fresh";
}
