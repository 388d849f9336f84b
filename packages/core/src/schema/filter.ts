import type { FilterOperator } from "../filter.ts";
import { custom, type Finding } from "./custom.ts";
import type { Schema } from "./schema.ts";

/** The operators that each field of a list may be filtered by. */
export type FilterFields = Readonly<Record<string, readonly FilterOperator[]>>;

/** A list's filter: conditions on its fields, each with an operator that the field has. */
export function filter<Condition>(
  fields: FilterFields,
): Schema<readonly Condition[]> & { readonly fields: FilterFields } {
  return custom<readonly Condition[], { fields: FilterFields }>(
    "filter",
    "a list of conditions",
    { fields },
    (value) => {
      if (!Array.isArray(value))
        return [{ path: [], expected: "a list of conditions", received: value }];
      return value.flatMap((condition: unknown, index) => {
        const finding = wrongCondition(condition, fields);
        return finding === undefined ? [] : [{ ...finding, path: [index, ...finding.path] }];
      });
    },
  );
}

function wrongCondition(condition: unknown, fields: FilterFields): Finding | undefined {
  if (typeof condition !== "object" || condition === null || Array.isArray(condition)) {
    return { path: [], expected: "{ field, operator, value }", received: condition };
  }
  const { field, operator, value, ...others } = condition as Record<string, unknown>;
  const operators = Object.hasOwn(fields, String(field)) ? fields[String(field)] : undefined;
  if (operators === undefined) {
    return { path: ["field"], expected: oneOf(Object.keys(fields)), received: field };
  }
  if (!operators.some((known) => known === operator)) {
    return { path: ["operator"], expected: oneOf(operators), received: operator };
  }
  const unknownKey = Object.keys(others)[0];
  if (unknownKey !== undefined) {
    return { path: [unknownKey], expected: "never", received: unknownKey };
  }
  return operator === "in" || operator === "not_in" ? wrongMembers(value) : wrongValue(value, []);
}

function wrongMembers(value: unknown): Finding | undefined {
  if (!Array.isArray(value)) {
    return { path: ["value"], expected: "a list of values", received: value };
  }
  return value.map((member: unknown, index) => wrongValue(member, [index])).find(Boolean);
}

function wrongValue(value: unknown, path: readonly number[]): Finding | undefined {
  const fits = typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  if (fits) return undefined;
  return { path: ["value", ...path], expected: "string, number or boolean", received: value };
}

const oneOf = (names: readonly string[]) => `(${names.map((name) => `"${name}"`).join(" | ")})`;
