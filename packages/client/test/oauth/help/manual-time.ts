import type { Time } from "../../../src/signals.ts";
import { settle } from "../../help/results.ts";

/** A time that stands still until it is moved on. */
export interface ManualTime extends Time {
  /** Moves the time on, wakes who has slept long enough, and lets everything come to rest. */
  pass(milliseconds: number): Promise<void>;
}

export function manualTime(start = Date.UTC(2026, 6, 1)): ManualTime {
  let now = start;
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  return {
    now: () => now,
    random: () => 0.5,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        const sleeper = { until: now + milliseconds, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", () => {
          sleepers.delete(sleeper);
          resolve();
        });
      }),
    async pass(milliseconds) {
      await settle();
      now += milliseconds;
      for (const sleeper of sleepers) {
        if (sleeper.until > now) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
      await settle();
    },
  };
}
