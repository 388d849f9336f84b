import type { TransportError } from "./transport.ts";

/** The error of a request that its signal ended: `timeout` for `AbortSignal.timeout`, else `aborted`. */
export function abortError(signal: AbortSignal, sent: "no" | "maybe"): TransportError {
  const cause: unknown = signal.reason;
  return isTimeout(cause)
    ? { reason: "timeout", sent, message: "the time is up", cause }
    : { reason: "aborted", sent, message: "aborted", cause };
}

/** By name: a reason from another realm is no instance of this one's `Error`. */
const isTimeout = (reason: unknown): boolean =>
  (reason as { readonly name?: unknown } | null | undefined)?.name === "TimeoutError";
