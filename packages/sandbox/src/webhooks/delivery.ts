/** What a receiver made of a delivery. */
export type Verdict = "accepted" | "retry" | "disable";

/** These end a subscription at once: the receiver is gone or does not trust (the vendor's guide). */
const PERMANENT = new Set([401, 403, 404, 410]);

/** Decides what follows an answer; `undefined` is one that never came. */
export function verdictOn(status: number | undefined): Verdict {
  if (status === undefined) return "retry";
  if (status >= 200 && status < 300) return "accepted";
  return PERMANENT.has(status) ? "disable" : "retry";
}

/** How long to wait before a retry, in milliseconds: longer each time. */
export const backoffMs = (retryCount: number): number => 60_000 * 2 ** retryCount;
