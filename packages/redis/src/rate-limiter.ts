import {
  abortError,
  COMPANY_RATE_BUDGET,
  copyOf,
  createRateLimiter,
  type HttpResponse,
  type RateBudget,
  type RateLimiter,
  safely,
  systemTime,
  type Time,
  type TransportError,
  unknownOptions,
  wrongOptions,
} from "centime";
import { err, type Result } from "neverthrow";
import {
  createCommands,
  DEFAULT_PREFIX,
  type RedisConnection,
  type RedisOptions,
} from "./commands.ts";
import { createSlots, type Slots } from "./slots.ts";

/** A budget that is shared. */
export interface RedisRateLimiterOptions extends RedisOptions {
  readonly redis: RedisConnection;
  /** Names the token, such as by its company; the token itself has no place in a key. */
  readonly key: string;
  /**
   * While Redis is down: `"open"` lets each process go on with a budget of its own, so that all of them
   * together may overrun it; with `"closed"` nothing is sent.
   */
  readonly whenDown: "open" | "closed";
  /** Default: the Company API's, 25 requests per 5 seconds. */
  readonly budget?: RateBudget | undefined;
  /** The clock and the timers of waits. Default: the machine's. */
  readonly time?: Time | undefined;
}

/**
 * Creates a limiter for one token, whose budget all processes share that use the same key. It counts as
 * `createRateLimiter` does, by the clock of the server: no window of the API's is overrun, wherever it
 * begins, and a process that dies gives back what it held after the budget's lease.
 *
 * Within a process, first come is first served; between processes, whoever asks first.
 *
 * @example
 * ```ts
 * const rateLimit = redisRateLimiter({ redis: new Redis(), key: "company-7", whenDown: "closed" });
 * const pennylane = createClient({ token, rateLimit });
 * ```
 */
export function redisRateLimiter(options: RedisRateLimiterOptions): RateLimiter {
  const own = (copyOf(options) ?? {}) as unknown as RedisRateLimiterOptions;
  const { redis, key, whenDown, budget = COMPANY_RATE_BUDGET, time = systemTime, ...rest } = own;
  const { prefix = DEFAULT_PREFIX, timeoutMs, ...others } = rest;
  const issues = [
    ...wrongOptions((value) => /^(open|closed)$/.test(`${value}`), '"open" or "closed"', {
      whenDown,
    }),
    ...unknownOptions(others),
  ];
  if (issues.length > 0) return { run: async () => err({ reason: "configuration", issues }) };
  const alone = createRateLimiter(budget, time);
  const slots = createSlots(createCommands(redis, timeoutMs), `${prefix}:rate:${key}`, budget);
  const line = createLine(slots, time);
  return {
    async run(send, given, sendingMs = 0) {
      const signal = isSignal(given) ? given : undefined;
      if (signal?.aborted) return err(abortError(signal, "no"));
      const taken = await line.take(signal, sendingMs);
      if (taken.kind === "aborted") return err(abortError(signal as AbortSignal, "no"));
      if (taken.kind === "down") {
        return whenDown === "open" ? alone.run(send, signal, sendingMs) : err(down(taken.cause));
      }
      return await sendInSlot(slots, taken.slot, send);
    },
  };
}

/** What is none cannot end a wait. */
const isSignal = (signal: AbortSignal | undefined): signal is AbortSignal =>
  safely(() => {
    const nothing = () => {};
    signal?.addEventListener("abort", nothing);
    signal?.removeEventListener("abort", nothing);
    return typeof signal?.aborted === "boolean";
  });

type Sent = Result<HttpResponse, TransportError>;

type Taken =
  | { readonly kind: "slot"; readonly slot: number }
  | { readonly kind: "aborted" }
  | { readonly kind: "down"; readonly cause: unknown };

/** How long a Redis that failed is not asked again. */
const PAUSE_MS = 1000;

/** A line of those who wait in this process: only the first one asks. */
function createLine(slots: Slots, time: Time) {
  let last: Promise<unknown> = Promise.resolve();
  let failed: { readonly at: number; readonly cause: unknown } | undefined;

  async function first(signal: AbortSignal | undefined, sendingMs: number): Promise<Taken> {
    while (!signal?.aborted) {
      const since = failed === undefined ? PAUSE_MS : time.now() - failed.at;
      if (failed !== undefined && since >= 0 && since < PAUSE_MS) {
        return { kind: "down", cause: failed.cause };
      }
      try {
        const { slot, waitMs } = await slots.take(sendingMs);
        failed = undefined;
        if (slot > 0) return { kind: "slot", slot };
        await time.sleep(waitMs, signal);
      } catch (cause) {
        failed = { at: time.now(), cause };
      }
    }
    return { kind: "aborted" };
  }

  return {
    async take(signal: AbortSignal | undefined, sendingMs: number): Promise<Taken> {
      const taking = last.then(() => first(signal, sendingMs));
      last = taking;
      const taken = await unlessAborted(taking, signal);
      if (taken !== undefined) return taken;
      void taking.then((late) => late.kind === "slot" && slots.unused(late.slot));
      return { kind: "aborted" };
    },
  };
}

/** Waits for a slot or for the abort, whichever comes first, and leaves no listener behind. */
async function unlessAborted(
  taking: Promise<Taken>,
  signal: AbortSignal | undefined,
): Promise<Taken | undefined> {
  if (signal === undefined) return await taking;
  let onAbort = () => {};
  const aborted = new Promise<undefined>((resolve) => {
    onAbort = () => resolve(undefined);
    signal.addEventListener("abort", onAbort);
  });
  try {
    return await Promise.race([taking, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

/**
 * A request with no response, which timed out or was given up, may be counted later: its slot is held. One
 * whose connection broke is over for the server, too.
 */
async function sendInSlot(
  slots: Slots,
  slot: number,
  send: () => PromiseLike<Sent>,
): Promise<Sent> {
  const sent = await attempt(send);
  if (sent.isOk()) slots.answered(slot, sent.value);
  else if (sent.error.reason === "configuration" || sent.error.sent === "no") slots.unused(slot);
  else if (sent.error.reason === "timeout" || sent.error.reason === "aborted") slots.held(slot);
  else slots.broken(slot);
  return sent;
}

/** What sends may throw, or return no result. */
async function attempt(send: () => PromiseLike<Sent>): Promise<Sent> {
  try {
    const sent = await send();
    if (typeof sent.isOk() === "boolean") return sent;
    return err({ reason: "transport", sent: "maybe", message: "the transport returned no Result" });
  } catch (cause) {
    return err({ reason: "transport", sent: "maybe", message: "the transport threw", cause });
  }
}

/** Retried, since nothing was sent. */
const down = (cause: unknown): TransportError => ({
  reason: "network",
  sent: "no",
  message: "the rate limiter's Redis is down",
  cause,
});
