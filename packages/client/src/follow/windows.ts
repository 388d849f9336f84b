import { copyOf, type PageCall } from "@centime/core";

/** A part of a list, by the value of one field: from `from` on, and before `to`. */
export interface Window {
  /** The first value: a day (`YYYY-MM-DD`), or a number such as an id. Default: no bound. */
  readonly from?: string | number | undefined;
  /** The value after the last one. Default: no bound. */
  readonly to?: string | number | undefined;
  /** Of a walk that failed: where to go on. */
  readonly cursor?: string | undefined;
  /** Of a walk that was split: what is from here on belongs to another window. */
  readonly stop?: string | number | undefined;
}

/** Windows of one list, in ascending order and without overlaps. */
export interface Windows {
  /** The field, which the list can be filtered by. */
  readonly field: string;
  readonly windows: readonly Window[];
}

/** The fields that a list can be cut by: those that its filter compares with `gteq` and `lt`. */
export type RangeField<Operation> = Operation extends (
  ...args: infer Arguments
) => PageCall<infer _Item, infer _Failure>
  ? FieldOf<ConditionOf<Last<Arguments>>>
  : never;

type Last<Arguments extends readonly unknown[]> =
  Required<Arguments> extends readonly [...unknown[], infer Query] ? Query : never;

type ConditionOf<Query> =
  NonNullable<Query> extends { filter?: infer Filter }
    ? NonNullable<Filter> extends readonly (infer Condition)[]
      ? Condition
      : never
    : never;

type FieldOf<Condition> = Condition extends { field: infer Field; operator: infer Operator }
  ? "gteq" extends Operator
    ? Field
    : never
  : never;

/** What a range is cut into. */
export interface Range<Value> {
  readonly from: Value;
  /** The value after the last one. */
  readonly to: Value;
  /** How many windows, of equal width: 1 to 1,000. Default: 8. */
  readonly count?: number | undefined;
}

const DEFAULT_COUNT = 8;
const MOST_WINDOWS = 1000;
const DAY_MS = 86_400_000;

/**
 * Cuts a list by days, from the first on and before the last.
 *
 * A range that cannot be cut, such as one of no days, is one window as it is: its call says what is wrong.
 *
 * @example
 * ```ts
 * windowsByDate(getCustomerInvoices, "date", { from: "2026-01-01", to: "2027-01-01", count: 12 });
 * ```
 */
export function windowsByDate<Operation>(
  _list: Operation,
  field: RangeField<Operation> & string,
  range: Range<string>,
): Windows {
  const { from, to, count } = copyOf(range) ?? {};
  const days = isDay(from) && isDay(to) ? cut(toDays(from), toDays(to), count) : [];
  return { field, windows: between(days.map(toDay), from, to) };
}

/** Cuts a list by a number, mostly its `id`, as `windowsByDate` does by days. */
export function windowsByNumber<Operation>(
  _list: Operation,
  field: RangeField<Operation> & string,
  range: Range<number>,
): Windows {
  const { from, to, count } = copyOf(range) ?? {};
  const areNumbers = Number.isSafeInteger(from) && Number.isSafeInteger(to);
  const bounds = areNumbers ? cut(from as number, to as number, count) : [];
  return { field, windows: between(bounds, from, to) };
}

/** The whole numbers that cut a range, fewer where it is short; none where it cannot be cut. */
function cut(from: number, to: number, count: unknown = DEFAULT_COUNT): readonly number[] {
  const isCount = Number.isInteger(count) && Number(count) >= 1 && Number(count) <= MOST_WINDOWS;
  if (!isCount || !(from < to)) return [];
  const parts = Math.min(Number(count), to - from);
  return Array.from({ length: parts + 1 }, (_, index) =>
    Math.round(from + ((to - from) * index) / parts),
  );
}

/** The windows between bounds; one of the whole range where there are none. */
function between(bounds: readonly (string | number)[], from: unknown, to: unknown): Window[] {
  if (bounds.length === 0) return [{ from, to } as Window];
  return bounds.slice(1).map((bound, index) => ({ from: bounds[index], to: bound }));
}

const toDay = (days: number): string => new Date(days * DAY_MS).toISOString().slice(0, 10);

const toDays = (day: string): number => Date.parse(day) / DAY_MS;

/** The value in the middle of two; `undefined` where nothing is between, or they cannot be compared. */
export function middleOf(from: unknown, to: unknown): string | number | undefined {
  if (typeof from === "number" && typeof to === "number") {
    const middle = Math.floor(from + (to - from) / 2);
    return middle > from && middle < to ? middle : undefined;
  }
  if (!isDay(from) || !isDay(to)) return undefined;
  const middle = middleOf(toDays(from), toDays(to));
  return typeof middle === "number" ? toDay(middle) : undefined;
}

/** How far apart two values are, as numbers or days; `undefined` where that cannot be said. */
export function distance(from: unknown, to: unknown): number | undefined {
  if (typeof from === "number" && typeof to === "number") return to - from;
  return isDay(from) && isDay(to) ? toDays(to) - toDays(from) : undefined;
}

const isDay = (value: unknown): value is string =>
  typeof value === "string" &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value));
