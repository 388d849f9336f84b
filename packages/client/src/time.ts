/** The clock, the timers and the dice that middleware uses: handed in, so that tests need to wait for nothing. */
export interface Time {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. Never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}

/** Longer timers fire at once. */
export const LONGEST_TIMER_MS = 2_147_483_647;

/** The time of the machine. */
export const systemTime: Time = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const wake = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.min(milliseconds, LONGEST_TIMER_MS));
      signal?.addEventListener("abort", wake, { once: true });
    }),
};
