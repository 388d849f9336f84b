import type { FilterOperator } from "../filter.ts";
import { isObject } from "../is-object.ts";
import { custom, type Refuse } from "./custom.ts";
import { quoted } from "./one-of.ts";
import type { Schema } from "./schema.ts";

/** The operators that each field of a list may be filtered by. */
export type FilterFields = Readonly<Record<string, readonly FilterOperator[]>>;

/** A list's filter: conditions on its fields, each with an operator that the field has. */
export const filter = <Condition>(
  fields: FilterFields,
): Schema<readonly Condition[]> & { readonly fields: FilterFields } =>
  custom("filter", { fields }, (conditions, refuse) => {
    if (!Array.isArray(conditions)) return refuse("list", conditions);
    for (const [index, condition] of conditions.entries()) {
      checkCondition(condition, fields, (expected, received, ...path) => {
        refuse(expected, received, index, ...path);
      });
    }
    return conditions;
  });

function checkCondition(condition: unknown, fields: FilterFields, refuse: Refuse): void {
  if (!isObject(condition)) {
    refuse("object", condition);
    return;
  }
  const { field, operator, value, ...others } = condition;
  const operators = Object.hasOwn(fields, String(field)) ? fields[String(field)] : undefined;
  if (operators === undefined) refuse(quoted(Object.keys(fields)), field, "field");
  else if (!operators.includes(operator as FilterOperator)) {
    refuse(quoted(operators), operator, "operator");
  } else if (operator !== "in" && operator !== "not_in") checkValue(value, refuse);
  else if (!Array.isArray(value)) refuse("list", value, "value");
  else for (const [index, member] of value.entries()) checkValue(member, refuse, index);
  for (const key of Object.keys(others)) refuse("never", key, key);
}

function checkValue(value: unknown, refuse: Refuse, ...path: number[]): void {
  const fits = typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  if (!fits) refuse("string, number or boolean", value, "value", ...path);
}
