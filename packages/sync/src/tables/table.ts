import type { PageCall } from "centime";
import type { Followed } from "centime/follow";

/** The values of a row's columns, beside its `id` and the vendor's whole object in `data`. */
export type Columns = Readonly<Record<string, string | number | boolean | null>>;

/** What a record has many of: lines, payments, matches or categories. */
export interface ChildTable {
  readonly name: string;
  /** The name for `--with`. */
  readonly part: Part;
  /** The column that refers to the record. */
  readonly parent: string;
  readonly columns: (item: never) => Columns;
  /** The request that a record's part costs; none where the record itself has it. */
  readonly list?: (id: number) => PageCall<WithId, CallFailure>;
  /** The part as the record itself has it. */
  readonly own?: (record: never) => readonly WithId[];
  /** What a page of records brings along, by the record's id: it is kept without being asked for. */
  readonly included?: (page: never) => Readonly<Record<string, IncludedChildren>>;
  /** The changelog of the part, where the record's own has no event of it. */
  readonly followed?: Followed<WithId, CallFailure>;
}

/** What is left out unless it is asked for, since most of it costs a request for each record. */
export const PARTS = ["lines", "payments", "matches", "categories"] as const;
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
}

/** Some children of a record, and whether there are more. */
export interface IncludedChildren {
  readonly items: readonly WithId[];
  readonly has_more: boolean;
}

interface Definition<Item extends WithId>
  extends Omit<Table, "columns" | "list" | "followed" | "children"> {
  readonly list: (query: never) => PageCall<Item, CallFailure>;
  readonly columns: (item: Item) => Columns;
  readonly followed?: Followed<Item, CallFailure>;
  readonly children?: readonly ChildDefinition<Item>[];
}

interface ChildDefinition<Item extends WithId> extends Omit<ChildTable, "followed" | "own"> {
  readonly followed?: Followed<Item, CallFailure>;
  readonly own?: (record: Item) => readonly WithId[];
}

/** Declares a table, its columns typed by what its list has. */
export const table = <Item extends WithId>(definition: Definition<Item>): Table =>
  definition as unknown as Table;

/** The parts of a table that a pass reads: what it is asked for, and what comes along anyway. */
export const wantedParts = (
  { children = [] }: Table,
  parts: readonly Part[],
): readonly ChildTable[] =>
  children.filter(({ part, included }) => included !== undefined || parts.includes(part));

/** The id of what a record refers to; `null` for nothing. */
export const idOf = (link: { readonly id: number | null } | null | undefined): number | null =>
  link?.id ?? null;

/** The day that a text begins with; `null` for none. */
export const day = (text: string | null): string | null => text?.slice(0, 10) ?? null;

/** Amounts come as texts, and an empty one is none. */
export const amount = (text: string | null | undefined): string | null =>
  text === undefined || text === "" ? null : (text ?? null);

/** The columns of an assigned category. Its label is in `categories`, where renaming shows. */
export const categoryColumns = (assigned: {
  readonly weight: string;
  readonly category_group: { readonly id: number };
}): Columns => ({
  weight: amount(assigned.weight),
  category_group_id: idOf(assigned.category_group),
});
