import type { Sort } from "../filter.ts";
import { oneOf } from "./one-of.ts";
import type { Schema } from "./schema.ts";

/** The order of a list: one of its sortable fields, `-` before it for descending. */
export const sort = <const Field extends string>(fields: readonly Field[]): Schema<Sort<Field>> =>
  oneOf(fields.flatMap((field): Sort<Field>[] => [field, `-${field}`]));
