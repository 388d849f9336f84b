import { err, ok, type Result } from "neverthrow";
import * as v from "valibot";
import type { Issue } from "../issue.ts";
import { validate } from "../validate.ts";
import type { OAuthFailure, TokensLost } from "./failure.ts";

/** A pair of tokens: plain data that survives JSON. */
export interface TokenSet {
  /** What API calls carry. */
  readonly accessToken: string;
  /** Good for one refresh: using it kills it and the access token at once (the vendor's guide). */
  readonly refreshToken: string;
  /** When the access token expires: milliseconds since 1970, by the clock of the process that asked for it. */
  readonly expiresAt: number;
  /** What was granted, separated by spaces; empty when the server did not say. */
  readonly scope: string;
}

/** Whether an access token can be used at a moment. */
export type Freshness = "fresh" | "due" | "expired";

/**
 * Decides whether it is time to refresh: `"due"` from `aheadMs` before the access token expires, so
 * that it does not expire on its way. All times in milliseconds.
 */
export function freshness(tokens: TokenSet, now: number, aheadMs: number): Freshness {
  if (now >= tokens.expiresAt) return "expired";
  return now >= tokens.expiresAt - aheadMs ? "due" : "fresh";
}

/** What a storage keeps of a grant: plain data that survives JSON. */
export interface StoredTokens {
  readonly tokens: TokenSet;
  /**
   * When a refresh of this pair began, in milliseconds since 1970. It is written before the refresh is
   * sent, and the new pair replaces it. A process that holds the lock and finds it knows that a refresh
   * was interrupted: the pair may be dead, and its successor was never stored.
   */
  readonly refreshStartedAt?: number | undefined;
}

/** The record while a pair is being refreshed; the first interruption is the one remembered. */
export const refreshing = (stored: StoredTokens, now: number): StoredTokens => ({
  ...stored,
  refreshStartedAt: stored.refreshStartedAt ?? now,
});

/** Checks a value of a storage; `undefined` when nothing is stored. No issue shows a token. */
export function readStoredTokens(
  value: unknown,
): Result<StoredTokens | undefined, readonly Issue[]> {
  if (value === undefined || value === null) return ok(undefined);
  const { issues, value: output } = validate(schema(), value);
  return issues.length === 0 ? ok(output as StoredTokens) : err(issues);
}

const text = () => v.pipe(v.string(), v.nonEmpty());
const LAST_MOMENT = 8.64e15;
const moment = () => v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_MOMENT));

const schema = () =>
  v.object({
    tokens: v.object({
      accessToken: text(),
      refreshToken: text(),
      expiresAt: moment(),
      scope: v.string(),
    }),
    refreshStartedAt: v.optional(moment()),
  });

/**
 * The state of a pair whose refresh failed. `"alive"`: nothing happened to it. `"unknown"`: the
 * server may have replaced it. `"dead"`: the server says that it is.
 */
export type PairState = "alive" | "unknown" | "dead";

/** Decides the state of the pair that a failed refresh was to replace. */
export function afterFailedRefresh(failure: OAuthFailure): PairState {
  switch (failure.kind) {
    case "InvalidGrant":
      return "dead";
    case "TransportFailure":
      return failure.sent === "no" ? "alive" : "unknown";
    case "ServerError":
    case "InvalidResponse":
      return "unknown";
    case "InvalidInput":
    case "InvalidClient":
    case "Refused":
    case "RateLimited":
    case "UnexpectedStatus":
      return "alive";
  }
}

/**
 * The failure for a pair that the server calls dead, if an interrupted refresh has lost it; `undefined`
 * when no refresh was interrupted: the user has revoked the pair, or 90 days have passed.
 */
export function tokensLost(key: string, stored: StoredTokens): TokensLost | undefined {
  const { tokens, refreshStartedAt } = stored;
  if (refreshStartedAt === undefined) return undefined;
  const { expiresAt, scope } = tokens;
  const began = new Date(refreshStartedAt).toISOString();
  return {
    kind: "TokensLost",
    message:
      `the tokens of ${JSON.stringify(key)} are lost: a refresh began at ${began}, its response was ` +
      "never stored, and the pair stored before is dead. Authorize again",
    key,
    refreshStartedAt,
    expiresAt,
    scope,
  };
}
