import type { Result } from "neverthrow";
import type { HttpResponse, TransportError } from "./http.ts";
import { retryAfterMs } from "./response.ts";

/** How often and how long to retry. Times are in milliseconds. */
export interface RetryPolicy {
  /** Requests in all, the first one included. 1 never retries. */
  readonly attempts: number;
  /** The longest first wait; each further one may be twice as long. */
  readonly baseMs: number;
  /** No wait of our own choosing is longer. */
  readonly maxMs: number;
  /** All waits together, those that the API asks for included: one that would exceed it is not begun. */
  readonly budgetMs: number;
}

/** 4 requests in all, with up to 60 seconds of waiting. */
export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  attempts: 4,
  baseMs: 500,
  maxMs: 20_000,
  budgetMs: 60_000,
};

/** What is known after an attempt. */
export interface Attempt {
  /** 1 for the first request. */
  readonly attempt: number;
  /** How long the call has waited between its attempts so far, in milliseconds. */
  readonly waitedMs: number;
  /** The operation's: whether it may be repeated when nobody knows if the request arrived. */
  readonly idempotent: boolean;
  readonly outcome: Result<HttpResponse, TransportError>;
  /** From 0 to 1, drawn for this decision. */
  readonly random: number;
}

/** Whether to send again, and after how many milliseconds. */
export type RetryDecision =
  | { readonly retry: false }
  | { readonly retry: true; readonly waitMs: number };

const STOP: RetryDecision = { retry: false };

/**
 * Decides whether an attempt is followed by another one.
 *
 * - 429: always, since nothing was done.
 * - 401 to a token that has been replaced since: at once, and once more than `attempts` says, since
 *   nothing was done and nothing is wrong.
 * - A request that was certainly not sent: always.
 * - 500, 502, 503, 504, and a connection that broke: only when the operation is idempotent. The API
 *   knows no idempotency keys: the same POST twice creates two invoices (the vendor's guide).
 *
 * Waits as long as `retry-after` asks, else with full jitter; not at all after a replayed response.
 */
export function retryDecision(attempt: Attempt, policy: RetryPolicy): RetryDecision {
  if (isTokenReplaced(attempt.outcome)) {
    return attempt.attempt <= policy.attempts ? { retry: true, waitMs: 0 } : STOP;
  }
  if (attempt.attempt >= policy.attempts || !mayRepeat(attempt)) return STOP;
  const waitMs = waitBefore(attempt, policy);
  return attempt.waitedMs + waitMs > policy.budgetMs ? STOP : { retry: true, waitMs };
}

const isTokenReplaced = (outcome: Attempt["outcome"]): boolean =>
  outcome.isOk() && outcome.value.status === 401 && outcome.value.tokenReplaced === true;

const BROKEN = new Set([500, 502, 503, 504]);

function mayRepeat({ outcome, idempotent }: Attempt): boolean {
  if (outcome.isOk()) {
    const { status } = outcome.value;
    return status === 429 || (idempotent && BROKEN.has(status));
  }
  const { error } = outcome;
  if (error.reason !== "network" && error.reason !== "timeout") return false;
  return error.sent === "no" || idempotent;
}

function waitBefore({ outcome, attempt, random }: Attempt, policy: RetryPolicy): number {
  if (outcome.isOk()) {
    if (outcome.value.replayed === true) return 0;
    const asked = retryAfterMs(outcome.value.headers);
    if (asked !== undefined) return asked;
  }
  return Math.floor(random * Math.min(policy.maxMs, policy.baseMs * 2 ** (attempt - 1)));
}
