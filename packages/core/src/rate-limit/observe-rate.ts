import { retryAfterMs } from "../decode/retry-after.ts";
import type { HttpResponse } from "../response.ts";
import type { RateBudget } from "./budget.ts";
import type { RateState } from "./rate-state.ts";

/** However long the API asks to wait, the limiter looks again after a minute. */
const LONGEST_CLOSURE_MS = 60_000;

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
    return { ...state, closedUntil: Math.max(state.closedUntil, now + closure(wait)) };
  }
  const remaining = count(headers["ratelimit-remaining"]);
  const reset = resetMs(headers, now);
  if (remaining === undefined || reset === undefined) return state;
  const ours = state.inFlight + state.returning.filter((moment) => moment > now).length;
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

const closure = (wait: number): number => Math.min(LONGEST_CLOSURE_MS, Math.max(0, wait));

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text.trim()) ? Number(text) : undefined;
}
