import { abortError, type TokenSource, type TransportError } from "@centime/core";
import type { StorageFailure, TokenFailure, TokenSet, WaitAborted } from "@centime/core/oauth";
import { err, ok, type Result, ResultAsync } from "neverthrow";
import { systemTime, type Time } from "../time.ts";
import type { OAuth } from "./create-oauth.ts";
import { guardRefresh } from "./guarded-refresh.ts";
import { guardStorage } from "./guarded-storage.ts";
import { type Renewal, renew } from "./renew.ts";
import { storeNew } from "./store-new.ts";
import { type TokenMemory, usable } from "./token-memory.ts";
import type { TokenStorage } from "./token-storage.ts";
import { transportErrorOf } from "./transport-error.ts";
import { underLock } from "./under-lock.ts";
import { unlessAborted } from "./unless-aborted.ts";

/** What a token source is made of. All times in milliseconds. */
export interface TokenSourceOptions {
  /** What refreshes: `createOAuth(…)`. */
  readonly oauth: Pick<OAuth, "refresh">;
  /** Where the tokens are kept. */
  readonly storage: TokenStorage;
  /** One grant, one key: of the company, or of the user. Default: `"default"`. */
  readonly key?: string | undefined;
  /**
   * How long before it expires a token is refreshed; shorter than it lives, or each call refreshes.
   * Default: 300,000 (5 minutes).
   */
  readonly aheadMs?: number | undefined;
  /** How long each `get` and `set` may take. Default: 5,000. */
  readonly storageTimeoutMs?: number | undefined;
  /** How long to wait for the lock. Default: 60,000: longer than a refresh of somebody else takes. */
  readonly lockTimeoutMs?: number | undefined;
  /** How long a refresh may take. Default: 35,000. */
  readonly refreshTimeoutMs?: number | undefined;
  /** The clock and the timers. Default: the machine's. */
  readonly time?: Time | undefined;
}

/** A token source over a storage: `createClient({ token: tokenSource({ oauth, storage }) })`. */
export interface StoredTokenSource extends TokenSource {
  token(signal?: AbortSignal): ResultAsync<string, TransportError>;
  invalidate(token: string): void;
  /** What `token` answers, with the whole pair and the failure as it is. */
  tokens(signal?: AbortSignal): ResultAsync<TokenSet, TokenFailure>;
  /** Stores the first pair of a grant, as `exchangeCode` answers it, or that of a new one. */
  save(tokens: TokenSet): ResultAsync<TokenSet, StorageFailure>;
}

/** After a failed refresh, a pair that still lives is used this long before the next one. */
const QUIET_MS = 10_000;

/**
 * Hands out an access token, and replaces it ahead of its end: once, however many calls wait for it.
 *
 * A refresh kills the pair that it replaces, so: it is sent by one holder of the storage's lock; the
 * new pair is stored before anybody uses it; and a mark that is stored before the refresh is sent
 * tells a later process that one was interrupted, as `TokensLost`, if the server then knows the old
 * pair no more. Never throws and never hangs, whatever the storage does.
 */
export function tokenSource(options: TokenSourceOptions): StoredTokenSource {
  const { oauth, storage, key = "default", aheadMs = 300_000, time = systemTime } = options;
  const { storageTimeoutMs = 5_000, lockTimeoutMs = 60_000, refreshTimeoutMs = 35_000 } = options;
  const memory: TokenMemory = {};
  const renewal: Renewal = {
    key,
    memory,
    time,
    aheadMs,
    quietMs: QUIET_MS,
    storage: guardStorage(storage, key, { time, timeoutMs: storageTimeoutMs }),
    refresh: guardRefresh(oauth, { time, timeoutMs: refreshTimeoutMs }),
  };
  const locked = <Value, Failure>(task: () => Promise<Result<Value, Failure>>) =>
    underLock(storage, key, task, { time, timeoutMs: lockTimeoutMs });

  let flight: Promise<Result<TokenSet, TokenFailure>> | undefined;
  const join = () => {
    flight ??= locked(() => renew(renewal)).finally(() => {
      flight = undefined;
    });
    return flight;
  };

  const tokens = async (
    signal: AbortSignal | undefined,
  ): Promise<Result<TokenSet, TokenFailure>> => {
    if (signal?.aborted) return err(ABORTED);
    const held = usable(memory, time.now(), aheadMs);
    return held === undefined ? unlessAborted(join(), signal, () => err(ABORTED)) : ok(held);
  };

  return {
    tokens: (signal) => new ResultAsync(tokens(signal)),
    token: (signal) =>
      new ResultAsync(tokens(signal))
        .map(({ accessToken }) => accessToken)
        .mapErr((failure) =>
          failure.kind === "Aborted" && signal !== undefined
            ? abortError(signal, "no")
            : transportErrorOf(failure),
        ),
    invalidate(token) {
      if (memory.held?.accessToken === token) memory.refused = token;
    },
    save: (pair) =>
      new ResultAsync(locked(() => storeNew(renewal.storage, pair, time))).map((saved) => {
        memory.held = saved;
        return saved;
      }),
  };
}

const ABORTED: WaitAborted = { kind: "Aborted", message: "aborted while waiting for a token" };
