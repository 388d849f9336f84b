import type { FilterOperator, FilterValue } from "@centime/core";
import { refuse } from "./response.ts";

type FieldValue = string | number | boolean | null | undefined;

/** An item's value of a field; a list where it has several (e-mails, categories). */
type FieldValues = FieldValue | readonly FieldValue[];

/** How the text of a condition is read, and compared. */
type FieldType = "boolean" | "date" | "number" | "text";

/** A field that a list is filtered by. */
export interface Field<Item> {
  readonly type: FieldType;
  readonly read: (item: Item) => FieldValues;
  /** The key of the item that it is; a table finds its rows by it. */
  readonly key?: keyof Item & string;
}

/** The fields that a list is filtered by, by their names in the query. */
export type Fields<Item> = Readonly<Record<string, Field<Item>>>;

/** The fields that are keys of the item. */
export const keysAsFields = <Item>(
  types: {
    readonly [Key in keyof Item & string]?: FieldType;
  },
): Fields<Item> =>
  Object.fromEntries(
    Object.entries(types).map(([key, type]) => [
      key,
      {
        type: type as FieldType,
        read: (item: Item) => item[key as keyof Item] as FieldValues,
        key: key as keyof Item & string,
      },
    ]),
  );

/** One condition of a query's filter; core has checked its field and operator. */
export interface Condition {
  readonly field: string;
  readonly operator: FilterOperator;
  readonly value: FilterValue | readonly FilterValue[];
}

/** Whether an item fits a condition, and what of the condition a table can be searched by. */
export interface Test<Item> {
  readonly fits: (item: Item) => boolean;
  readonly operator: FilterOperator;
  readonly comparands: readonly Comparand[];
  /** See `Field.key`. */
  readonly key: (keyof Item & string) | undefined;
  readonly field: string;
}

/** The conditions of a filter. A value that its field cannot have is refused with 400. */
export const toTests = <Item>(
  conditions: readonly Condition[],
  fields: Fields<Item>,
): readonly Test<Item>[] => conditions.map((condition) => toTest(condition, fields));

/** Whether an item fits all tests. */
export const fitsAll = <Item>(item: Item, tests: readonly Test<Item>[]): boolean =>
  tests.every(({ fits }) => fits(item));

function toTest<Item>({ field, operator, value }: Condition, fields: Fields<Item>): Test<Item> {
  const declared = fields[field];
  if (declared === undefined) throw new Error(`The list has no field ${field}`);
  const texts: readonly FilterValue[] = Array.isArray(value) ? value : [value as FilterValue];
  const comparands = texts.map((text) => toComparand(String(text), declared, field));
  const compare = OPERATORS[operator];
  return {
    fits: (item) => {
      const own = declared.read(item);
      const fitsOne = (value: FieldValue) => isPresent(value) && compare(value, comparands);
      return Array.isArray(own) ? own.some(fitsOne) : fitsOne(own as FieldValue);
    },
    operator,
    comparands,
    key: declared.type === "boolean" ? undefined : declared.key,
    field,
  };
}

/** What a field is compared with. */
export type Comparand = string | number | boolean;

/** Nothing compares with an absent value, as in SQL. */
const isPresent = (value: FieldValue): value is Comparand => value !== null && value !== undefined;

type Fits = (own: Comparand, comparands: readonly Comparand[]) => boolean;

const one =
  (compare: (own: Comparand, comparand: Comparand) => boolean): Fits =>
  (own, [comparand]) =>
    comparand !== undefined && compare(own, comparand);

const OPERATORS: Readonly<Record<FilterOperator, Fits>> = {
  eq: one((own, comparand) => own === comparand),
  not_eq: one((own, comparand) => own !== comparand),
  lt: one((own, comparand) => own < comparand),
  lteq: one((own, comparand) => own <= comparand),
  gt: one((own, comparand) => own > comparand),
  gteq: one((own, comparand) => own >= comparand),
  start_with: one((own, comparand) => String(own).startsWith(String(comparand))),
  in: (own, comparands) => comparands.includes(own),
  not_in: (own, comparands) => !comparands.includes(own),
};

function toComparand<Item>(text: string, { type }: Field<Item>, name: string): Comparand {
  if (type === "text") return text;
  if (type === "number" && /^-?\d+$/.test(text)) return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  if (type === "date" && /^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  return refuse(400, `Invalid value for the filter on '${name}': expected a ${type}`);
}
