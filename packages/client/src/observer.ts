import type { Middleware, OperationInfo, TransportFailureReason } from "@centime/core";
import { systemTime, type Time } from "./time.ts";

/** An attempt that is about to be made. */
export interface AttemptStart {
  readonly operation: OperationInfo;
  /** 1 for the first one. */
  readonly attempt: number;
}

/** How an attempt ended: with a status, or with a reason why nothing came back. */
export interface AttemptEnd extends AttemptStart {
  /** In milliseconds; a wait for the rate limit is part of it. */
  readonly durationMs: number;
  readonly status?: number;
  readonly reason?: TransportFailureReason | "configuration";
  /** The answer's `x-request-id`. */
  readonly requestId?: string;
  /** The answer came from a cassette. */
  readonly replayed?: true;
}

/** Told of each attempt. Never sees a body, a URL or a token; what it throws is ignored. */
export interface Observer {
  before?(start: AttemptStart): void;
  after?(end: AttemptEnd): void;
}

/** Tells an observer of each attempt. */
export const withObserver =
  (observer: Observer, time: Time = systemTime): Middleware =>
  (next) =>
  async (request, context) => {
    const start = { operation: context.info, attempt: context.attempt ?? 1 };
    const began = time.now();
    quietly(() => observer.before?.(start));
    const answer = await next(request, context);
    const durationMs = time.now() - began;
    const end: AttemptEnd = answer.match(
      ({ status, headers, replayed }): AttemptEnd => ({
        ...start,
        durationMs,
        status,
        ...(headers["x-request-id"] ? { requestId: headers["x-request-id"] } : {}),
        ...(replayed === true ? { replayed } : {}),
      }),
      ({ reason }): AttemptEnd => ({ ...start, durationMs, reason }),
    );
    quietly(() => observer.after?.(end));
    return answer;
  };

function quietly(tell: () => void): void {
  try {
    tell();
  } catch {
    // An observer's mistake must not turn an answer into a failure.
  }
}
