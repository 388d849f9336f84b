import type { HttpResponse } from "./http.ts";
import { retryAfterMs } from "./response.ts";

/** How many requests a token may send in how many milliseconds. */
export interface RateBudget {
  readonly requests: number;
  readonly windowMs: number;
  /**
   * How many milliseconds after it was sent, or given up, the API may still count a request without a
   * response. Default: 30,000.
   */
  readonly leaseMs?: number | undefined;
}

/** 25 requests per 5 seconds and token (the vendor's guide). */
export const COMPANY_RATE_BUDGET: RateBudget = { requests: 25, windowMs: 5000 };

/** 5 requests per second and token, of its own (seen on real accounts). */
export const FIRM_RATE_BUDGET: RateBudget = { requests: 5, windowMs: 1000 };

/** The default of a budget's `leaseMs`. */
export const DEFAULT_LEASE_MS = 30_000;

/** A time with an end, by the caller's clock. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** A slot in use. It is free again when its span is over, whatever becomes of its holder. */
export interface RateSlot extends Span {
  readonly id: number;
  /** Whether its request has no response yet. */
  readonly isOpen: boolean;
  /** How many slots had come back when it was taken. */
  readonly returnedBefore: number;
}

/**
 * How much of a token's budget is in use. Times are in milliseconds, by the caller's clock.
 *
 * The API counts a request at some moment between its start and its response, so a slot returns one
 * window after the response: then no window of the API's is overrun, wherever it begins. Without a
 * response it returns one window after the last moment at which the request can be counted.
 */
export interface RateState {
  readonly slots: readonly RateSlot[];
  /** How many slots have been taken so far; the last one has this id. */
  readonly taken: number;
  /** How many have come back by themselves so far. */
  readonly returned: number;
  /** Slots that other clients of the token use, as the API's headers say, until a moment. */
  readonly others: Span & { readonly slots: number };
  /** Nothing starts within this span: the API said so. */
  readonly closed: Span;
}

/** Nothing is in use. */
export const IDLE: RateState = {
  slots: [],
  taken: 0,
  returned: 0,
  others: { slots: 0, from: 0, until: 0 },
  closed: { from: 0, until: 0 },
};

/**
 * Whether a request may start, with the slot's id; or after how many milliseconds to ask again: 0 when only
 * those ahead in line, whose turn it is, are waited for.
 */
export type NextSlot =
  | { readonly kind: "now"; readonly state: RateState; readonly slot: number }
  | { readonly kind: "wait"; readonly waitMs: number };

/** However long the API asks to wait, a limiter looks again after a minute. */
const LONGEST_CLOSURE_MS = 60_000;

/** Whoever waits asks again so soon, since slots may come back early and others may leave the line. */
const askAgainMs = (ahead: number): number => 25 + 2 * ahead;

/**
 * Whether a moment lies within a span. When the clock has gone back by more than a window, the span counts
 * as over, or else everybody would wait for as long as the clock went back.
 */
export const isWithin = ({ from, until }: Span, now: number, windowMs: number): boolean =>
  now < until && now > from - windowMs;

/** Who asks for a slot. */
export interface SlotRequest {
  /** How many wait before it. Default: 0. */
  readonly ahead?: number | undefined;
  /** How long its body may be on its way, in milliseconds. Default: 0. */
  readonly sendingMs?: number | undefined;
}

/**
 * Takes the next slot, if there is one and nobody is ahead in line. First come, first served: whoever has
 * to wait keeps a place in line, and asks again by a timer of its own.
 */
export function nextSlot(
  before: RateState,
  now: number,
  budget: RateBudget,
  { ahead = 0, sendingMs = 0 }: SlotRequest = {},
): NextSlot {
  const state = withoutReturned(before, now, budget);
  const isClosed = isWithin(state.closed, now, budget.windowMs);
  const others = isWithin(state.others, now, budget.windowMs) ? state.others : undefined;
  const free = budget.requests - state.slots.length - (others?.slots ?? 0);
  if (!isClosed && free > 0 && ahead === 0) {
    const slot = state.taken + 1;
    const started = holdSlot({ ...state, taken: slot }, slot, now, budget, sendingMs);
    return { kind: "now", slot, state: started };
  }
  const turn = turnOf({ state, free, others, ahead }, now, budget);
  const opening = isClosed ? state.closed.until : now;
  const waitMs = Math.ceil(Math.max(opening, turn) - now);
  return { kind: "wait", waitMs: Math.max(0, Math.min(waitMs, askAgainMs(ahead))) };
}

interface Queue {
  readonly state: RateState;
  readonly free: number;
  readonly others: RateState["others"] | undefined;
  readonly ahead: number;
}

