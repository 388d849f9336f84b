import { groupBy } from "../group-by.ts";
import type { FilterField, FilterShape } from "../model/shape.ts";
import { literals } from "./type-text.ts";

/** The sets of operators that core has a name for. */
const NAMED_OPERATORS = [
  {
    type: "Comparing",
    constant: "COMPARING",
    operators: ["lt", "lteq", "gt", "gteq", "eq", "not_eq", "in", "not_in"],
  },
  { type: "Matching", constant: "MATCHING", operators: ["eq", "not_eq", "in", "not_in"] },
] as const;

/** The name that core has for a set of operators, if it has one. */
export function namedOperators(operators: readonly string[]) {
  return NAMED_OPERATORS.find(
    (named) =>
      named.operators.length === operators.length &&
      named.operators.every((operator) => operators.includes(operator)),
  );
}

/** The fields of a filter, those with the same operators together. */
export const fieldsByOperators = (filter: FilterShape): FilterField[][] => [
  ...groupBy(filter.fields, ({ operators }) => [...operators].sort().join()).values(),
];

/** The type of a set of operators: a name of core, or the operators themselves. */
export const operatorsType = (
  operators: readonly string[],
  importName: (name: string) => string,
) => {
  const named = namedOperators(operators);
  return named === undefined ? literals(operators) : importName(named.type);
};
