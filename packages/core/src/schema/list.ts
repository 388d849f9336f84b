import type * as v from "valibot";
import { custom } from "./custom.ts";

/** A list in an input. */
export const list = <const Item extends v.GenericSchema>(
  item: Item,
): v.ArraySchema<Item, undefined> =>
  custom("array", { item }, (value, refuse, run) =>
    Array.isArray(value)
      ? value.map((member: unknown, index) => run(item, member, index))
      : refuse("list", value),
  ) as never;
