/** How a filter compares a field, by the API's names; each list accepts some of them. */
export type FilterOperator =
  | "eq"
  | "not_eq"
  | "lt"
  | "lteq"
  | "gt"
  | "gteq"
  | "in"
  | "not_in"
  | "start_with";

/** The operators of ordered fields: ids, dates. */
export const COMPARING = ["lt", "lteq", "gt", "gteq", "eq", "not_eq", "in", "not_in"] as const;
/** See {@link COMPARING}. */
export type Comparing = (typeof COMPARING)[number];

/** The operators of fields that are only equal or not. */
export const MATCHING = ["eq", "not_eq", "in", "not_in"] as const;
/** See {@link MATCHING}. */
export type Matching = (typeof MATCHING)[number];

/** What a field is compared with, in the type of the field; Centime encodes it as text, which the API reads. */
export type FilterValue = string | number | boolean;

/**
 * One condition of a list's filter, on any of the fields: `in` and `not_in` have a list of values, the
 * other operators one value.
 */
export type FilterOn<
  Field extends string,
  Operator extends FilterOperator,
  Value = string,
> = Field extends string
  ?
      | Condition<Field, Exclude<Operator, ListOperator>, Value>
      | Condition<Field, Extract<Operator, ListOperator>, readonly Value[]>
  : never;

type ListOperator = "in" | "not_in";

/** A condition; `never` without an operator. */
type Condition<Field extends string, Operator extends FilterOperator, Value> = [Operator] extends [
  never,
]
  ? never
  : { field: Field; operator: Operator; value: Value };

/** The order of a list: by a field ascending (`"date"`) or descending (`"-date"`). */
export type Sort<Field extends string> = Field | `-${Field}`;
