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
      { type: type as FieldType, read: (item: Item) => item[key as keyof Item] as FieldValues },
    ]),
  );

/** One condition of a query's filter; core has checked its field and operator. */
export interface Condition {
  readonly field: string;
  readonly operator: FilterOperator;
  readonly value: FilterValue | readonly FilterValue[];
}

/** The items that fit all conditions. A value that its field cannot have is refused with 400. */
export function filterItems<Item>(
  items: readonly Item[],
  conditions: readonly Condition[],
  fields: Fields<Item>,
): readonly Item[] {
  const tests = conditions.map((condition) => toTest(condition, fields));
  return items.filter((item) => tests.every((test) => test(item)));
}

function toTest<Item>({ field, operator, value }: Condition, fields: Fields<Item>) {
  const declared = fields[field];
  if (declared === undefined) throw new Error(`The list has no field ${field}`);
  const texts: readonly FilterValue[] = Array.isArray(value) ? value : [value as FilterValue];
  const comparands = texts.map((text) => toComparand(String(text), declared, field));
  const fits = OPERATORS[operator];
  return (item: Item): boolean => valuesOf(declared, item).some((own) => fits(own, comparands));
}

type Comparand = string | number | boolean;

/** An item's values; nothing compares with an absent one, as in SQL. */
const valuesOf = <Item>(field: Field<Item>, item: Item): readonly Comparand[] =>
  [field.read(item)]
    .flat()
    .filter((value: FieldValue): value is Comparand => value !== null && value !== undefined);

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
