import type { Middleware } from "@centime/core";
import { systemTime, type Time } from "./time.ts";

/**
 * Ends an attempt after so many milliseconds, with reason `timeout`. Inside of `withRetry` it is a
 * limit of each attempt; outside, a limit of the whole call, waits included (`withTotalTimeout`).
 */
export const withTimeout =
  (milliseconds: number, time: Time = systemTime): Middleware =>
  (next) =>
  async (request, context) => {
    const { signal: outer } = context;
    const limit = new AbortController();
    const done = new AbortController();
    const forward = () => limit.abort(outer?.reason);
    outer?.addEventListener("abort", forward, { once: true });
    if (outer?.aborted) forward();
    void time.sleep(milliseconds, done.signal).then(() => {
      if (!done.signal.aborted) limit.abort(timeoutReason(milliseconds));
    });
    try {
      return await next(request, { ...context, signal: limit.signal });
    } finally {
      done.abort();
      outer?.removeEventListener("abort", forward);
    }
  };

/** A limit of the whole call: see `withTimeout`. */
export const withTotalTimeout: typeof withTimeout = withTimeout;

const timeoutReason = (milliseconds: number): DOMException =>
  new DOMException(`no answer within ${milliseconds} ms`, "TimeoutError");
