import { retryAfterMs } from "../decode/retry-after.ts";
import type { HttpResponse } from "../response.ts";
import type { RateBudget } from "./budget.ts";
import { isAhead, LONGEST_CLOSURE_MS, type RateState } from "./rate-state.ts";

/**
 * Corrects the state by what an answer tells: `ratelimit-remaining` and `ratelimit-reset` (Unix
 * seconds, read against the answer's own `date`, so that a wrong clock does no harm), and
 * `retry-after` of a 429. What makes no sense is left aside.
 */
export function observeRate(
  state: RateState,
  { status, headers }: HttpResponse,
  now: number,
  budget: RateBudget,
): RateState {
  if (status === 429) {
    const wait = retryAfterMs(headers) ?? resetMs(headers, now) ?? budget.windowMs;
    return { ...state, closedUntil: laterClosure(state, now, wait) };
  }
  const remaining = count(headers["ratelimit-remaining"]);
  const reset = resetMs(headers, now);
  if (remaining === undefined || reset === undefined) return state;
  const ours =
    state.inFlight + state.returning.filter((at) => isAhead(at, now, budget.windowMs)).length;
  const slots = Math.max(0, budget.requests - remaining - ours);
  return { ...state, others: { slots, until: now + Math.min(reset, budget.windowMs) } };
}

/** How far away `ratelimit-reset` is. */
function resetMs(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const reset = count(headers["ratelimit-reset"]);
  if (reset === undefined) return undefined;
  const date = Date.parse(headers["date"] ?? "");
  return Math.max(0, reset * 1000 - (Number.isNaN(date) ? now : date));
}

/** The later one of the closure that there is and the one that an answer asks for. */
function laterClosure({ closedUntil }: RateState, now: number, waitMs: number): number {
  const asked = now + Math.min(LONGEST_CLOSURE_MS, waitMs);
  return isAhead(closedUntil, now, LONGEST_CLOSURE_MS) ? Math.max(closedUntil, asked) : asked;
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text.trim()) ? Number(text) : undefined;
}
