import type { HttpResponse } from "./http.ts";
import { retryAfterMs } from "./response.ts";

/** How many requests a token may send in how many milliseconds. */
export interface RateBudget {
  readonly requests: number;
  readonly windowMs: number;
}

/** 25 requests per 5 seconds and token (the vendor's guide). */
export const COMPANY_RATE_BUDGET: RateBudget = { requests: 25, windowMs: 5000 };

/** 5 requests per second and token, of its own (seen on real accounts). */
export const FIRM_RATE_BUDGET: RateBudget = { requests: 5, windowMs: 1000 };

/**
 * How much of a token's budget is in use. Times are in milliseconds, by the caller's clock.
 *
 * A slot is taken when a request starts, and returns one window after its response: the API counts
 * the request at some moment between the two, so its own window can never be overrun.
 */
export interface RateState {
  /** Requests that have no response yet. */
  readonly inFlight: number;
  /** When the slots of completed requests return, the earliest first. */
  readonly returning: readonly number[];
  /** Slots that other clients of the token use, as the API's headers say, until a moment. */
  readonly others: { readonly slots: number; readonly until: number };
  /** Nothing starts before this moment: the API said so. */
  readonly closedUntil: number;
}

/** Nothing is in use. */
export const IDLE: RateState = {
  inFlight: 0,
  returning: [],
  others: { slots: 0, until: 0 },
  closedUntil: 0,
};

/** Whether a request may start: now, after a wait, or not before one in flight has its response. */
export type NextSlot =
  | { readonly kind: "now"; readonly state: RateState }
  | { readonly kind: "wait"; readonly waitMs: number }
  | { readonly kind: "answer" };

/** However long the API asks to wait, a limiter looks again after a minute. */
const LONGEST_CLOSURE_MS = 60_000;

/**
 * Whether a moment is still to come. One further away than it can have been set means that the clock
 * went back: it counts as over, or else everybody would wait for as long as the clock went back.
 */
const isAhead = (moment: number, now: number, farthestMs: number): boolean =>
  moment > now && moment <= now + farthestMs;

/** Takes the next slot, if there is one. */
export function nextSlot(state: RateState, now: number, budget: RateBudget): NextSlot {
  if (isAhead(state.closedUntil, now, LONGEST_CLOSURE_MS)) {
    return { kind: "wait", waitMs: state.closedUntil - now };
  }
  const returning = state.returning.filter((moment) => isAhead(moment, now, budget.windowMs));
  const taken = isAhead(state.others.until, now, budget.windowMs) ? state.others.slots : 0;
  if (state.inFlight + returning.length + taken < budget.requests) {
    return { kind: "now", state: { ...state, returning, inFlight: state.inFlight + 1 } };
  }
  const moments = taken > 0 ? [...returning, state.others.until] : returning;
  if (moments.length === 0) return { kind: "answer" };
  return { kind: "wait", waitMs: Math.min(...moments) - now };
}

/** Records that a request has its response, or will never have one: its slot returns one window later. */
export function slotAnswered(state: RateState, now: number, budget: RateBudget): RateState {
  return {
    ...state,
    inFlight: Math.max(0, state.inFlight - 1),
    returning: [...state.returning, now + budget.windowMs],
  };
}

/** Gives a slot back at once: its request was certainly not sent. */
export const slotUnused = (state: RateState): RateState => ({
  ...state,
  inFlight: Math.max(0, state.inFlight - 1),
});

/**
 * Corrects the state by a response's headers: `ratelimit-remaining` and `ratelimit-reset` (Unix
 * seconds, read against the response's own `date`, so that a wrong clock does no harm), and
 * `retry-after` of a 429. Headers that make no sense are ignored.
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

/** The later of the present closure and the one that a response asks for. */
function laterClosure({ closedUntil }: RateState, now: number, waitMs: number): number {
  const asked = now + Math.min(LONGEST_CLOSURE_MS, waitMs);
  return isAhead(closedUntil, now, LONGEST_CLOSURE_MS) ? Math.max(closedUntil, asked) : asked;
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text.trim()) ? Number(text) : undefined;
}
