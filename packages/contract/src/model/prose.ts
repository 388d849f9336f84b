import { ContractError } from "../contract-error.ts";
import type { EnumerationShape, FilterField, FilterShape, Property, SortShape } from "./shape.ts";

/**
 * Reads the fields of a list's `filter` and their operators from the parameter's description.
 *
 * There are two layouts: a bullet for one or more fields and their operators, or a line of fields and
 * a line of operators for all of them. Fields after a line `DEPRECATED` are deprecated.
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

/** Reads the fields that a list can be sorted by; without a description, the field of its default order. */
export function readSort(prose: string, fallback: Property["default"], place: string): SortShape {
  const fields: string[] = [];
  const add = ([, names = ""]: RegExpMatchArray) => {
    fields.push(...quotedNames(names));
  };

  readLines(
    prose,
    [
      ...NEWS_LINES,
      { pattern: /^You can choose to sort\b/ },
      { pattern: /^Sort field may be prefixed\b.*\.$/ },
      { pattern: /^Example\s*: `(\w+)` .* `-\1` .*\.$/ },
      { pattern: /^Available fields\s*:$/ },
      { pattern: new RegExp(`^Available fields\\s*:\\s*(${NAMES})$`), read: add },
      { pattern: new RegExp(`^- ${NEWS}(${NAMES})${REMARK}$`), read: add },
      { pattern: new RegExp(`^DEPRECATED\\s*:\\s*(${NAMES})$`), read: add },
    ],
    place,
  );

  if (prose === "" && typeof fallback === "string") fields.push(fallback.replace(/^-/, ""));
  if (fields.length === 0) throw new ContractError(place, "names no field");
  return { kind: "sort", fields };
}

/** Reads what a list can include besides its items. */
export function readInclude(prose: string, place: string): EnumerationShape {
  const members: string[] = [];
  readLines(
    prose,
    [
      { pattern: /^You can choose to include\b.*\.$/ },
      { pattern: /^When specified, .*`included`.*\.$/ },
      {
        pattern: new RegExp(`^Available includes\\s*:\\s*(${NAMES})$`),
        read: ([, names = ""]) => {
          members.push(...quotedNames(names));
        },
      },
      { pattern: /^⚠️ \*\*Warning\*\*: .*\bexperimental\b.*\.$/ },
      { pattern: /^We recommend\b.*\bcaution\b.*\.$/ },
    ],
    place,
  );
  if (members.length === 0) throw new ContractError(place, "names nothing to include");
  return { kind: "enumeration", members };
}

/** A form that a line may have, and what it adds. */
interface LineForm {
  readonly pattern: RegExp;
  readonly read?: (match: RegExpMatchArray) => void;
}

/** Reads a description line by line. A line in an unknown form is an error, never skipped. */
function readLines(prose: string, forms: readonly LineForm[], place: string): void {
  for (const line of prose.split("\n").map((text) => text.trim())) {
    if (line !== "") readLine(line, forms, place);
  }
}

function readLine(line: string, forms: readonly LineForm[], place: string): void {
  for (const { pattern, read } of forms) {
    const match = line.match(pattern);
    if (match === null) continue;
    read?.(match);
    return;
  }
  throw new ContractError(place, `cannot make sense of "${line}"`);
}

/** The names in backticks: `` `a`, `b` `` and `` `a, b` `` alike. */
function quotedNames(text: string): string[] {
  return [...text.matchAll(/`([^`]*)`/g)].flatMap(([, inside = ""]) =>
    inside.split(",").map((name) => name.trim()),
  );
}

/** One or more names in backticks, separated by commas. */
const NAMES = "`[^`]+`(?:\\s*,\\s*`[^`]+`)*";

/** A remark at the end of a line. */
const REMARK = "(?:\\s*\\(.*\\))?";

/** How descriptions mark what is new: by a sign, and by whole lines. */
const NEWS = "(?:🆕\\s*)?";
const NEWS_LINES: readonly LineForm[] = [
  { pattern: /^Only available in the new version\b/ },
  { pattern: /^For more details, see\b.*https:\S+/ },
];
