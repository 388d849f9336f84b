import type { StoredTokens } from "./stored-tokens.ts";
import type { TokensLost } from "./token-failure.ts";

/**
 * Tells whether a pair that the server calls dead was lost by an interrupted refresh, and what was.
 * `undefined` when no refresh was interrupted: the user has revoked it, or 90 days have passed.
 */
export function tokensLost(key: string, stored: StoredTokens): TokensLost | undefined {
  const { tokens, refreshStartedAt } = stored;
  if (refreshStartedAt === undefined) return undefined;
  const { expiresAt, scope } = tokens;
  const began = new Date(refreshStartedAt).toISOString();
  return {
    kind: "TokensLost",
    message:
      `the tokens of ${JSON.stringify(key)} are lost: a refresh began at ${began}, its answer was ` +
      "never stored, and the pair stored before is dead. Authorize again",
    key,
    refreshStartedAt,
    expiresAt,
    scope,
  };
}
