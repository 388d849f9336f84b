import type { Context } from "../context.ts";
import { toTimestamp } from "./clock.ts";
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

interface Identified {
  readonly id: number;
}

/** Where records of a kind are written. */
interface Records<Own> {
  set(id: number, record: Own): unknown;
}

/** Writes a record into the books, and returns it. */
export function save<Own extends Identified>(records: Records<NoInfer<Own>>, record: Own): Own {
  records.set(record.id, record);
  return record;
}

/** Changes some fields of a record now, and returns it. */
export const change = <Own extends Identified>(
  context: Context,
  records: Records<NoInfer<Own>>,
  record: Own,
  fields: Partial<Own>,
): Own => save(records, { ...record, ...fields, ...changedNow(context) });

/** An object whose members are present or absent, but never `undefined`. */
export type Defined<Fields> = { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };

/** A copy without the members that are `undefined`, to spread over what they replace. */
export const definedOnly = <Fields extends object>(fields: Fields): Defined<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<Fields>;
