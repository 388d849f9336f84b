import {
  abortError,
  copyOf,
  type Issue,
  safely,
  type TokenSource,
  type TransportError,
  unknownOptions,
  wrongOptions,
} from "@centime/core";
import type { StorageFailure, TokenFailure, TokenSet, WaitAborted } from "@centime/core/oauth";
import { err, ok, type Result, ResultAsync } from "neverthrow";
import { isObject, isSignal } from "../shape.ts";
import { orAborted, systemTime, type Time } from "../signals.ts";
import type { OAuth } from "./create-oauth.ts";
import { guardStorage } from "./guarded-storage.ts";
import { type Renewal, renew, storeNew, usable } from "./renew.ts";
import { endOf, type Running, startRunning } from "./running.ts";
import type { TokenStorage } from "./storage.ts";

/** Options of a token source. All times in milliseconds. */
export interface TokenSourceOptions {
  /** Sends the refreshes: `createOAuth(…)`. */
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
  /** How long to wait for the lock. Default: 60,000: longer than another process's refresh takes. */
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
  /** As `token`, with the whole pair, and the failure as it is. */
  tokens(signal?: AbortSignal): ResultAsync<TokenSet, TokenFailure>;
  /** Stores the first pair of a grant, as `exchangeCode` returns it, or of a new one. */
  save(tokens: TokenSet): ResultAsync<TokenSet, StorageFailure>;
}

/**
 * Creates a source of access tokens over a storage. A token is replaced ahead of its end: once, however
 * many calls wait for it.
 *
 * A refresh kills the pair that it replaces, so: it is sent by one holder of the storage's lock; the
 * new pair is stored before anybody uses it; and a mark that is stored before the refresh is sent tells
 * a later process that one was interrupted, as `TokensLost`, if the server then calls the old pair dead.
 * Never throws and never hangs, whatever the storage does; what has been awaited holds no lock any more.
 *
 * A token that the API refuses with a 401 is replaced once. When its successor is refused as well, the
 * token is not what is wrong, and no further refresh is sent for ten minutes.
 *
 * @example
 * ```ts
 * const token = tokenSource({ oauth: createOAuth(app), storage: memoryStorage() });
 * const pennylane = createClient({ token });
 * ```
 */
export function tokenSource(options: TokenSourceOptions): StoredTokenSource {
  const settings = (copyOf(options) ?? {}) as unknown as TokenSourceOptions;
  const { oauth, key = "default", aheadMs = 300_000, time = systemTime } = settings;
  const { storageTimeoutMs = 5_000, lockTimeoutMs = 60_000, refreshTimeoutMs = 35_000 } = settings;
  const timeouts = { timeoutMs: storageTimeoutMs, lockTimeoutMs };
  const storage = guardStorage(settings.storage, { key, time, ...timeouts });
  const renewal: Renewal = { key, oauth, storage, memory: {}, time, aheadMs, refreshTimeoutMs };
  const { memory } = renewal;
  const issues = checkOptions(settings);
  const message = `tokenSource: ${issues.map((issue) => issue.message).join("; ")}`;
  const invalid = { kind: "InvalidInput", operation: "refresh", message, issues } as const;

  let flight: Running<Result<TokenSet, TokenFailure>> | undefined;
  const join = async (): Promise<Result<TokenSet, TokenFailure>> => {
    for (;;) {
      flight ??= startRunning(() => storage.underLock(() => renew(renewal)));
      const current = flight;
      await endOf(current);
      if (flight === current) flight = undefined;
      const { outcome } = current;
      if (outcome === undefined) continue;
      if ("value" in outcome) return outcome.value;
      throw outcome.thrown;
    }
  };

  const tokens = async (
    signal: AbortSignal | undefined,
  ): Promise<Result<TokenSet, TokenFailure>> => {
    if (issues.length > 0) return err(invalid);
    if (signal?.aborted) return err(ABORTED);
    const held = usable(renewal);
    return held === undefined
      ? orAborted(join(), signal, (resolve) => resolve(err(ABORTED)))
      : ok(held);
  };

  return {
    tokens: (signal) => new ResultAsync(tokens(usableSignal(signal))),
    token: (signal) =>
      new ResultAsync(tokens(usableSignal(signal)))
        .map(({ accessToken }) => accessToken)
        .mapErr((failure) =>
          failure.kind === "Aborted" && signal !== undefined
            ? abortError(signal, "no")
            : toTransportError(failure),
        ),
    invalidate(token) {
      if (memory.held?.accessToken === token) memory.refused = token;
    },
    save: (pair) =>
      new ResultAsync(storage.underLock(() => storeNew(renewal, pair))).map((saved) => {
        memory.held = saved;
        return saved;
      }),
  };
}

/** What is wrong with the options, apart from the app and the storage, which are checked when they are used. */
function checkOptions(options: TokenSourceOptions): readonly Issue[] {
  const { oauth, storage, key, time, aheadMs, ...others } = options;
  const { storageTimeoutMs, lockTimeoutMs, refreshTimeoutMs, ...unknown } = others;
  const isDuration = (value: unknown) => typeof value === "number" && value > 0;
  return [
    ...wrongOptions((value) => typeof value === "string", "text", { key }),
    ...wrongOptions(isObject, "a clock with timers and random numbers", { time }),
    ...wrongOptions((value) => value === 0 || isDuration(value), "milliseconds", { aheadMs }),
    ...wrongOptions(isDuration, "milliseconds above 0", {
      storageTimeoutMs,
      lockTimeoutMs,
      refreshTimeoutMs,
    }),
    ...unknownOptions(unknown),
  ];
}

/** A client checks its signal; what else passes one that is none waits without. */
const usableSignal = (signal: AbortSignal | undefined): AbortSignal | undefined =>
  isSignal(signal) && safely(() => typeof signal.aborted === "boolean") ? signal : undefined;

const ABORTED: WaitAborted = { kind: "Aborted", message: "aborted while waiting for a token" };

/**
 * The error of an API request that was not sent for want of a token. What may pass by itself reads as
 * `network` or `timeout`, so that it is retried; `tokenFailureOf` reads the failure itself.
 */
const toTransportError = (failure: TokenFailure): TransportError =>
  failure.kind === "InvalidInput"
    ? { reason: "configuration", issues: failure.issues }
    : {
        reason: reasonOf(failure),
        sent: "no",
        message: `no token: ${failure.message}`,
        cause: toTokenError(failure),
      };

function reasonOf(failure: TokenFailure): "network" | "timeout" | "aborted" | "transport" {
  switch (failure.kind) {
    case "TransportFailure":
      return failure.reason === "timeout" || failure.reason === "network"
        ? failure.reason
        : "transport";
    case "RateLimited":
    case "ServerError":
      return "network";
    case "StorageFailure":
      return failure.reason === "timeout" ? "timeout" : "transport";
    case "Aborted":
      return "aborted";
    default:
      return "transport";
  }
}

/** The `cause` of a request that was not sent for want of a token. */
interface TokenError extends Error {
  readonly failure: TokenFailure;
}

const toTokenError = (failure: TokenFailure): TokenError =>
  Object.assign(new Error(failure.message), { name: "TokenError", failure });

/** Why a call had no token; `undefined` when it failed for another reason. */
export function tokenFailureOf(failure: { readonly cause?: unknown }): TokenFailure | undefined {
  const cause = copyOf(failure)?.["cause"];
  return isTokenError(cause) ? cause.failure : undefined;
}

const isTokenError = (cause: unknown): cause is TokenError =>
  cause instanceof Error && cause.name === "TokenError" && "failure" in cause;
