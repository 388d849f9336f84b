import * as v from "valibot";
import type { Schema } from "./schema.ts";

/** A number that JSON can spell: neither NaN nor infinite. */
export const number = (): Schema<number> => v.pipe(v.number(), v.finite());

/** An integer that JavaScript holds exactly; the bounds belong to the range. */
export function integer(minimum?: number, maximum?: number): Schema<number> {
  const bounds = [];
  if (minimum !== undefined) bounds.push(v.minValue<number, number>(minimum));
  if (maximum !== undefined) bounds.push(v.maxValue<number, number>(maximum));
  return v.pipe(v.number(), v.safeInteger(), ...bounds);
}
