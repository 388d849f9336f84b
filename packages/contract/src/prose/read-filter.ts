import { ContractError } from "../contract-error.ts";
import type { FilterField, FilterShape } from "../model/shape.ts";
import { NAMES, NEWS, quotedNames, REMARK, readLines } from "./read-lines.ts";

/**
 * The fields of a list's `filter` with their operators.
 *
 * The prose has two layouts: a bullet for one or more fields and their operators, or one line of
 * fields and one of operators that all of them have. What follows a line that says so is deprecated.
 */
export function readFilter(prose: string, place: string): FilterShape {
  const fields: FilterField[] = [];
  let common: string[] = [];
  let deprecated = false;
  let listsValues = false;

  const add = (names: readonly string[], operators: readonly string[]) => {
    for (const name of names) {
      fields.push({ name, operators, ...(deprecated ? { deprecated: true } : {}) });
    }
  };

  readLines(
    prose,
    [
      { pattern: /^You can choose to filter\b.*\.$/ },
      { pattern: /^Available fields and (?:values|operators)\s*:$/ },
      {
        pattern: new RegExp(`^- ${NEWS}(${NAMES})\\s*:?\\s*(${NAMES})${REMARK}$`),
        read: ([, names = "", operators = ""]) => add(quotedNames(names), quotedNames(operators)),
      },
      {
        pattern: new RegExp(`^Available fields\\s*:\\s*(${NAMES})$`),
        read: ([, names = ""]) => {
          common = quotedNames(names);
        },
      },
      {
        pattern: new RegExp(`^Available operators\\s*:\\s*(${NAMES})$`),
        read: ([, operators = ""]) => add(common.splice(0), quotedNames(operators)),
      },
      {
        pattern: /^DEPRECATED\s*:$/,
        read: () => {
          deprecated = true;
        },
      },
      {
        pattern: /^Available (\w+)\s*:$/,
        read: ([line, values = ""]) => {
          listsValues = fields.some(({ name }) => isPlural(values, name));
          if (!listsValues) throw new ContractError(place, `cannot make sense of "${line}"`);
        },
      },
      {
        pattern: /^- \w+(?:: .*)?$/,
        read: ([line]) => {
          if (!listsValues) throw new ContractError(place, `cannot make sense of "${line}"`);
        },
      },
    ],
    place,
  );

  if (common.length > 0) throw new ContractError(place, "has fields without operators");
  if (fields.length === 0) throw new ContractError(place, "names no field");
  for (const field of fields) checkOperators(field, place);
  return { kind: "filter", fields };
}

const isPlural = (plural: string, word: string) => plural === `${word}s` || plural === `${word}es`;

const OPERATORS = ["eq", "not_eq", "lt", "lteq", "gt", "gteq", "in", "not_in", "start_with"];

function checkOperators({ name, operators }: FilterField, place: string): void {
  const unknown = operators.find((operator) => !OPERATORS.includes(operator));
  if (unknown === undefined) return;
  throw new ContractError(place, `gives \`${name}\` an unknown operator, \`${unknown}\``);
}
