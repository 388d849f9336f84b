import {
  abortError,
  COMPANY_RATE_BUDGET,
  describeIssue,
  type HttpResponse,
  IDLE,
  type Middleware,
  nextSlot,
  observeRate,
  type RateBudget,
  type RateState,
  slotAnswered,
  slotUnused,
  type TransportError,
} from "@centime/core";
import { err, type Result } from "neverthrow";
import { safely } from "../shape.ts";
import { onAbort, systemTime, type Time } from "../signals.ts";
import { attempt } from "./guard.ts";

/** Decides when requests may start: one limiter for every client that shares a token. */
export interface RateLimiter {
  /** Runs `send` when there is a slot for it, and returns its result. */
  run(
    send: () => PromiseLike<Result<HttpResponse, TransportError>>,
    signal?: AbortSignal,
  ): PromiseLike<Result<HttpResponse, TransportError>>;
}

/** Starts each request when the limiter has a slot for it. Waiting does not count as an attempt's time. */
export const withRateLimit =
  (limiter: RateLimiter): Middleware =>
  (next) =>
  (request, context) =>
    limiter.run(() => next(request, context), context.signal);

/**
 * Creates a limiter for one token within one process: first come, first served, and corrected by the
 * headers of the responses, so that it counts what others send with the same token. It waits and does not
 * fail; an abort ends the wait.
 *
 * The budget's default is the Company API's, 25 requests per 5 seconds. With an invalid one, every
 * request is a configuration error.
 */
export function createRateLimiter(
  budget: RateBudget = COMPANY_RATE_BUDGET,
  time: Time = systemTime,
): RateLimiter {
  if (!isBudget(budget)) {
    return { run: async () => err(INVALID_BUDGET) };
  }
  let state: RateState = IDLE;
  const queue: (() => void)[] = [];
  let alarm: AbortController | undefined;

  /** Starts the requests that may start, and sets an alarm for the next one. */
  function admit(): void {
    alarm?.abort();
    alarm = undefined;
    while (queue.length > 0) {
      const slot = nextSlot(state, time.now(), budget);
      if (slot.kind === "now") {
        state = slot.state;
        queue.shift()?.();
        continue;
      }
      if (slot.kind === "wait") setAlarm(slot.waitMs);
      return;
    }
  }

  function setAlarm(milliseconds: number): void {
    const controller = new AbortController();
    alarm = controller;
    void time.sleep(milliseconds, controller.signal).then(() => {
      if (!controller.signal.aborted) admit();
    });
  }

  /** Resolves to `true` when a slot is taken, to `false` when the signal aborts before. */
  function takeSlot(signal: AbortSignal | undefined): Promise<boolean> {
    return new Promise((resolve) => {
      const waiter = () => {
        stop();
        resolve(true);
      };
      const stop = onAbort(signal, () => {
        queue.splice(queue.indexOf(waiter), 1);
        resolve(false);
        admit();
      });
      queue.push(waiter);
      admit();
    });
  }

  return {
    async run(send, signal) {
      if (signal?.aborted) return err(abortError(signal, "no"));
      const isAdmitted = await takeSlot(signal);
      if (!isAdmitted) return err(abortError(signal as AbortSignal, "no"));
      const result = await attempt(send);
      state = settle(state, result, time.now(), budget);
      admit();
      return result;
    },
  };
}

const isBudget = (budget: RateBudget): boolean =>
  safely(() => budget.requests >= 1 && budget.windowMs > 0);

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

function settle(
  state: RateState,
  result: Result<HttpResponse, TransportError>,
  now: number,
  budget: RateBudget,
): RateState {
  if (result.isErr() && wasNotSent(result.error)) return slotUnused(state);
  const settled = slotAnswered(state, now, budget);
  return result.isOk() ? observeRate(settled, result.value, now, budget) : settled;
}

const wasNotSent = (error: TransportError): boolean =>
  error.reason === "configuration" || error.sent === "no";
