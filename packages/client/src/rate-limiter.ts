import {
  abortError,
  COMPANY_RATE_BUDGET,
  describeIssue,
  type HttpResponse,
  IDLE,
  nextSlot,
  observeRate,
  type RateBudget,
  type RateState,
  slotAnswered,
  slotUnused,
  type TransportError,
} from "@centime/core";
import { err, type Result } from "neverthrow";
import { systemTime, type Time } from "./time.ts";

/** Decides when requests may start. One value, given to every client that shares a token. */
export interface RateLimiter {
  /** Runs `send` when there is a slot for it, and answers what it answers. */
  run(
    send: () => PromiseLike<Result<HttpResponse, TransportError>>,
    signal?: AbortSignal,
  ): PromiseLike<Result<HttpResponse, TransportError>>;
}

/**
 * Makes a limiter for one token within one process: first come, first served, and steered by the
 * headers of the answers, so that others who use the token are taken into account. It waits and does
 * not fail; an abort ends the wait.
 *
 * The budget's default is the Company API's, 25 requests per 5 seconds. One that lets nothing through
 * answers every request with a configuration error.
 */
export function createRateLimiter(
  budget: RateBudget = COMPANY_RATE_BUDGET,
  time: Time = systemTime,
): RateLimiter {
  if (!(budget?.requests >= 1 && budget.windowMs > 0))
    return { run: async () => err(WRONG_BUDGET) };
  let state: RateState = IDLE;
  const queue: Waiter[] = [];
  let alarm: AbortController | undefined;

  /** Starts whoever may start, and sets an alarm for when the next one may. */
  function admit(): void {
    alarm?.abort();
    alarm = undefined;
    while (queue.length > 0) {
      const slot = nextSlot(state, time.now(), budget);
      if (slot.kind === "now") {
        state = slot.state;
        queue.shift()?.start();
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
      const leave = () => {
        queue.splice(queue.indexOf(waiter), 1);
        resolve(false);
        admit();
      };
      const waiter: Waiter = {
        start: () => {
          signal?.removeEventListener("abort", leave);
          resolve(true);
        },
      };
      signal?.addEventListener("abort", leave, { once: true });
      queue.push(waiter);
      admit();
    });
  }

  return {
    async run(send, signal) {
      if (signal?.aborted) return err(abortError(signal, "no"));
      const isAdmitted = await takeSlot(signal);
      if (!isAdmitted) return err(abortError(signal as AbortSignal, "no"));
      let answer: Result<HttpResponse, TransportError> | undefined;
      try {
        answer = await send();
        return answer;
      } finally {
        state = settle(state, answer, time.now(), budget);
        admit();
      }
    },
  };
}

const WRONG_BUDGET: TransportError = {
  reason: "configuration",
  issues: [
    /* @__PURE__ */ describeIssue(
      "rateLimit",
      "a budget of 1 request or more in a time above 0",
      "another one",
    ),
  ],
};

interface Waiter {
  start(): void;
}

function settle(
  state: RateState,
  answer: Result<HttpResponse, TransportError> | undefined,
  now: number,
  budget: RateBudget,
): RateState {
  if (answer?.isErr() && wasNotSent(answer.error)) return slotUnused(state);
  const settled = slotAnswered(state, now, budget);
  return answer?.isOk() ? observeRate(settled, answer.value, now, budget) : settled;
}

const wasNotSent = (error: TransportError): boolean =>
  error.reason === "configuration" || error.sent === "no";
