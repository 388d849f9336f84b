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
