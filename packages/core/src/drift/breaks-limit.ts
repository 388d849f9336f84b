import type { Limits } from "../answer/limits.ts";

/** Whether a value of the right type is outside of what its schema allows. */
export function breaksLimit(limits: Limits, value: unknown): boolean {
  const { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = limits;
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = limits;
  if (typeof value === "number") return value < minimum || value > maximum;
  if (typeof value === "string" && pattern?.test(value) === false) return true;
  const { length } = value as string | readonly unknown[];
  return length < minLength || length > maxLength;
}
