import { LONGEST_TIMER_MS } from "../time.ts";

/** A limit of time for something of several steps. */
export interface Deadline {
  /** Aborts when the time is up (with a `TimeoutError`), and when the outer signal does. */
  readonly signal: AbortSignal;
  /** The step's value, unless the deadline comes first: then this rejects, even if the step hangs. */
  within<Value>(step: PromiseLike<Value>): Promise<Value>;
  /** Ends the limit, and leaves no timer and no listener behind. */
  end(): void;
}

/** Starts a limit of time. */
export function startDeadline(
  milliseconds: number | false,
  outer: AbortSignal | undefined,
): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  const forward = () => controller.abort(outer?.reason);
  const expire = () => controller.abort(new DOMException("timed out", "TimeoutError"));
  const timer =
    milliseconds === false || milliseconds > LONGEST_TIMER_MS
      ? undefined
      : setTimeout(expire, milliseconds);
  outer?.addEventListener("abort", forward, { once: true });
  if (outer?.aborted) forward();
  return {
    signal,
    within: (step) => unlessAborted(step, signal),
    end() {
      clearTimeout(timer);
      outer?.removeEventListener("abort", forward);
    },
  };
}

function unlessAborted<Value>(step: PromiseLike<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    step.then(
      (value) => {
        signal.removeEventListener("abort", abort);
        resolve(value);
      },
      (thrown: unknown) => {
        signal.removeEventListener("abort", abort);
        reject(thrown);
      },
    );
  });
}
