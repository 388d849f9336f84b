import type { RateBudget } from "centime";

/** What a run of the soak is made of; passed to every process. */
export interface SoakSettings {
  readonly calls: number;
  readonly seed: number;
  /** Calls on their way at the same time. */
  readonly concurrency: number;
  readonly budget: RateBudget;
  /** Milliseconds that the client gives each attempt. */
  readonly timeoutMs: number;
  /** Multiplies the share of every fault. */
  readonly roughness: number;
  /** How long the client's process waits for results when nothing happens any more. */
  readonly patienceMs: number;
  /** The fault that is built in on purpose: a name of `mutants`. */
  readonly mutant?: string | undefined;
}

/** Requests in all that the client makes of one call. */
export const ATTEMPTS = 4;

/** 30 times what the Company API allows, so that 10,000 calls fit into two minutes. */
export const FULL: SoakSettings = {
  calls: 10_000,
  seed: 1,
  concurrency: 50,
  budget: { requests: 150, windowMs: 1000, leaseMs: 1000 },
  timeoutMs: 3000,
  roughness: 1,
  patienceMs: 60_000,
};
