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
import { checkRetry, refuseAll } from "../options.ts";
import { systemTime, type Time } from "../signals.ts";

/**
 * Sends a request again where `retryDecision` says that it is worth it and safe, and returns the last
 * outcome with the number of attempts. Stands outside of whatever should see each attempt.
 */
export const withRetry =
  (policy: Partial<RetryPolicy> | false = {}, time: Time = systemTime): Middleware =>
  (next) => {
    const own = adjusted(DEFAULT_RETRY_POLICY, policy);
    return async (request, context) => {
      const { signal, info, options } = context;
      const { idempotent } = info;
      const issues = checkRetry(options?.retry);
      if (issues.length > 0) return refuseAll(issues)(next)(request, context);
      const rules = adjusted(own, options?.retry);
      let sent: "no" | "maybe" = "no";
      for (let attempt = 1, waitedMs = 0; ; attempt++) {
        const outcome = await next(request, { ...context, attempt });
        const known = { attempt, waitedMs, idempotent, outcome, random: time.random() };
        const decision = retryDecision(known, rules);
        if (!decision.retry) return withAttempts(outcome, attempt, sent);
        if (sentBy(outcome) === "maybe") sent = "maybe";
        await time.sleep(decision.waitMs, signal);
        if (signal?.aborted) return withAttempts(err(abortError(signal, sent)), attempt, sent);
        waitedMs += decision.waitMs;
      }
    };
  };

/**
 * A policy with the members that another one has; `false` never retries: what is left is the request whose
 * token was replaced on its way, when nothing was done.
 */
function adjusted(policy: RetryPolicy, by: Partial<RetryPolicy> | false | undefined): RetryPolicy {
  if (by === undefined) return policy;
  return by === false ? { ...policy, attempts: 1 } : { ...policy, ...definedOnly(by) };
}

/** Whether an attempt may have done something: a 429, and a 401 to a token that was replaced, did not. */
function sentBy(outcome: Result<HttpResponse, TransportError>): "no" | "maybe" {
  if (outcome.isOk()) return /^(401|429)$/.test(`${outcome.value.status}`) ? "no" : "maybe";
  return outcome.error.reason === "configuration" ? "no" : outcome.error.sent;
}

/** Adds the number of attempts; `sent` is whether an earlier one may have reached the server. */
const withAttempts = (
  outcome: Result<HttpResponse, TransportError>,
  attempts: number,
  sent: "no" | "maybe",
): Result<HttpResponse, TransportError> =>
  outcome
    .map((response) => ({ ...response, attempts, ...earlier(sent) }))
    .mapErr((error) => {
      if (error.reason === "configuration") return { ...error, ...earlier(sent) };
      return { ...error, attempts, sent: sent === "maybe" ? sent : error.sent };
    });

const earlier = (sent: "no" | "maybe") => (sent === "maybe" ? { earlierSent: sent } : {});

/** Without the options that are `undefined`: they must not replace a default. */
const definedOnly = (policy: Partial<RetryPolicy>): Partial<RetryPolicy> =>
  Object.fromEntries(Object.entries(policy).filter(([, value]) => value !== undefined));
