import {
  afterFailedRefresh,
  type OAuthFailure,
  refreshing,
  type StoredTokens,
  type TokenFailure,
  type TokenSet,
  tokensLost,
} from "@centime/core/oauth";
import { err, ok, type Result } from "neverthrow";
import type { Time } from "../time.ts";
import type { GuardedStorage } from "./guarded-storage.ts";
import { storeNew } from "./store-new.ts";
import { isSettled, type TokenMemory } from "./token-memory.ts";

/** What renewing works with. */
export interface Renewal {
  readonly key: string;
  readonly storage: GuardedStorage;
  readonly memory: TokenMemory;
  readonly time: Time;
  readonly aheadMs: number;
  /** One refresh; never throws or hangs. */
  refresh(refreshToken: string): Promise<Result<TokenSet, OAuthFailure>>;
  /** How long a pair that is due is used when its refresh has failed, in milliseconds. */
  readonly quietMs: number;
}

type Renewed = Result<TokenSet, TokenFailure>;

/**
 * Answers a pair that can be used, and refreshes it if need be. Runs under the storage's lock.
 *
 * The storage is asked first, since another process may have refreshed already; and it is written to
 * before the refresh is sent, so that a storage that is down costs nothing, and a crash leaves a mark.
 */
export async function renew(renewal: Renewal): Promise<Renewed> {
  const { storage, memory, time, aheadMs, key } = renewal;
  const read = await storage.get();
  if (read.isErr()) return err({ ...read.error, holdsNewTokens: memory.unsaved !== undefined });
  const stored = read.value;
  if (stored === undefined) return err(noTokens(key));
  const { refreshToken } = stored.tokens;
  if (memory.unsaved?.replaces === refreshToken) return takeNew(renewal, memory.unsaved.tokens);
  memory.unsaved = undefined;
  if (isSettled(stored, memory, time.now(), aheadMs)) return use(memory, stored.tokens);
  if (memory.dead?.refreshToken === refreshToken) return err(memory.dead.failure);
  return replace(renewal, stored);
}

/** Refreshes a pair: mark, send, store. */
async function replace(renewal: Renewal, stored: StoredTokens): Promise<Renewed> {
  const { storage, memory, time } = renewal;
  const { refreshToken } = stored.tokens;
  const marked = await storage.set(refreshing(stored, time.now()));
  if (marked.isErr()) return err(marked.error);
  const answer = await renewal.refresh(refreshToken);
  if (answer.isOk()) {
    memory.unsaved = { tokens: answer.value, replaces: refreshToken };
    return takeNew(renewal, answer.value);
  }
  switch (afterFailedRefresh(answer.error)) {
    case "alive":
      return keepOld(renewal, stored, answer.error);
    case "unknown":
      return err(answer.error);
    case "dead":
      return foundDead(renewal, stored, answer.error);
  }
}

/** Stores a new pair before anybody uses it. Until the storage has taken it, the memory holds it. */
async function takeNew({ storage, memory, time }: Renewal, tokens: TokenSet): Promise<Renewed> {
  const saved = await storeNew(storage, tokens, time);
  if (saved.isErr()) return err({ ...saved.error, holdsNewTokens: true });
  memory.unsaved = undefined;
  return use(memory, tokens);
}

/** Nothing happened to the pair: takes the mark back, and uses the pair as long as it lives. */
async function keepOld(
  { storage, memory, time, quietMs }: Renewal,
  stored: StoredTokens,
  failure: OAuthFailure,
): Promise<Renewed> {
  const { tokens, refreshStartedAt } = stored;
  await storage.set(stored);
  const now = time.now();
  const isAlive = refreshStartedAt === undefined && now < tokens.expiresAt;
  if (!isAlive || tokens.accessToken === memory.refused) return err(failure);
  memory.quietUntil = now + quietMs;
  return use(memory, tokens);
}

/**
 * The server knows the pair no more. When the storage has another one by now (a lock was lost on the
 * way), that one counts; else the grant is over, and the mark tells whether it was lost.
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

function use(memory: TokenMemory, tokens: TokenSet): Renewed {
  memory.held = tokens;
  return ok(tokens);
}

const noTokens = (key: string): TokenFailure => ({
  kind: "NoTokens",
  message: `no tokens are stored under ${JSON.stringify(key)}: authorize first`,
  key,
});
