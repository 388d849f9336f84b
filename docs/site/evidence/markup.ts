import type { Language } from "../.vitepress/contents.ts";
import { table } from "../operations/markdown.ts";

export const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", fr: "fr-FR" };

/** Writes numbers with so many decimals. */
export type WriteNumber = (value: number, decimals: number) => string;

export const numbersIn =
  (language: Language): WriteNumber =>
  (value, decimals) =>
    new Intl.NumberFormat(LOCALES[language], {
      maximumFractionDigits: decimals,
      minimumFractionDigits: decimals,
    }).format(value);

/** A number and its unit, which stay on one line. */
export const withUnit = (number: string, unit: string): string => `${number}\u00a0${unit}`;

/** A row with a bar as long as its value, which the text says. */
export interface BarRow {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

/** A table of rows with bars; the longest is that of the greatest value. */
export function barTable(rows: readonly BarRow[]): string {
  const most = Math.max(...rows.map(({ value }) => value));
  return table(
    ["", "", ""],
    rows.map(({ name, value, text }) => [name, text, bar(value / most)]),
  );
}

/** A bar of a share of its cell, for the eye alone: the text beside it says the same. */
export const bar = (share: number): string =>
  `<span class="bar" style="--share: ${(100 * share).toFixed(1)}%"></span>`;
