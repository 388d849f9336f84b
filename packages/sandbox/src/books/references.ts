import { nextInteger, nextText, type Random } from "./random.ts";

const HEXADECIMAL = "0123456789abcdef";
const CAPITALS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const VARIANTS = "89ab";

/** An external reference as customers and products get one: a UUID that sorts by time (version 7). */
export function timedUuid(random: Random, time: number): string {
  const moment = time.toString(16).padStart(12, "0");
  const hex = (length: number) => nextText(random, HEXADECIMAL, length);
  const variant = VARIANTS.charAt(nextInteger(random, VARIANTS.length));
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}

/** An external reference as invoices and quotes get one: `W79NQLZQ9Z`. */
export const documentReference = (random: Random): string =>
  nextText(random, CAPITALS_AND_DIGITS, 10);

/** The secret part of a file's public address. */
export const fileSecret = (random: Random): string => nextText(random, HEXADECIMAL, 32);
