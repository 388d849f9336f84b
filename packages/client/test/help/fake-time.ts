import type { Time } from "centime";

/** A time that stands still until `pass` moves it, from sleeper to sleeper. */
export interface FakeTime extends Time {
  /** Moves on by so many milliseconds, and wakes the sleepers whose time has come, in order. */
  pass(milliseconds: number): Promise<void>;
}

interface Sleeper {
  readonly until: number;
  wake(): void;
}

export function fakeTime(start = 1_000_000): FakeTime {
  let now = start;
  const sleepers = new Set<Sleeper>();

  const sleep = (milliseconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      const sleeper: Sleeper = {
        until: now + milliseconds,
        wake: () => {
          sleepers.delete(sleeper);
          signal?.removeEventListener("abort", sleeper.wake);
          resolve();
        },
      };
      if (signal?.aborted) return resolve();
      signal?.addEventListener("abort", sleeper.wake, { once: true });
      sleepers.add(sleeper);
    });

  const pass = async (milliseconds: number) => {
    const end = now + milliseconds;
    await settled();
    for (;;) {
      let next: Sleeper | undefined;
      for (const one of sleepers) if (next === undefined || one.until < next.until) next = one;
      if (next === undefined || next.until > end) break;
      now = Math.max(now, next.until);
      next.wake();
      await settled();
    }
    now = end;
  };

  return { now: () => now, random: () => 1, sleep, pass };
}

/** Lets everything run that waits for nothing but its turn. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
