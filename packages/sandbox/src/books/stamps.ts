import type { Context } from "../handler.ts";
import { nextInteger, type Random } from "./random.ts";

/** When something was written down. */
export interface Stamps {
  readonly created_at: string;
  readonly updated_at: string;
}

/** The stamps of what is made now. */
export function stampsNow({ books, clock }: Context): Stamps {
  const moment = timestamp(clock.now(), books.random);
  return { created_at: moment, updated_at: moment };
}

/** The stamp of a change made now. */
export const changedNow = ({ books, clock }: Context): Pick<Stamps, "updated_at"> => ({
  updated_at: timestamp(clock.now(), books.random),
});

/** A time as the API writes it, to the microsecond; a clock does not know the last three digits. */
export function timestamp(time: number, random: Random): string {
  const microseconds = String(nextInteger(random, 1000)).padStart(3, "0");
  return new Date(time).toISOString().replace("Z", `${microseconds}Z`);
}
