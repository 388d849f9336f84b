import type { FilterValue } from "../filter.ts";

/**
 * Writes a query as the API reads it: `?limit=20&filter=[…]` with the filter as one JSON string
 * (bracketed parameters are refused with a 400). Every filter value is text.
 */
export function encodeQuery(query: Readonly<Record<string, unknown>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    parameters.append(name, name === "filter" ? encodeFilter(value as Conditions) : String(value));
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}

type Conditions = readonly {
  readonly field: string;
  readonly operator: string;
  readonly value: FilterValue | readonly FilterValue[];
}[];

const encodeFilter = (conditions: Conditions): string =>
  JSON.stringify(
    conditions.map(({ field, operator, value }) => ({
      field,
      operator,
      value: Array.isArray(value) ? value.map(String) : String(value),
    })),
  );
