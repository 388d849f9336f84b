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
  const { storage, memory, time, aheadMs } = renewal;
  if (memory.unsaved !== undefined) {
    const saved = await storeNew(renewal, memory.unsaved);
    if (saved.isErr()) return saved;
  }
  const read = await storage.get();
  if (read.isErr()) return err(read.error);
  const stored = read.value;
  if (stored === undefined) return err(noTokens(renewal.key));
  if (isSettled(stored, memory, time.now(), aheadMs)) return use(memory, stored.tokens);
  return replace(renewal, stored);
}

/** Refreshes a pair: mark, send, store. */
async function replace(renewal: Renewal, stored: StoredTokens): Promise<Renewed> {
  const marked = await renewal.storage.set(refreshing(stored, renewal.time.now()));
  if (marked.isErr()) return err(marked.error);
  const answer = await renewal.refresh(stored.tokens.refreshToken);
  if (answer.isOk()) return storeNew(renewal, answer.value);

  switch (afterFailedRefresh(answer.error)) {
    case "alive":
      return keepOld(renewal, stored, answer.error);
    case "unknown":
      return err(answer.error);
    case "dead":
      return foundDead(renewal, stored, answer.error);
  }
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
  { storage, memory, key, time, aheadMs }: Renewal,
  stored: StoredTokens,
  failure: OAuthFailure,
): Promise<Renewed> {
  const again = await storage.get();
  const now = time.now();
  if (again.isOk() && again.value && isSettled(again.value, memory, now, aheadMs)) {
    return use(memory, again.value.tokens);
  }
  if (stored.refreshStartedAt === undefined) await storage.set(stored);
  return err(tokensLost(key, stored) ?? failure);
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
