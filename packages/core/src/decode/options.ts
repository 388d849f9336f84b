import type { DriftReport } from "./drift.ts";

/** How an answer is read. */
export interface DecodeOptions {
  /** Told once per answer that drifts from the contract. What it throws is ignored. */
  readonly onDrift?: ((report: DriftReport) => void) | undefined;
  /** `"fail"`: drift makes the answer an `InvalidResponse`, for contract tests. Default: `"tolerate"`. */
  readonly drift?: "tolerate" | "fail" | undefined;
  /** How many requests were sent; a failure tells it. Default: 1. */
  readonly attempts?: number | undefined;
}
