import type { DriftWatch } from "../drift/drift-log.ts";

/** How an answer is read. */
export interface DecodeOptions {
  /** Looks for drift from the contract: `watchDrift(listener)`, or `refuseDrift`. Default: nobody looks. */
  readonly drift?: DriftWatch | undefined;
  /** How many requests were sent; a failure tells it. Default: 1. */
  readonly attempts?: number | undefined;
}
