import type { Middleware, SendContext, Transport } from "@centime/core";
import { type Deadline, startDeadline, systemTime, type Time } from "../signals.ts";

/**
 * Ends an attempt after so many milliseconds, with reason `timeout`. Inside of `withRetry` it is a
 * limit of each attempt; outside, a limit of the whole call, waits included (`withTotalTimeout`).
 */
export const withTimeout =
  (milliseconds: number, time: Time = systemTime): Middleware =>
  (next) =>
  (request, context) =>
    sendWithin(startDeadline(milliseconds, context.signal, time), next, request, context);

/** A limit of the whole call: see `withTimeout`. */
export const withTotalTimeout: typeof withTimeout = withTimeout;

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
