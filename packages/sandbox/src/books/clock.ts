/** The sandbox's own time, in milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** A request was answered: the default clock moves a step, one that was handed in does not. */
  tick(): void;
  /** Moves the time on (or back, when negative), whatever drives the clock. */
  advance(milliseconds: number): void;
  /** How far `tick` and `advance` have moved the time in all. */
  readonly moved: number;
  /** Makes it so that the time has been moved so far in all. */
  moveTo(milliseconds: number): void;
}

/** Where the default clock starts: 1 July 2026 at 9:00 UTC. */
export const STARTS_AT = Date.UTC(2026, 6, 1, 9);

/** 20 requests in 5 seconds: below the API's limit of 25. */
const STEP_MS = 250;

/**
 * A clock that follows `source`, or, without one, starts at a fixed time and takes a fixed step for
 * every request, so that the same requests always get the same answers.
 */
export function createClock(source?: () => Date): Clock {
  let offset = 0;
  return {
    now: () => (source === undefined ? STARTS_AT : source().getTime()) + offset,
    tick: () => {
      if (source === undefined) offset += STEP_MS;
    },
    advance: (milliseconds) => {
      offset += milliseconds;
    },
    get moved() {
      return offset;
    },
    moveTo: (milliseconds) => {
      offset = milliseconds;
    },
  };
}

/** The day of a time, as the API writes dates: `2026-07-01`. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
