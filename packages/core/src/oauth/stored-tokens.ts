import { err, ok, type Result } from "neverthrow";
import * as v from "valibot";
import type { Issue } from "../issue.ts";
import { validate } from "../validate.ts";
import type { TokenSet } from "./token-set.ts";

/** What a storage keeps of a grant: plain data that survives JSON. */
export interface StoredTokens {
  readonly tokens: TokenSet;
  /**
   * When a refresh of this pair began, in milliseconds since 1970. It is written before the refresh is
   * sent and goes with the new pair. Whoever finds it and holds the lock knows that a refresh was
   * interrupted: the pair may be dead, and its successor was never stored.
   */
  readonly refreshStartedAt?: number | undefined;
}

/** The record while a pair is being refreshed; the first interruption is the one remembered. */
export const refreshing = (stored: StoredTokens, now: number): StoredTokens => ({
  ...stored,
  refreshStartedAt: stored.refreshStartedAt ?? now,
});

/** Checks what a storage handed out; nothing stored reads `undefined`. Shows no token. */
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
