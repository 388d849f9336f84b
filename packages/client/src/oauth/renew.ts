import {
  afterFailedRefresh,
  freshness,
  type OAuthFailure,
  refreshing,
  type StorageFailure,
  type StoredTokens,
  type TokenFailure,
  type TokenSet,
  tokensLost,
} from "@centime/core/oauth";
import { err, ok, type Result } from "neverthrow";
import { type Time, within } from "../signals.ts";
import type { OAuth } from "./create-oauth.ts";
import type { GuardedStorage } from "./guarded-storage.ts";

/** What a token source remembers of its grant between calls. */
export interface TokenMemory {
  /** The pair that calls use. */
  held?: TokenSet | undefined;
  /**
   * A new pair that is not stored yet, and the refresh token that it replaces. No call uses it before it
   * is stored.
   */
  unsaved?: { readonly tokens: TokenSet; readonly replaces: string } | undefined;
  /** A refresh token that the server has called dead, and its failure: it is not sent again. */
  dead?: { readonly refreshToken: string; readonly failure: TokenFailure } | undefined;
  /** An access token that the API refused. */
  refused?: string | undefined;
  /** When a refused token was replaced last. */
  replacedAt?: number | undefined;
  /** Until when `held` is used although it is due, because a refresh has just failed. */
  quietUntil?: number | undefined;
}

/** What a renewal works with. */
export interface Renewal {
  readonly key: string;
  readonly oauth: Pick<OAuth, "refresh">;
  readonly storage: GuardedStorage;
  readonly memory: TokenMemory;
  readonly time: Time;
  readonly aheadMs: number;
  readonly refreshTimeoutMs: number;
}

/** After a failed refresh, a pair that still lives is used this long before the next one. */
const QUIET_MS = 10_000;

/** For so long after a refused token was replaced, the refusal of another one causes no refresh. */
const REFUSALS_APART_MS = 600_000;

/** The pair that can be used without reading the storage. */
export function usable({ memory, time, aheadMs }: Renewal): TokenSet | undefined {
  const { held, refused, quietUntil = 0 } = memory;
  if (held === undefined || held.accessToken === refused) return undefined;
  const now = time.now();
  const state = freshness(held, now, aheadMs);
  return state === "fresh" || (state === "due" && now < quietUntil) ? held : undefined;
}

type Renewed = Result<TokenSet, TokenFailure>;

/**
 * Returns a pair that can be used, refreshed if need be. Runs under the storage's lock.
 *
 * The storage is read first, since another process may have refreshed already; and it is written before
 * the refresh is sent, so that a storage that is down costs nothing, and a crash leaves a mark.
 */
export async function renew(renewal: Renewal): Promise<Renewed> {
  const { storage, memory, key } = renewal;
  const read = await storage.get();
  if (read.isErr()) return err({ ...read.error, holdsNewTokens: memory.unsaved !== undefined });
  const stored = read.value;
  if (stored === undefined) return err(noTokens(key));
  const { refreshToken } = stored.tokens;
  if (memory.unsaved?.replaces === refreshToken) return storeAndUse(renewal, memory.unsaved.tokens);
  memory.unsaved = undefined;
  if (isSettled(renewal, stored)) return use(renewal, stored.tokens);
  if (memory.dead?.refreshToken === refreshToken) return err(memory.dead.failure);
  return replace(renewal, stored);
}

/** Whether a stored pair needs no refresh: it is fresh, not refused, and no refresh was interrupted. */
function isSettled(
  { memory, time, aheadMs }: Renewal,
  { tokens, refreshStartedAt }: StoredTokens,
): boolean {
  const { refused, replacedAt = Number.NEGATIVE_INFINITY } = memory;
  const now = time.now();
  const isRefused = tokens.accessToken === refused && now - replacedAt >= REFUSALS_APART_MS;
  return (
    refreshStartedAt === undefined && !isRefused && freshness(tokens, now, aheadMs) === "fresh"
  );
}

