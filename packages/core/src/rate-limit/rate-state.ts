import type { RateBudget } from "./budget.ts";

/**
 * How much of a token's budget is in use. Times are in milliseconds, by the clock of whoever asks.
 *
 * A slot is taken when a request starts, and comes back one window after its answer: the API counts
 * the request at some moment between the two, so its own window can never be overrun.
 */
export interface RateState {
  /** Requests that have no answer yet. */
  readonly inFlight: number;
  /** When the slots of answered requests come back, the earliest first. */
  readonly returning: readonly number[];
  /** Slots that others have taken, as the API's answers tell, until a moment. */
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

/** Whether a request may start: now, after a wait, or not before one in flight is answered. */
export type NextSlot =
  | { readonly kind: "now"; readonly state: RateState }
  | { readonly kind: "wait"; readonly waitMs: number }
  | { readonly kind: "answer" };

/** However long the API asks to wait, a limiter looks again after a minute. */
export const LONGEST_CLOSURE_MS = 60_000;

/**
 * Whether a moment is still to come. One further away than it can have been set means that the clock
 * went back: it counts as over, or else everybody would wait for as long as the clock went back.
 */
export const isAhead = (moment: number, now: number, farthestMs: number): boolean =>
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

/** Notes that a request was answered, or will never be: its slot comes back one window later. */
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
