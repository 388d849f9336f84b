import type { FilterOperator, FilterValue } from "@centime/core";
import { refuse } from "../manners/refuse.ts";
import type { Field, Fields, FieldValue } from "./field.ts";

/** One condition of a query's filter; core has checked its field and operator. */
export interface Condition {
  readonly field: string;
  readonly operator: FilterOperator;
  readonly value: FilterValue | readonly FilterValue[];
}

type Comparand = string | number | boolean;

/** The items for which all conditions hold. A value that its field cannot have is refused with 400. */
export function filterItems<Item>(
  items: readonly Item[],
  conditions: readonly Condition[],
  fields: Fields<Item>,
): readonly Item[] {
  const tests = conditions.map((condition) => testOf(condition, fields));
  return items.filter((item) => tests.every((test) => test(item)));
}

function testOf<Item>({ field, operator, value }: Condition, fields: Fields<Item>) {
  const declared = fields[field];
  if (declared === undefined) throw new Error(`The list has no field ${field}`);
  const given: readonly FilterValue[] = Array.isArray(value) ? value : [value as FilterValue];
  const comparands = given.map((text) => comparandOf(String(text), declared, field));
  const holds = HOLDS[operator];
  return (item: Item): boolean => valuesOf(declared, item).some((own) => holds(own, comparands));
}

/** An item's values; nothing compares with an absent one, as in SQL. */
const valuesOf = <Item>(field: Field<Item>, item: Item): readonly Comparand[] =>
  [field.read(item)]
    .flat()
    .filter((value: FieldValue): value is Comparand => value !== null && value !== undefined);

type Holds = (own: Comparand, comparands: readonly Comparand[]) => boolean;

const against =
  (compare: (own: Comparand, comparand: Comparand) => boolean): Holds =>
  (own, [comparand]) =>
    comparand !== undefined && compare(own, comparand);

const HOLDS: Readonly<Record<FilterOperator, Holds>> = {
  eq: against((own, comparand) => own === comparand),
  not_eq: against((own, comparand) => own !== comparand),
  lt: against((own, comparand) => own < comparand),
  lteq: against((own, comparand) => own <= comparand),
  gt: against((own, comparand) => own > comparand),
  gteq: against((own, comparand) => own >= comparand),
  start_with: against((own, comparand) => String(own).startsWith(String(comparand))),
  in: (own, comparands) => comparands.includes(own),
  not_in: (own, comparands) => !comparands.includes(own),
};

function comparandOf<Item>(text: string, { type }: Field<Item>, name: string): Comparand {
  if (type === "text") return text;
  if (type === "number" && /^-?\d+$/.test(text)) return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  if (type === "date" && /^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  return refuse(400, `Invalid value for the filter on '${name}': expected a ${type}`);
}
