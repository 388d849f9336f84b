import {
  type HttpResponse,
  type Middleware,
  type OperationInfo,
  requestIdOf,
  type TransportFailureReason,
} from "@centime/core";
import { systemTime, type Time } from "../signals.ts";

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
  /** How long it waited for the rate limit, in milliseconds; absent where it met no limiter, or got no slot. */
  readonly waitedMs?: number;
  readonly status?: number;
  readonly reason?: TransportFailureReason | "configuration";
  /** The response's `x-request-id`. */
  readonly requestId?: string;
  /** The response came from a cassette. */
  readonly replayed?: true;
}

/** Called before and after each attempt. Sees no body, URL or token; what it throws is ignored. */
export interface Observer {
  before?(start: AttemptStart): void;
  after?(end: AttemptEnd): void;
}

/** Calls an observer before and after each attempt. */
export const withObserver =
  (observer: Observer, time: Time = systemTime): Middleware =>
  (next) =>
  async (request, context) => {
    const start = { operation: context.info, attempt: context.attempt ?? 1 };
    const began = time.now();
    void quietly(() => observer.before?.(start));
    let ending: Ending = { reason: "transport" };
    let slot: Pick<AttemptEnd, "waitedMs"> = {};
    const waited = (waitedMs: number) => {
      slot = { waitedMs };
      context.waited?.(waitedMs);
    };
    try {
      const result = await next(request, { ...context, waited });
      ending = result.match<Ending>(endingOf, ({ reason }) => ({ reason }));
      return result;
    } finally {
      const durationMs = Math.max(0, time.now() - began);
      void quietly(() => observer.after?.({ ...start, durationMs, ...slot, ...ending }));
    }
  };

type Ending = Omit<AttemptEnd, keyof AttemptStart | "durationMs">;

const endingOf = ({ status, headers, replayed }: HttpResponse): Ending => {
  const requestId = requestIdOf(headers);
  return {
    status,
    ...(requestId ? { requestId } : {}),
    ...(replayed === true ? { replayed } : {}),
  };
};

/** An exception of an observer, also a rejection later, must not turn a response into a failure. */
async function quietly(notify: () => unknown): Promise<void> {
  try {
    await notify();
  } catch {}
}
