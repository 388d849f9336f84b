import type * as v from "valibot";

/**
 * Reads values that are spelt as a URL spells them: digits for a number, `true` and `false`, JSON for
 * a filter. What cannot be read stays as it is, for the schema to refuse.
 */
export function readWireQuery(
  query: Readonly<Record<string, unknown>>,
  schema: v.GenericSchema | undefined,
): Record<string, unknown> {
  const entries = (schema as { entries?: Record<string, v.GenericSchema> } | undefined)?.entries;
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      const entry =
        entries !== undefined && Object.hasOwn(entries, name) ? entries[name] : undefined;
      return [name, typeof value === "string" ? readWire(value, unwrap(entry)?.type) : value];
    }),
  );
}

/** Reads the path's parameters: digits are ids. */
export const readWirePath = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? readWire(value, "number") : value,
    ]),
  );

function readWire(value: string, type: string | undefined): unknown {
  if (type === "number" && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  if (type === "filter") return parseJson(value) ?? value;
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const unwrap = (schema: v.GenericSchema | undefined): v.GenericSchema | undefined =>
  schema !== undefined && "wrapped" in schema ? unwrap(schema.wrapped as v.GenericSchema) : schema;
