import type { Middleware, SendContext, Transport } from "@centime/core";
import { checkDuration, refuseAll } from "../options.ts";
import { type Deadline, startDeadline, systemTime, type Time } from "../signals.ts";

/**
 * Ends an attempt after so many milliseconds, with reason `timeout`; `false` is no limit. A call may ask for
 * its own `timeoutMs`. Stands inside of `withRetry`; `withTotalTimeout`, outside, limits the whole call.
 */
export const withTimeout = (milliseconds: number | false, time: Time = systemTime): Middleware =>
  withLimit("timeoutMs", milliseconds, time, (next) => next);

/**
 * Ends a call after so many milliseconds, waits included, with reason `timeout`; `false` is no limit, and the
 * same as `withOwnSignal`. A call may ask for its own `totalTimeoutMs`.
 */
export const withTotalTimeout = (
  milliseconds: number | false,
  time: Time = systemTime,
): Middleware => withLimit("totalTimeoutMs", milliseconds, time, withOwnSignal);

const withLimit =
  (
    option: "timeoutMs" | "totalTimeoutMs",
    milliseconds: number | false,
    time: Time,
    unlimited: Middleware,
  ): Middleware =>
  (next) =>
  (request, context) => {
    const limitMs = context.options?.[option] ?? milliseconds;
    const issues = checkDuration(option, limitMs);
    if (issues.length > 0) return refuseAll(issues)(next)(request, context);
    if (limitMs === false) return unlimited(next)(request, context);
    return sendWithin(startDeadline(limitMs, context.signal, time), next, request, context);
  };

/**
 * Gives each call a signal of its own, which aborts with the caller's. However many calls share a
 * signal, it has one listener.
 */
export const withOwnSignal: Middleware = (next) => (request, context) =>
  context.signal === undefined || context.signal.aborted
    ? next(request, context)
    : sendWithin(startDeadline(undefined, context.signal), next, request, context);

async function sendWithin(
  deadline: Deadline,
  next: Transport,
  request: Parameters<Transport>[0],
  context: SendContext,
): Promise<Awaited<ReturnType<Transport>>> {
  try {
    return await next(request, { ...context, signal: deadline.signal });
  } finally {
    deadline.end();
  }
}
