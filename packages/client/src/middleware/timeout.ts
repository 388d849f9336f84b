import type { Middleware, SendContext, Transport } from "@centime/core";
import { checkDuration, refuseAll } from "../options.ts";
import { type Deadline, startDeadline, systemTime, type Time } from "../signals.ts";
import { bufferedMs, uploadMs } from "./upload.ts";

/**
 * Ends an attempt after so many milliseconds, with reason `timeout`; `false` is no limit. A call may ask for
 * its own `timeoutMs`. Stands inside of `withRetry`; `withTotalTimeout`, outside, limits the whole call.
 *
 * A file has time of its own in addition: 16 seconds for each megabyte. Where the transport sees its progress
 * (Node's fetch), an upload ends only when there is none any more, however long it takes.
 */
export const withTimeout =
  (milliseconds: number | false, time: Time = systemTime): Middleware =>
  (next) =>
  (request, context) => {
    const limitMs = context.options?.timeoutMs ?? milliseconds;
    const issues = checkDuration("timeoutMs", limitMs);
    if (issues.length > 0) return refuseAll(issues)(next)(request, context);
    if (limitMs === false) return next(request, context);
    const { body } = request;
    const silenceMs = limitMs + bufferedMs(body);
    const deadline = startDeadline(limitMs + uploadMs(body), context.signal, time, silenceMs);
    const { progress } = deadline;
    return sendWithin(deadline, next, request, { ...context, ...(body && { progress }) });
  };

/**
 * Ends a call after so many milliseconds, waits and uploads included, with reason `timeout`; `false` is no
 * limit, and the same as `withOwnSignal`. A call may ask for its own `totalTimeoutMs`.
 */
export const withTotalTimeout =
  (milliseconds: number | false, time: Time = systemTime): Middleware =>
  (next) =>
  (request, context) => {
    const limitMs = context.options?.totalTimeoutMs ?? milliseconds;
    const issues = checkDuration("totalTimeoutMs", limitMs);
    if (issues.length > 0) return refuseAll(issues)(next)(request, context);
    if (limitMs === false) return withOwnSignal(next)(request, context);
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
