import type { TransportError } from "./transport.ts";

/** The error of a request that its signal ended: `timeout` for `AbortSignal.timeout`, else `aborted`. */
export function abortError(signal: AbortSignal, sent: "no" | "maybe"): TransportError {
  const cause: unknown = signal.reason;
  return isTimeout(cause)
    ? { reason: "timeout", sent, message: "the time is up", cause }
    : { reason: "aborted", sent, message: "aborted", cause };
}

const isTimeout = (reason: unknown): boolean =>
  reason instanceof Error && reason.name === "TimeoutError";
