import { err, ok, type Result } from "neverthrow";
import type { OutsideTolerance } from "./webhook-failure.ts";

/**
 * Refuses what was signed longer ago than the tolerance, and what will be signed later than it: a
 * captured delivery is good for that long and no longer. All times in milliseconds.
 */
export function checkAge(
  signedAt: number,
  now: number,
  toleranceMs: number,
): Result<void, OutsideTolerance> {
  const ageMs = now - signedAt;
  if (Math.abs(ageMs) <= toleranceMs) return ok(undefined);
  const seconds = Math.round(Math.abs(ageMs) / 1000);
  return err(
    ageMs > 0
      ? { ...OUTSIDE, reason: "too-old", ageMs, message: `signed ${seconds} s ago` }
      : { ...OUTSIDE, reason: "in-the-future", ageMs, message: `signed ${seconds} s from now` },
  );
}

const OUTSIDE = { kind: "OutsideTolerance" } as const;
