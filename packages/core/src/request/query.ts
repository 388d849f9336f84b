import { withoutUndefined } from "../without-undefined.ts";

/**
 * Writes a query as the API reads it: `?limit=20&filter=[…]` with the filter as one JSON string
 * (bracketed parameters are refused with a 400). Every filter value is text.
 */
export function encodeQuery(query: unknown): string {
  const parameters = Object.entries(withoutUndefined(query ?? {})).map(([name, value]) => [
    name,
    typeof value === "object" ? withTexts(value) : String(value),
  ]);
  return parameters.length === 0 ? "" : `?${new URLSearchParams(parameters)}`;
}

/** The JSON of a filter. */
const withTexts = (filter: unknown): string =>
  JSON.stringify(filter, (_key, value: unknown) =>
    typeof value === "object" ? value : String(value),
  );
