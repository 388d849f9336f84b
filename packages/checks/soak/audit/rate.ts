import type { RateBudget } from "centime";
import type { Disagreement } from "./disagreement.ts";

/** A limiter's clock counts whole milliseconds. */
const TOLERANCE_MS = 2;

/** Returns the largest number of moments within any window, wherever it begins. */
export function busiestWindow(moments: readonly number[], windowMs: number): number {
  const sorted = [...moments].sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  for (const [index, moment] of sorted.entries()) {
    while (moment - (sorted[first] as number) >= windowMs - TOLERANCE_MS) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

/** Whether more requests came within a window, wherever it begins, than the budget has. */
export function auditRate(
  where: string,
  moments: readonly number[],
  { requests, windowMs }: RateBudget,
): readonly Disagreement[] {
  const most = busiestWindow(moments, windowMs);
  const what = `${most} requests in ${windowMs} ms at the ${where}, and ${requests} are allowed`;
  return most > requests ? [{ check: "over the rate", what }] : [];
}
