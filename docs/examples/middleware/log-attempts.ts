import type { AttemptEnd, Observer } from "centime";

/** Logs each attempt that did not go well, and each that took more than a second. */
export const logAttempts = (log: (line: string) => void): Observer => ({
  after: ({ operation, attempt, durationMs, status, reason, requestId = "none" }: AttemptEnd) => {
    const isFine = status !== undefined && status < 400;
    if (isFine && durationMs <= 1000) return;
    const outcome = status ?? reason;
    log(`${operation.name} #${attempt}: ${outcome}, ${durationMs} ms, request id ${requestId}`);
  },
});
