import type { Time, Transport } from "centime";

/** A clock that moves on by itself, from timer to timer, as soon as nothing else is under way. */
export interface VirtualTime extends Time {
  /** Delays each request by a latency, half before and half after it is carried out. */
  delay(transport: Transport, latencyMs: number): Transport;
  /** Runs some work to its end. Returns how many milliseconds passed. */
  run(work: () => Promise<unknown>): Promise<number>;
}

interface Sleeper {
  readonly until: number;
  wake(): void;
}

/** Turns in which a promise that waits for nothing but other promises is done. */
const IDLE_TURNS = 4;

export function virtualTime(startMs: number): VirtualTime {
  let now = startMs;
  let carriedOut = 0;
  let isOver = false;
  const sleepers = new Set<Sleeper>();

  const sleep = (milliseconds: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      const sleeper: Sleeper = {
        until: now + milliseconds,
        wake() {
          sleepers.delete(sleeper);
          signal?.removeEventListener("abort", sleeper.wake);
          resolve();
        },
      };
      if (signal?.aborted) return resolve();
      signal?.addEventListener("abort", sleeper.wake, { once: true });
      sleepers.add(sleeper);
    });

  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

  async function settle(): Promise<void> {
    for (let idle = 0; idle < IDLE_TURNS; idle = carriedOut > 0 ? 0 : idle + 1) await turn();
  }

  async function drive(): Promise<void> {
    while (!isOver) {
      await settle();
      let next: Sleeper | undefined;
      for (const one of sleepers) if (next === undefined || one.until < next.until) next = one;
      if (next === undefined) continue;
      now = Math.max(now, next.until);
      next.wake();
    }
  }

  return {
    now: () => now,
    random: () => 0.5,
    sleep,
    delay: (transport, latencyMs) => async (request, context) => {
      await sleep(latencyMs / 2);
      carriedOut += 1;
      const outcome = await Promise.resolve(transport(request, context)).finally(() => {
        carriedOut -= 1;
      });
      await sleep(latencyMs / 2);
      return outcome;
    },
    async run(work) {
      const started = now;
      isOver = false;
      const driven = drive();
      await work();
      const took = now - started;
      isOver = true;
      await driven;
      return took;
    },
  };
}
