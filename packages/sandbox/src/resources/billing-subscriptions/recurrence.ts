import type { RecurringRule, RecurringRuleInput } from "@centime/core/billing-subscriptions";
import { DAY_MS, toDay } from "../../books/clock.ts";

const WEEKDAYS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;

const MONDAY = 1;

/** A rule as the API shows it. */
export function showRule(rule: RecurringRuleInput): RecurringRule {
  const { type, interval = 1, count = null } = rule;
  const dayOfMonth = type === "monthly" ? rule.day_of_month : undefined;
  const dayOfWeek = type === "weekly" ? rule.day_of_week : undefined;
  return {
    day_of_month: dayOfMonth === undefined ? null : [dayOfMonth],
    month_of_year: null,
    week_start: MONDAY,
    day: dayOfWeek === undefined ? null : [WEEKDAYS.indexOf(dayOfWeek)],
    rule_type: type,
    interval,
    count,
    until: null,
  };
}

/** The days of a rule from a day on, in order: endless (up to the year 9999) without a `count`. */
export function* occurrences(start: string, rule: RecurringRuleInput): Iterable<string> {
  const { count = Number.POSITIVE_INFINITY } = rule;
  const first = firstStep(start, rule);
  for (let found = 0; found < count; found += 1) {
    const day = dayAt(start, rule, first + found);
    if (day === undefined) return;
    yield day;
  }
}

/** The first interval whose day is not before the start: the day of the month may have passed. */
const firstStep = (start: string, rule: RecurringRuleInput): number =>
  (dayAt(start, rule, 0) ?? start) < start ? 1 : 0;

/** The day of the `step`-th interval; `undefined` beyond the year 9999. */
function dayAt(start: string, rule: RecurringRuleInput, step: number): string | undefined {
  const units = step * Math.max(1, rule.interval ?? 1);
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  if (rule.type === "yearly") return clamped(year + units, month, day);
  if (rule.type === "monthly") return clamped(year, month + units, rule.day_of_month ?? day);
  const first = Date.parse(start);
  const weekday = new Date(first).getUTCDay();
  const wanted = rule.day_of_week === undefined ? weekday : WEEKDAYS.indexOf(rule.day_of_week);
  return dayOf(first + ((wanted - weekday + 7) % 7) * DAY_MS + units * 7 * DAY_MS);
}

/** A day of a month, or its last one where the month is shorter. */
function clamped(year: number, month: number, day: number): string | undefined {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1, Math.max(1, Math.min(day, last))));
}

const LAST_MS = Date.UTC(9999, 11, 31);

const dayOf = (time: number): string | undefined => (time <= LAST_MS ? toDay(time) : undefined);

/** Where a subscription is in its rule on a day. */
export interface Progress {
  /** The last occurrence, that of the day included. */
  readonly previous: string | null;
  readonly next: string | null;
  /** The last occurrence of all; `null` for an endless rule. */
  readonly finish: string | null;
}

/** Where a subscription that begins on `start` is in its rule on a day. */
export function progressOn(start: string, rule: RecurringRuleInput, today: string): Progress {
  const { count } = rule;
  const last =
    count === undefined ? undefined : dayAt(start, rule, firstStep(start, rule) + count - 1);
  let previous: string | null = null;
  for (const day of occurrences(start, rule)) {
    if (day > today) return { previous, next: day, finish: last ?? null };
    previous = day;
  }
  return { previous, next: null, finish: last ?? null };
}
