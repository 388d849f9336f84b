import {
  abortError,
  createRateLimiter,
  type HttpResponse,
  type RateBudget,
  type RateLimiter,
  retryAfterMs,
  systemTime,
  type Time,
  type TransportError,
} from "centime";
import { err, type Result } from "neverthrow";

/** Where processes share the slots of one budget. Each method rejects when the store is down. */
export interface SlotStore {
  /** Takes a slot: 0. When there is none: after how many milliseconds to ask again. */
  take(): Promise<number>;
  /** Tells that the request of a slot was answered, or will never be. */
  answered(): Promise<unknown>;
  /** Lets nobody take a slot for so long. */
  closeFor(milliseconds: number): Promise<unknown>;
}

export interface SharedLimiterOptions {
  readonly store: SlotStore;
  readonly budget: RateBudget;
  /** `"open"`: each process goes on with a budget of its own. `"closed"`: nothing is sent. */
  readonly whenDown: "open" | "closed";
  readonly time?: Time | undefined;
}

/** How long a store that failed is not asked again. */
const PAUSE_MS = 1000;

const LONGEST_CLOSURE_MS = 60_000;

/**
 * Makes a limiter of a store of slots. Within a process, first come is first served, since only the
 * first in line asks the store; between processes, whoever asks first when a slot comes back.
 */
export function sharedRateLimiter(options: SharedLimiterOptions): RateLimiter {
  const { store, budget, whenDown, time = systemTime } = options;
  const alone = createRateLimiter(budget, time);
  let line: Promise<unknown> = Promise.resolve();
  let down: { readonly since: number; readonly cause: unknown } | undefined;

  async function takeSlot(signal: AbortSignal | undefined): Promise<Slot> {
    while (!signal?.aborted) {
      if (down !== undefined && isRecent(down.since, time.now())) return "down";
      try {
        const waitMs = await store.take();
        down = undefined;
        if (waitMs === 0) return "taken";
        await time.sleep(waitMs, signal);
      } catch (cause) {
        down = { since: time.now(), cause };
      }
    }
    return "aborted";
  }

  async function sendInSlot(send: Send): Promise<Answer> {
    try {
      const answer = await send();
      const closeMs = answer.isOk() ? closureOf(answer.value, budget) : 0;
      if (closeMs > 0) quietly(store.closeFor(closeMs));
      return answer;
    } finally {
      quietly(store.answered());
    }
  }

  return {
    async run(send, signal) {
      if (signal?.aborted) return err(abortError(signal, "no"));
      const taking = line.then(() => takeSlot(signal));
      line = taking;
      const slot = await unlessAborted(taking, signal);
      if (slot === "taken") return sendInSlot(send);
      if (slot === "down") {
        return whenDown === "open" ? alone.run(send, signal) : err(storeDown(down?.cause));
      }
      void taking.then((late) => (late === "taken" ? quietly(store.answered()) : undefined));
      return err(abortError(signal as AbortSignal, "no"));
    },
  };
}

type Slot = "taken" | "down" | "aborted";
type Answer = Result<HttpResponse, TransportError>;
type Send = Parameters<RateLimiter["run"]>[0];

const isRecent = (since: number, now: number): boolean => now >= since && now - since < PAUSE_MS;

/** How long a refused request closes the budget for everybody: a window at least. */
function closureOf({ status, headers }: HttpResponse, { windowMs }: RateBudget): number {
  if (status !== 429) return 0;
  return Math.min(LONGEST_CLOSURE_MS, Math.max(windowMs, retryAfterMs(headers) ?? 0));
}

/** Retried, since nothing was sent. */
const storeDown = (cause: unknown): TransportError => ({
  reason: "network",
  sent: "no",
  message: "the rate limiter's store is down",
  cause,
});

/** What a store that is down does not get to know, it forgets by itself in time. */
const quietly = (telling: Promise<unknown>): void => void telling.catch(() => undefined);

/** Waits for the slot or for the abort, whichever comes first, and leaves no listener behind. */
async function unlessAborted(taking: Promise<Slot>, signal: AbortSignal | undefined) {
  if (signal === undefined) return taking;
  const over = new AbortController();
  const aborted = new Promise<Slot>((resolve) => {
    signal.addEventListener("abort", () => resolve("aborted"), { signal: over.signal });
  });
  try {
    return await Promise.race([taking, aborted]);
  } finally {
    over.abort();
  }
}
