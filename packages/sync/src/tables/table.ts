import type { PageCall } from "centime";
import type { Followed } from "centime/follow";

/** The values of a row's columns, beside its `id` and the vendor's whole object in `data`. */
export type Columns = Readonly<Record<string, string | number | boolean | null>>;

/** What only a request for each record brings: its lines, payments or matches. */
export interface ChildTable {
  readonly name: string;
  /** The name for `--with`. */
  readonly part: Part;
  /** The column that refers to the record. */
  readonly parent: string;
  readonly list: (id: number) => PageCall<WithId, CallFailure>;
  readonly columns: (item: never) => Columns;
}

/** What is left out unless it is asked for, since it costs a request for each record. */
export const PARTS = ["lines", "payments", "matches"] as const;
/** See {@link PARTS}. */
export type Part = (typeof PARTS)[number];

/** A failure of a call, by the operation that failed. */
export interface CallFailure {
  readonly kind: string;
  readonly _tag: string;
  readonly operation: string;
  readonly message: string;
}

/** Whatever the API lists. */
export type WithId = { readonly id: number };

/** A table of the copy, and where its records come from. */
export interface Table {
  readonly name: string;
  /** The field that windows cut its list by. */
  readonly key: "id" | "date";
  readonly list: (query: never) => PageCall<WithId, CallFailure>;
  readonly columns: (item: never) => Columns;
  /** Its changelog; a table without one is compared with the whole list. */
  readonly followed?: Followed<WithId, CallFailure>;
  readonly children?: readonly ChildTable[];
  /** The children that a page of the list brings along, by the record's id. */
  readonly included?: (page: never) => Readonly<Record<string, IncludedChildren>>;
}

/** Some children of a record, and whether there are more. */
export interface IncludedChildren {
  readonly items: readonly WithId[];
  readonly has_more: boolean;
}

interface Definition<Item extends WithId> extends Omit<Table, "columns" | "list" | "followed"> {
  readonly list: (query: never) => PageCall<Item, CallFailure>;
  readonly columns: (item: Item) => Columns;
  readonly followed?: Followed<Item, CallFailure>;
}

/** Declares a table, its columns typed by what its list has. */
export const table = <Item extends WithId>(definition: Definition<Item>): Table =>
  definition as unknown as Table;

/** The id of what a record refers to; `null` for nothing. */
export const idOf = (link: { readonly id: number | null } | null | undefined): number | null =>
  link?.id ?? null;

/** The day that a text begins with; `null` for none. */
export const day = (text: string | null): string | null => text?.slice(0, 10) ?? null;

/** Amounts come as texts, and an empty one is none. */
export const amount = (text: string | null | undefined): string | null =>
  text === undefined || text === "" ? null : (text ?? null);
