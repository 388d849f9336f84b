import { toDay } from "../books/clock.ts";
import { createFiscalYear } from "../resources/fiscal-years.ts";
import type { DaysAgo } from "./seed-books.ts";

/** The fiscal years around today: the one before, this one, and two to come. */
const YEARS = [-1, 0, 1, 2];

/** The fiscal years of the company, which are those of the calendar. */
export function seedFiscalYears(daysAgo: DaysAgo): void {
  const context = daysAgo(150);
  const thisYear = Number(toDay(daysAgo(0).clock.now()).slice(0, 4));
  for (const offset of YEARS) {
    const year = thisYear + offset;
    createFiscalYear(context, { start: `${year}-01-01`, finish: `${year}-12-31` });
  }
}
