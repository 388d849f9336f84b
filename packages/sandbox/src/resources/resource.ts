import type { Page } from "@centime/core";
import type { Row, TableName } from "../books/books.ts";
import type { Context } from "../context.ts";
import type { Fields } from "../http/filter.ts";
import { type ListOptions, type ListQuery, listTable, type PageCounters } from "../http/list.ts";
import { existing } from "./shared.ts";

/** What defines a resource: its table, and how its records are listed and shown. */
export interface ResourceOptions<Record, Shown>
  extends Omit<ListOptions<Record, Shown>, "fields" | "show"> {
  /** The fields that the list is filtered by; a function where they depend on the time. */
  readonly fields?: Fields<Record> | ((context: Context) => Fields<Record>);
  /** What the API calls it in a 404: `Supplier`. */
  readonly model: string;
  /** A record as the API shows it. Default: as it is. */
  readonly show?: (context: Context, record: Record) => Shown;
}

/** What all plain resources have in common. */
export interface Resource<Record, Shown> {
  /** A page of the records, as the API shows them. */
  list(context: Context, query?: ListQuery): Page<Shown> & PageCounters;
  /** The record of that id as the API shows it; refuses with 404 when there is none. */
  read(context: Context, id: number): Shown;
  /** The record of that id; refuses with 404 when there is none. */
  existing(context: Context, id: number): Record;
  /** A record as the API shows it. */
  show(context: Context, record: Record): Shown;
}

/**
 * The shared behaviour of a plain resource.
 *
 * @example
 * const suppliers = resource("suppliers", { model: "Supplier", fields: FIELDS, show: showSupplier });
 * export const supplierHandlers = { getSuppliers: modelled({ recorded: "…" }, suppliers.list) };
 */
export function resource<Name extends TableName, Shown = Row<Name>>(
  table: Name,
  { model, show = asItIs, fields = {}, ...options }: ResourceOptions<Row<Name>, Shown>,
): Resource<Row<Name>, Shown> {
  const find = ({ books }: Context, id: number): Row<Name> =>
    existing(books[table] as unknown as ReadonlyMap<number, Row<Name>>, model, id);
  return {
    list: (context, query) =>
      listTable(context, table, query, {
        ...options,
        fields: typeof fields === "function" ? fields(context) : fields,
        show: (row) => show(context, row),
      }),
    read: (context, id) => show(context, find(context, id)),
    existing: find,
    show,
  };
}

const asItIs = <Record, Shown>(_context: Context, record: Record): Shown =>
  record as unknown as Shown;
