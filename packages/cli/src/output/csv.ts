import { printable } from "./printable.ts";

/** One line of comma-separated values, by RFC 4180. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/**
 * A spreadsheet takes a text that begins so for a formula, and computes it: an apostrophe before it says that
 * it is a text. Numbers, phone numbers among them, are left as they are.
 */
const FORMULA = /^(?![+-]?[\d\s.,]+$)[=+\-@\t\r]/;

function csvCell(text: string): string {
  const safe = printable(FORMULA.test(text) ? `'${text}` : text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
