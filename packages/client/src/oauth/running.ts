/** A task that runs, and says so. */
export interface Running<Value> {
  readonly result: Promise<Value>;
  /** Rises every second, until the task ends or its runtime gives it up. */
  readonly beats: number;
}

const BEAT_MS = 1_000;

/** A task that has missed so many beats runs no more. */
const MOST_MISSED = 3;

/** Starts a task. */
export function startRunning<Value>(task: () => Promise<Value>): Running<Value> {
  const result = task();
  const running = { result, beats: 0 };
  const stop = everyBeat(() => {
    running.beats += 1;
  });
  result.then(stop, stop);
  return running;
}

/**
 * Waits until a task has ended, or is abandoned: a runtime such as workerd ends timers and promises with
 * the request that they belong to, so a task of another request may never end. The waiting is done by a
 * timer of the caller's own.
 */
export function endOf(running: Running<unknown>): Promise<"ended" | "abandoned"> {
  return new Promise((resolve) => {
    let seen = running.beats;
    let missed = 0;
    const stop = everyBeat(() => {
      missed = running.beats === seen ? missed + 1 : 0;
      seen = running.beats;
      if (missed >= MOST_MISSED) end("abandoned");
    });
    const end = (how: "ended" | "abandoned") => {
      stop();
      resolve(how);
    };
    const ended = () => end("ended");
    running.result.then(ended, ended);
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
