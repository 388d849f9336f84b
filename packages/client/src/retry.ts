import {
  abortError,
  DEFAULT_RETRY_POLICY,
  type HttpResponse,
  type Middleware,
  type RetryPolicy,
  retryDecision,
  type TransportError,
} from "@centime/core";
import { err, type Result } from "neverthrow";
import { systemTime, type Time } from "./time.ts";

/**
 * Sends again what is worth it and safe, as `retryDecision` decides, and answers the last outcome with
 * the number of attempts. Stands outside of whatever should see each attempt.
 */
export const withRetry =
  (policy: Partial<RetryPolicy> = {}, time: Time = systemTime): Middleware =>
  (next) =>
  async (request, context) => {
    const rules = { ...DEFAULT_RETRY_POLICY, ...policy };
    const { idempotent } = context.info;
    for (let attempt = 1, waitedMs = 0; ; attempt++) {
      const outcome = await next(request, { ...context, attempt });
      const known = { attempt, waitedMs, idempotent, outcome, random: time.random() };
      const decision = retryDecision(known, rules);
      if (!decision.retry) return counted(outcome, attempt);
      await time.sleep(decision.waitMs, context.signal);
      if (context.signal?.aborted) {
        return counted(err(abortError(context.signal, sentBy(outcome))), attempt);
      }
      waitedMs += decision.waitMs;
    }
  };

/** Whether an attempt may have reached the server: a 429 did, but nothing was done. */
function sentBy(outcome: Result<HttpResponse, TransportError>): "no" | "maybe" {
  if (outcome.isOk()) return outcome.value.status === 429 ? "no" : "maybe";
  return outcome.error.reason === "configuration" ? "no" : outcome.error.sent;
}

const counted = (
  outcome: Result<HttpResponse, TransportError>,
  attempts: number,
): Result<HttpResponse, TransportError> =>
  outcome
    .map((response) => ({ ...response, attempts }))
    .mapErr((error) => (error.reason === "configuration" ? error : { ...error, attempts }));
