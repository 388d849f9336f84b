/** How a filter compares a field. The API's names, each list accepts its own selection. */
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

/** What a field is compared with. The API reads every value as text, and Centime writes it so. */
export type FilterValue = string | number | boolean;

/** One condition of a list's filter: `in` and `not_in` take a list of values, the others take one. */
export type FilterOn<Field extends string, Operator extends FilterOperator> =
  | ScalarCondition<Field, Exclude<Operator, "in" | "not_in">>
  | MembershipCondition<Field, Extract<Operator, "in" | "not_in">>;

type ScalarCondition<Field extends string, Operator extends FilterOperator> = [Operator] extends [
  never,
]
  ? never
  : { field: Field; operator: Operator; value: FilterValue };

type MembershipCondition<Field extends string, Operator extends FilterOperator> = [
  Operator,
] extends [never]
  ? never
  : { field: Field; operator: Operator; value: readonly FilterValue[] };

/** The order of a list: by a field ascending (`"date"`) or descending (`"-date"`). */
export type Sort<Field extends string> = Field | `-${Field}`;
