import type { Context } from "../context.ts";
import type { Row, TableName } from "./books.ts";
import { toTimestamp } from "./clock.ts";
import { reindex } from "./indexes.ts";
import { nextInteger } from "./random.ts";

type Primitive = string | number | boolean | null | undefined;

/** Plain data that is never changed, all the way down. */
export type ReadOnly<Data> = Data extends Primitive
  ? Data
  : { readonly [Key in keyof Data]: ReadOnly<Data[Key]> };

/** When a record was created and last changed. */
export interface Stamps {
  readonly created_at: string;
  readonly updated_at: string;
}

/** The stamps of a record that is created now. */
export function stampsNow(context: Context): Stamps {
  const moment = momentNow(context);
  return { created_at: moment, updated_at: moment };
}

/** The stamp of a change made now. */
export const changedNow = (context: Context): Pick<Stamps, "updated_at"> => ({
  updated_at: momentNow(context),
});

/** Now, to the microsecond; a clock does not know the last three digits. */
const momentNow = ({ books, clock }: Context): string =>
  toTimestamp(clock.now(), nextInteger(books.random, 1000));

/** One write to a table: a row added (no `before`), changed, or removed (no `after`). */
export interface Write {
  readonly table: TableName;
  readonly before: Row<TableName> | undefined;
  readonly after: Row<TableName> | undefined;
  /** How many events the changelog has of it. */
  readonly events: number;
}

/** How a write is reported. */
export interface WriteOptions {
  /** How many events the changelog has of it: 0 for a change of categories. Default: 1. */
  readonly events?: number;
}

/** Writes a row into its table, with all that follows from it, and returns it. */
export function save<Name extends TableName, Own extends Row<Name>>(
  context: Context,
  table: Name,
  row: Own,
  { events = 1 }: WriteOptions = {},
): Own {
  const rows = context.books[table] as unknown as Map<number, Row<TableName>>;
  const before = rows.get(row.id);
  rows.set(row.id, row);
  reindex(rows, before, row);
  context.react(context, { table, before, after: row, events });
  return row;
}

/** Changes some fields of a row now, and returns it. */
export const change = <Name extends TableName, Own extends Row<Name>>(
  context: Context,
  table: Name,
  row: Own,
  fields: Partial<Own>,
  options?: WriteOptions,
): Own => save(context, table, { ...row, ...fields, ...changedNow(context) }, options);

/** Removes a row from its table, with all that follows from it. */
export function remove(context: Context, table: TableName, row: Row<TableName>): void {
  const rows = context.books[table] as unknown as Map<number, Row<TableName>>;
  rows.delete(row.id);
  reindex(rows, row, undefined);
  context.react(context, { table, before: row, after: undefined, events: 1 });
}

/** A function of a record that is computed once: records are replaced, never changed. */
export function memoized<Record extends object, Value>(
  compute: (record: Record) => Value,
): (record: Record) => Value {
  const known = new WeakMap<Record, Value>();
  return (record) => {
    const found = known.get(record);
    if (found !== undefined) return found;
    const value = compute(record);
    known.set(record, value);
    return value;
  };
}

/** An object whose members are present or absent, but never `undefined`. */
export type Defined<Fields> = { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };

/** A copy without the members that are `undefined`, to spread over what they replace. */
export const definedOnly = <Fields extends object>(fields: Fields): Defined<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<Fields>;