/** When there is a slot for whoever has so many ahead, at the earliest. */
function turnOf({ state, free, others, ahead }: Queue, now: number, budget: RateBudget): number {
  const requests = Math.floor(budget.requests);
  const times = (count: number, moment: number) =>
    Array.from({ length: Math.max(0, Math.min(count, ahead + 1)) }, () => moment);
  const moments = [
    ...times(free, now),
    ...times(others?.slots ?? 0, others?.until ?? now),
    ...state.slots.map((slot) => earliestReturn(slot, now, budget)),
  ].sort((a, b) => a - b);
  const rounds = Math.floor(ahead / requests);
  return (moments[ahead % requests] ?? now) + rounds * budget.windowMs;
}

/** When a slot comes back at the earliest: that of an open request, when it has its response now. */
const earliestReturn = ({ until, isOpen }: RateSlot, now: number, { windowMs }: RateBudget) =>
  isOpen ? Math.min(until, now + windowMs) : until;

/** Holds a slot for the budget's lease and a window: its request was sent, or given up without a response. */
export function holdSlot(
  state: RateState,
  id: number,
  now: number,
  { windowMs, leaseMs = DEFAULT_LEASE_MS }: RateBudget,
  sendingMs = 0,
): RateState {
  const until = now + sendingMs + leaseMs + windowMs;
  return withSlot(state, { id, isOpen: true, from: now, until });
}

/** Records that a request has its response, or that its connection broke: its slot returns one window later. */
export function slotAnswered(
  state: RateState,
  id: number,
  now: number,
  { windowMs }: RateBudget,
): RateState {
  return withSlot(state, { id, isOpen: false, from: now, until: now + windowMs });
}

/** Gives a slot back at once: its request was certainly not sent. */
export const slotUnused = (state: RateState, id: number): RateState => ({
  ...state,
  slots: state.slots.filter((slot) => slot.id !== id),
});

/** Replaces a slot, or adds it again when its lease was over before its request. */
function withSlot(state: RateState, slot: Omit<RateSlot, "returnedBefore">): RateState {
  const held = state.slots.find(({ id }) => id === slot.id);
  const others = state.slots.filter(({ id }) => id !== slot.id);
  const returnedBefore = held?.returnedBefore ?? state.returned;
  return { ...state, slots: [...others, { ...slot, returnedBefore }] };
}

function withoutReturned(state: RateState, now: number, { windowMs }: RateBudget): RateState {
  const slots = state.slots.filter((slot) => isWithin(slot, now, windowMs));
  return { ...state, slots, returned: state.returned + state.slots.length - slots.length };
}

/**
 * Corrects the state by the headers of a slot's response: `ratelimit-remaining` and `ratelimit-reset` (Unix
 * seconds, read against the response's own `date`, so that a wrong clock does no harm), and
 * `retry-after` of a 429. Headers that make no sense are ignored.
 */
export function observeRate(
  before: RateState,
  id: number,
  { status, headers }: HttpResponse,
  now: number,
  budget: RateBudget,
): RateState {
  const state = withoutReturned(before, now, budget);
  if (status === 429) {
    const wait = retryAfterMs(headers) ?? resetMs(headers, now) ?? budget.windowMs;
    return { ...state, closed: laterClosure(state, now, wait, budget) };
  }
  const remaining = count(headers["ratelimit-remaining"]);
  const reset = resetMs(headers, now);
  if (remaining === undefined || reset === undefined) return state;
  if (!Number.isFinite(budget.requests)) return state;
  const slots = Math.max(0, budget.requests - remaining - countable(state, id));
  return { ...state, others: { slots, from: now, until: now + Math.min(reset, budget.windowMs) } };
}

/**
 * How many of our requests the API may have counted in the window that a slot's response tells of: those in
 * use when it was sent, and those that started since.
 */
function countable({ slots, returned }: RateState, id: number): number {
  const own = slots.find((slot) => slot.id === id);
  return slots.length + returned - (own?.returnedBefore ?? returned);
}

/** How far away `ratelimit-reset` is. */
function resetMs(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const reset = count(headers["ratelimit-reset"]);
  if (reset === undefined) return undefined;
  const date = Date.parse(headers["date"] ?? "");
  return Math.max(0, reset * 1000 - (Number.isNaN(date) ? now : date));
}

/** The later of the present closure and the one that a response asks for. */
function laterClosure(
  { closed }: RateState,
  now: number,
  waitMs: number,
  { windowMs }: RateBudget,
): Span {
  const until = now + Math.min(LONGEST_CLOSURE_MS, waitMs);
  return isWithin(closed, now, windowMs) && closed.until > until ? closed : { from: now, until };
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text.trim()) ? Number(text) : undefined;
}
