/** A clock, timers and random numbers. Passed in, so that tests do not have to wait. */
export interface Time {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. Never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}

/** Longer timers fire at once: https://developer.mozilla.org/docs/Web/API/Window/setTimeout#maximum_delay_value */
const LONGEST_TIMER_MS = 2_147_483_647;

/** The machine's clock, timers and random numbers. */
export const systemTime: Time = {
  now: () => Date.now(),
  random: () => Math.random(),
  async sleep(milliseconds, signal) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slept = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, Math.min(milliseconds, LONGEST_TIMER_MS));
    });
    await orAborted(slept, signal, (wake) => wake());
    clearTimeout(timer);
  },
};

/** Calls back when the signal aborts, at once if it has. Returns the function that stops listening. */
export function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
  if (signal?.aborted) callback();
  else quietly(() => signal?.addEventListener("abort", callback, { once: true }));
  return () => quietly(() => signal?.removeEventListener("abort", callback));
}

/** A signal may be third-party code; one that cannot be listened to never aborts. */
function quietly(listen: () => void): void {
  try {
    listen();
  } catch {}
}

/** Waits for a promise, or until `onAborted` settles the wait after an abort, whichever comes first. */
export function orAborted<Value>(
  promise: Promise<Value>,
  signal: AbortSignal | undefined,
  onAborted: (resolve: (value: Value) => void, reject: (reason: unknown) => void) => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => onAborted(resolve, reject);
    const stop = onAbort(signal, abort);
    promise.finally(stop).then(resolve, reject);
  });
}

/** The callbacks that wait for each shared signal. */
const waiting = /* @__PURE__ */ new WeakMap<AbortSignal, ReturnType<typeof listenTo>>();

/**
 * As `onAbort`, with one listener however many wait for the signal, for signals that many calls share:
 * runtimes warn of a leak from the eleventh on, and what `AbortSignal.any` adds to a signal that lives
 * long is never collected on Node 20 (https://github.com/nodejs/node/issues/55351).
 */
function onSharedAbort(signal: AbortSignal, callback: () => void): () => void {
  if (signal.aborted) return onAbort(signal, callback);
  const { callbacks, stop } = waiting.get(signal) ?? listenTo(signal);
  callbacks.add(callback);
  return () => {
    if (!callbacks.delete(callback) || callbacks.size > 0) return;
    waiting.delete(signal);
    stop();
  };
}

function listenTo(signal: AbortSignal) {
  const callbacks = new Set<() => void>();
  const stop = onAbort(signal, () => {
    for (const callback of callbacks) callback();
  });
  const entry = { callbacks, stop };
  waiting.set(signal, entry);
  return entry;
}

/** A time limit for something of one or several steps. */
export interface Deadline {
  /** Aborts with a `TimeoutError` after the limit, and with the outer signal's reason when that aborts. */
  readonly signal: AbortSignal;
  /** Says that something is going on. */
  progress(): void;
  /** Ends the limit, and leaves no timer and no listener behind. */
  end(): void;
}

/**
 * Starts a time limit within outer signals. `undefined` or `false` is no limit: a signal of its own.
 *
 * Who shows progress is limited in silence alone: once there was some, the limit is `silenceMs` without any.
 */
export function startDeadline(
  milliseconds: number | false | undefined,
  outer: AbortSignal | readonly AbortSignal[] | undefined,
  time: Pick<Time, "sleep"> = systemTime,
  silenceMs: number | false | undefined = milliseconds,
): Deadline {
  const limit = new AbortController();
  const stops = [outer ?? []]
    .flat()
    .map((one) => onSharedAbort(one, () => limit.abort(one.reason)));
  let isHeard = false;
  let stopTimer = () => {};
  const watch = (limitMs: number, stepMs: number, silentMs: number, hasProgress: boolean) => {
    stopTimer = startTimer(time, stepMs, () => {
      const silent = isHeard ? 0 : silentMs + stepMs;
      if (!isHeard && (hasProgress || silent >= limitMs)) return limit.abort(timeoutError(silent));
      const progress = hasProgress || isHeard;
      isHeard = false;
      watch(limitMs, stepMs, silent, progress);
    });
  };
  if (milliseconds && silenceMs && !(milliseconds > LONGEST_TIMER_MS)) {
    watch(milliseconds, silenceMs, 0, false);
  }
  return {
    signal: limit.signal,
    progress() {
      isHeard = true;
    },
    end() {
      stopTimer();
      for (const stop of stops) stop();
    },
  };
}

/**
 * Calls back after so many milliseconds, unless the function that it returns is called before. A signal for
 * each of the machine's own timers would be a quarter of what a client adds to a call.
 */
function startTimer(time: Pick<Time, "sleep">, milliseconds: number, callback: () => void) {
  if (time.sleep === systemTime.sleep) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  }
  const ended = new AbortController();
  void time.sleep(milliseconds, ended.signal).then(() => ended.signal.aborted || callback());
  return () => ended.abort(OVER);
}

const timeoutError = (milliseconds: number): DOMException =>
  new DOMException(`timed out after ${milliseconds} ms`, "TimeoutError");

/** Why a wait ended that nobody looks at: without one, an exception is made, with a stack. */
const OVER = "over";

/** How a step ended: in time with a value, with an exception, or not in time. */
export type StepEnd<Value> =
  | { readonly end: "done"; readonly value: Value }
  | { readonly end: "threw"; readonly thrown: unknown }
  | { readonly end: "timeout" };

/**
 * Runs a step for so many milliseconds at most. Never rejects. A step that hangs is left alone; `over`
 * aborts as soon as nobody waits for it any more.
 */
export async function within<Value>(
  time: Pick<Time, "sleep">,
  milliseconds: number,
  step: (over: AbortSignal) => PromiseLike<Value> | Value,
): Promise<StepEnd<Value>> {
  const over = new AbortController();
  const timeout = time.sleep(milliseconds, over.signal).then(() => ({ end: "timeout" }) as const);
  const end = await Promise.race([settle(() => step(over.signal)), timeout]);
  over.abort(OVER);
  return end;
}

async function settle<Value>(step: () => PromiseLike<Value> | Value): Promise<StepEnd<Value>> {
  try {
    return { end: "done", value: await step() };
  } catch (thrown) {
    return { end: "threw", thrown };
  }
}
