import { custom } from "./custom.ts";
import type { Schema } from "./schema.ts";

/** The bounds of a number; both belong to its range. */
export interface Bounds {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

/** A number that JSON can spell: neither NaN nor infinite. */
export const number = (minimum?: number, maximum?: number): Schema<number> & Bounds =>
  bounded("number", Number.isFinite, { minimum, maximum });

/** An integer that JavaScript holds exactly. */
export const integer = (minimum?: number, maximum?: number): Schema<number> & Bounds =>
  bounded("integer", Number.isSafeInteger, { minimum, maximum });

const bounded = (type: string, fits: (value: unknown) => boolean, bounds: Bounds) =>
  custom<number, Bounds>(type, bounds, (value, refuse) => {
    const { minimum, maximum } = bounds;
    // A comparison with `undefined` is false.
    if (!fits(value)) refuse(type, value);
    else if (Number(value) < Number(minimum)) refuse(`at least ${minimum}`, value);
    else if (Number(value) > Number(maximum)) refuse(`at most ${maximum}`, value);
    return value;
  });
