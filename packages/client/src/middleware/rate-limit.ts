import {
  abortError,
  COMPANY_RATE_BUDGET,
  DEFAULT_LEASE_MS,
  describeIssue,
  type HttpResponse,
  holdSlot,
  IDLE,
  isFileUrl,
  isWithin,
  type Middleware,
  nextSlot,
  observeRate,
  type RateBudget,
  type RateState,
  type Span,
  safely,
  slotAnswered,
  slotUnused,
  type TransportError,
} from "@centime/core";
import { err, type Result } from "neverthrow";
import { systemTime, type Time } from "../signals.ts";
import { attempt } from "./guard.ts";
import { uploadMs } from "./upload.ts";

/** Decides when requests may start: one limiter for every client that shares a token. */
export interface RateLimiter {
  /**
   * Runs `send` when there is a slot for it, and returns its result. `sendingMs` is how much longer than usual
   * it may take: its body is large, or its time limit is.
   */
  run(
    send: () => PromiseLike<Result<HttpResponse, TransportError>>,
    signal?: AbortSignal,
    sendingMs?: number,
  ): PromiseLike<Result<HttpResponse, TransportError>>;
}

/**
 * Starts each request when the limiter has a slot for it. Waiting does not count as an attempt's time. An
 * attempt that may take longer than 30 seconds (`timeoutMs`, of the client or of the call) holds its slot for as
 * long; one without a limit holds it for 30 seconds. A file, which does not come from the API, needs no slot.
 */
export const withRateLimit =
  (
    limiter: RateLimiter,
    timeoutMs: number | false = false,
    time: Pick<Time, "now"> = systemTime,
  ): Middleware =>
  (next) =>
  (request, context) => {
    if (isFileUrl(request.url)) return next(request, context);
    const began = time.now();
    const send = () => {
      context.waited?.(Math.max(0, time.now() - began));
      return next(request, context);
    };
    const limitMs = context.options?.timeoutMs ?? timeoutMs;
    const longerMs = Math.max(0, Number(limitMs) - DEFAULT_LEASE_MS);
    const sendingMs = uploadMs(request.body) + longerMs;
    return limiter.run(send, context.signal, sendingMs);
  };

/**
 * Creates a limiter for one token within one process: first come, first served, and corrected by the
 * headers of the responses, so that it counts what others send with the same token. It waits and does not
 * fail; an abort ends the wait.
 *
 * No request waits for another one's timer or promise, so that one limiter can serve all requests of a
 * Worker: the runtime ends a request with its timers, and runs none of its `finally`. What such a request
 * held comes back after the budget's lease.
 *
 * The budget's default is the Company API's, 25 requests per 5 seconds. With an invalid one, every
 * request is a configuration error.
 */
export function createRateLimiter(
  budget: RateBudget = COMPANY_RATE_BUDGET,
  time: Time = systemTime,
): RateLimiter {
  if (!isBudget(budget)) return { run: async () => err(INVALID_BUDGET) };
  const line = createLine(budget.windowMs);
  let state: RateState = IDLE;

  /** Returns the slot's id, or `undefined` when the signal aborts before. */
  async function takeSlot(
    signal: AbortSignal | undefined,
    sendingMs: number | undefined,
  ): Promise<number | undefined> {
    const place = line.join();
    try {
      for (let asked = Number.NEGATIVE_INFINITY; !signal?.aborted; ) {
        const now = time.now();
        const next = nextSlot(state, now, budget, { ahead: line.ahead(place, now), sendingMs });
        if (next.kind === "now") {
          state = next.state;
          return next.slot;
        }
        const waitMs = now === asked ? Math.max(1, next.waitMs) : next.waitMs;
        asked = now;
        line.keep(place, now, waitMs);
        await time.sleep(waitMs, signal);
      }
      return undefined;
    } finally {
      line.leave(place);
    }
  }

  return {
    async run(send, signal, sendingMs) {
      const slot = await takeSlot(signal, sendingMs);
      if (slot === undefined) return err(abortError(signal as AbortSignal, "no"));
      const result = await attempt(send);
      state = settle(state, slot, result, time.now(), budget);
      return result;
    },
  };
}

/** How much later than announced someone in line may ask again, before the next one is served. */
const LATE_MS = 250;

/** How long a place in line is kept for someone who is late: others go first meanwhile. */
const KEEP_MS = 60_000;

/** Further back in line nobody counts exactly: the turn is far away. */
const MOST_COUNTED = 1000;

/**
 * Creates a line of those who wait. Everyone asks again by a time that is announced; who does not is passed
 * over, since its request may be gone.
 */
function createLine(windowMs: number) {
  const places = new Map<number, Span>();
  let joined = 0;
  return {
    join() {
      joined += 1;
      places.set(joined, { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY });
      return joined;
    },
    /** Counts who is before a place, and forgets who has been late for long. */
    ahead(place: number, now: number) {
      let count = 0;
      for (const [other, { from, until }] of places) {
        if (other === place || count === MOST_COUNTED) break;
        if (isWithin({ from, until: until + LATE_MS }, now, windowMs)) count += 1;
        else if (!isWithin({ from, until: until + KEEP_MS }, now, windowMs)) places.delete(other);
      }
      return count;
    },
    keep: (place: number, now: number, waitMs: number) =>
      places.set(place, { from: now, until: now + waitMs }),
    leave: (place: number) => places.delete(place),
  };
}

const isBudget = (budget: RateBudget): boolean =>
  safely(() => {
    const { requests, windowMs, leaseMs } = budget;
    return requests >= 1 && windowMs > 0 && (leaseMs === undefined || leaseMs > 0);
  });

const INVALID_BUDGET: TransportError = {
  reason: "configuration",
  issues: [
    /* @__PURE__ */ describeIssue(
      "rateLimit",
      "a budget of 1 request or more in a time above 0",
      "a budget that lets nothing through",
      "range",
    ),
  ],
};

/**
 * A request with no response, which timed out or was given up, may be counted later: its slot is held. One
 * whose connection broke is over for the server, too.
 */
function settle(
  state: RateState,
  slot: number,
  result: Result<HttpResponse, TransportError>,
  now: number,
  budget: RateBudget,
): RateState {
  if (result.isOk()) {
    return observeRate(slotAnswered(state, slot, now, budget), slot, result.value, now, budget);
  }
  const { error } = result;
  if (error.reason === "configuration" || error.sent === "no") return slotUnused(state, slot);
  return error.reason === "timeout" || error.reason === "aborted"
    ? holdSlot(state, slot, now, budget)
    : slotAnswered(state, slot, now, budget);
}
