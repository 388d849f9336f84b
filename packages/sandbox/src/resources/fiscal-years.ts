import { DAY_MS, toDay } from "../books/clock.ts";
import { nextId } from "../books/numbering.ts";
import { type Stamps, save, stampsNow } from "../books/records.ts";
import type { Context, Handlers } from "../context.ts";
import { refuseRule } from "../http/response.ts";
import { modelled } from "../modelled.ts";
import { resource } from "./resource.ts";

/** A year of the company's books, from its first to its last day. */
export interface FiscalYearRecord extends Stamps {
  readonly id: number;
  readonly start: string;
  readonly finish: string;
  readonly status: "open" | "reopen" | "closed" | "frozen";
}

const fiscalYears = resource("fiscalYears", {
  model: "FiscalYear",
  sorts: { start: ({ start }) => start },
  hasCounters: true,
});

export const fiscalYearHandlers = {
  getFiscalYears: modelled(
    {
      recorded: "The year before, this one and the two after, all open; page counters are `null`.",
    },
    fiscalYears.list,
  ),
} satisfies Handlers;

/** Adds a fiscal year; refuses with 422 one that overlaps another, or that leaves a gap. */
export function createFiscalYear(
  context: Context,
  { start, finish }: Pick<FiscalYearRecord, "start" | "finish">,
): FiscalYearRecord {
  if (finish < start) refuseRule("Finish must be after start");
  const years = yearsOf(context);
  if (years.some((year) => year.start <= finish && start <= year.finish)) {
    refuseRule("The fiscal year overlaps another one");
  }
  const isAdjacent = years.some(
    (year) => dayAfter(year.finish) === start || dayAfter(finish) === year.start,
  );
  if (years.length > 0 && !isAdjacent) refuseRule("The fiscal year must adjoin another one");
  const id = nextId(context.books, "fiscalYear");
  return save(context, "fiscalYears", { id, start, finish, status: "open", ...stampsNow(context) });
}

const dayAfter = (day: string): string => toDay(Date.parse(day) + DAY_MS);

/** All fiscal years, the first one first. */
export const yearsOf = ({ books }: Pick<Context, "books">): readonly FiscalYearRecord[] =>
  [...books.fiscalYears.values()].sort((one, other) => (one.start < other.start ? -1 : 1));

/** The first day of the fiscal year of a day; of its calendar year where there is none. */
export function startOfYear(context: Pick<Context, "books">, day: string): string {
  const year = yearsOf(context).find(({ start, finish }) => start <= day && day <= finish);
  return year?.start ?? `${day.slice(0, 4)}-01-01`;
}
