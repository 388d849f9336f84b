/** A task that runs, and says so. */
export interface Running<Value> {
  /** For who has started it: workerd lets no other request wait for a promise of this one. */
  readonly result: Promise<Value>;
  /** How it has ended. */
  readonly outcome?: { readonly value: Value } | { readonly thrown: unknown } | undefined;
  /** Rises every second, until the task ends or its runtime gives it up. */
  readonly beats: number;
  /** Called when it has ended. */
  readonly listeners: Set<() => void>;
}

const BEAT_MS = 1_000;

/** A task that has missed so many beats runs no more. */
const MOST_MISSED = 3;

/** Starts a task. */
export function startRunning<Value>(task: () => Promise<Value>): Running<Value> {
  const running: { -readonly [Key in keyof Running<Value>]: Running<Value>[Key] } = {
    result: task(),
    beats: 0,
    listeners: new Set(),
  };
  const stop = everyBeat(() => {
    running.beats += 1;
  });
  const end = (outcome: Running<Value>["outcome"]) => {
    stop();
    running.outcome = outcome;
    for (const listener of running.listeners) listener();
  };
  running.result.then(
    (value) => end({ value }),
    (thrown: unknown) => end({ thrown }),
  );
  return running;
}

/**
 * Waits until a task has ended, or is abandoned: a runtime such as workerd ends timers and promises with
 * the request that they belong to, so a task of another request may never end. Whoever waits has a
 * promise and a timer of their own.
 */
export function endOf(
  running: Pick<Running<unknown>, "outcome" | "beats" | "listeners">,
): Promise<"ended" | "abandoned"> {
  return new Promise((resolve) => {
    if (running.outcome !== undefined) return resolve("ended");
    let seen = running.beats;
    let missed = 0;
    const end = (how: "ended" | "abandoned") => {
      stop();
      running.listeners.delete(ended);
      resolve(how);
    };
    const ended = () => end("ended");
    const stop = everyBeat(() => {
      missed = running.beats === seen ? missed + 1 : 0;
      seen = running.beats;
      if (missed >= MOST_MISSED) end("abandoned");
    });
    running.listeners.add(ended);
  });
}

/** A timer that keeps no process alive. Returns the function that stops it. */
function everyBeat(callback: () => void): () => void {
  const timer: { unref?: () => unknown } & ReturnType<typeof setInterval> = setInterval(
    callback,
    BEAT_MS,
  );
  timer.unref?.();
  return () => clearInterval(timer);
}