/** Refreshes a pair: mark, send, store. */
async function replace(renewal: Renewal, stored: StoredTokens): Promise<Renewed> {
  const { storage, memory, time } = renewal;
  const { refreshToken } = stored.tokens;
  const marked = await storage.set(refreshing(stored, time.now()));
  if (marked.isErr()) return err(marked.error);
  const refreshed = await refresh(renewal, refreshToken);
  if (refreshed.isOk()) {
    // A server that does not name the scope has changed nothing about it (RFC 6749, 5.1).
    const tokens = { ...refreshed.value, scope: refreshed.value.scope || stored.tokens.scope };
    memory.unsaved = { tokens, replaces: refreshToken };
    return storeAndUse(renewal, tokens);
  }
  switch (afterFailedRefresh(refreshed.error)) {
    case "alive":
      return keepOld(renewal, stored, refreshed.error);
    case "unknown":
      return err(refreshed.error);
    case "dead":
      return foundDead(renewal, stored, refreshed.error);
  }
}

/** One refresh, which never throws or hangs: `oauth` may be third-party code. */
async function refresh(
  { oauth, time, refreshTimeoutMs }: Renewal,
  refreshToken: string,
): Promise<Result<TokenSet, OAuthFailure>> {
  const step = await within(time, refreshTimeoutMs, () => oauth.refresh(refreshToken));
  if (step.end === "done") return step.value;
  const failure = { kind: "TransportFailure", operation: "refresh", sent: "maybe" } as const;
  return step.end === "timeout"
    ? err({
        ...failure,
        reason: "timeout",
        message: `refresh: timed out after ${refreshTimeoutMs} ms`,
      })
    : err({ ...failure, reason: "transport", message: "refresh: it threw" });
}

const STORE_ATTEMPTS = 3;
const FIRST_WAIT_MS = 200;

/** Stores a new pair, in up to three attempts: a pair that is not stored is lost with this process. */
export async function storeNew(
  { storage, time }: Pick<Renewal, "storage" | "time">,
  tokens: TokenSet,
): Promise<Result<TokenSet, StorageFailure>> {
  let stored = await storage.set({ tokens });
  for (let attempt = 1; attempt < STORE_ATTEMPTS && stored.isErr(); attempt++) {
    await time.sleep(FIRST_WAIT_MS * 2 ** (attempt - 1));
    stored = await storage.set({ tokens });
  }
  return stored.map(() => tokens);
}

/** Stores a new pair before anybody uses it. Until it is stored, the memory holds it. */
async function storeAndUse(renewal: Renewal, tokens: TokenSet): Promise<Renewed> {
  const { memory } = renewal;
  const saved = await storeNew(renewal, tokens);
  if (saved.isErr()) return err({ ...saved.error, holdsNewTokens: true });
  memory.unsaved = undefined;
  return use(renewal, tokens);
}

/** Nothing happened to the pair: removes the mark, and uses the pair as long as it lives. */
async function keepOld(
  renewal: Renewal,
  stored: StoredTokens,
  failure: OAuthFailure,
): Promise<Renewed> {
  const { storage, memory, time } = renewal;
  const { tokens, refreshStartedAt } = stored;
  await storage.set(stored);
  const now = time.now();
  const isAlive = refreshStartedAt === undefined && now < tokens.expiresAt;
  if (!isAlive || tokens.accessToken === memory.refused) return err(failure);
  memory.quietUntil = now + QUIET_MS;
  return use(renewal, tokens);
}

/**
 * The server calls the pair dead. When the storage has another one by now (a lock was lost on the way),
 * that one counts; else the grant is over, and the mark says whether it was lost.
 */
async function foundDead(
  renewal: Renewal,
  stored: StoredTokens,
  failure: OAuthFailure,
): Promise<Renewed> {
  const { storage, memory, key } = renewal;
  const { refreshToken } = stored.tokens;
  const again = await storage.get();
  if (again.isErr()) return err(again.error);
  if (again.value?.tokens.refreshToken !== refreshToken) return renew(renewal);
  if (stored.refreshStartedAt === undefined) await storage.set(stored);
  const over = tokensLost(key, stored) ?? failure;
  memory.dead = { refreshToken, failure: over };
  return err(over);
}

function use({ memory, time }: Renewal, tokens: TokenSet): Renewed {
  const { refused } = memory;
  if (refused !== undefined && refused !== tokens.accessToken) memory.replacedAt = time.now();
  memory.refused = undefined;
  memory.held = tokens;
  return ok(tokens);
}

const noTokens = (key: string): TokenFailure => ({
  kind: "NoTokens",
  message: `no tokens are stored under ${JSON.stringify(key)}: authorize first`,
  key,
});
