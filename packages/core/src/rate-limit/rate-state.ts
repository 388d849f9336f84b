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

/** Takes the next slot, if there is one. */
export function nextSlot(state: RateState, now: number, budget: RateBudget): NextSlot {
  if (state.closedUntil > now) return { kind: "wait", waitMs: state.closedUntil - now };
  const returning = state.returning.filter((moment) => moment > now);
  const taken = state.others.until > now ? state.others.slots : 0;
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
