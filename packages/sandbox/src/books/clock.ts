/** The sandbox's own time, in milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Called once per request: the default clock moves a step, a clock of the caller does not. */
  tick(): void;
  /** Moves the time on (or back, when negative), whatever drives the clock. Throws, and moves nothing, beyond `isMoment`. */
  advance(milliseconds: number): void;
  /** How far `tick` and `advance` have moved the time in all. */
  readonly moved: number;
  /** Sets how far the time has been moved in all; throws as `advance` does. */
  moveTo(milliseconds: number): void;
}

/** Where the default clock starts: 1 July 2026 at 9:00 UTC. */
export const STARTS_AT = Date.UTC(2026, 6, 1, 9);

export const DAY_MS = 86_400_000;

/** 20 requests in 5 seconds: below the API's limit of 25. */
const STEP_MS = 250;

/**
 * A clock that follows `source`, or, without one, starts at a fixed time and moves a fixed step for
 * every request, so that the same requests always get the same responses.
 */
export function createClock(source?: () => Date): Clock {
  let offset = 0;
  const unmoved = () => (source === undefined ? STARTS_AT : source().getTime());
  const moveTo = (milliseconds: number) => {
    if (!isMoment(unmoved() + milliseconds)) throw new RangeError("this is no time of a company");
    offset = milliseconds;
  };
  return {
    now: () => unmoved() + offset,
    tick: () => {
      if (source === undefined) offset += STEP_MS;
    },
    advance: (milliseconds) => moveTo(offset + milliseconds),
    get moved() {
      return offset;
    },
    moveTo,
  };
}

const FIRST_MOMENT = Date.UTC(1900, 0, 1);
const LAST_MOMENT = Date.UTC(9901, 0, 1) - 1;

/** Whether a clock may show this time: from 1900 on, and until 9900, so that what follows from it is a date, too. */
export const isMoment = (time: number): boolean => time >= FIRST_MOMENT && time <= LAST_MOMENT;

/** The day of a time in UTC, as the API writes dates: `2026-07-01`. */
export const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A time as the API writes it, to the microsecond; `microseconds` are the last three digits. */
export const toTimestamp = (time: number, microseconds: number): string =>
  new Date(time).toISOString().replace("Z", `${String(microseconds).padStart(3, "0")}Z`);
