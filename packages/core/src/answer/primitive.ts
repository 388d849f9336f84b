import type { AnySchema, Position, Reader } from "./reader.ts";
import type { ReadingLog } from "./reading-log.ts";

/** Compiles a string, number, boolean, enumeration or literal; anything else is taken as it comes. */
export function compilePrimitive(schema: AnySchema, position: Position): Reader {
  const constraints = compileConstraints(schema, position);
  const fits = FITS[schema.type]?.(schema);
  if (fits === undefined) return (value) => value;
  const { place } = position;
  const members = schema.type === "picklist" ? new Set(schema.options) : undefined;
  return (value, log) => {
    if (!fits(value)) {
      log.misfit(place, expectation(schema), value);
    } else if (log.watching) {
      if (members !== undefined && !members.has(value)) {
        log.note("unknown-member", place, value as string);
      }
      for (const constraint of constraints) constraint(value, log);
    }
    return value;
  };
}

/** The types that are judged, each with what fits it. An enumeration is open: any text fits. */
const FITS: Readonly<Record<string, (schema: AnySchema) => (value: unknown) => boolean>> = {
  string: () => (value) => typeof value === "string",
  picklist: () => (value) => typeof value === "string",
  boolean: () => (value) => typeof value === "boolean",
  number: (schema) => (isInteger(schema) ? Number.isSafeInteger : isNumber),
  literal: (schema) => (value) => value === schema.literal,
};

const isNumber = (value: unknown): boolean => typeof value === "number";

/** Whether a number schema asks for an integer. */
export const isInteger = (schema: AnySchema): boolean =>
  schema.pipe?.some((item) => item.type === "safe_integer") ?? false;

const expectation = (schema: AnySchema): string => {
  if (schema.type === "picklist") return "string";
  if (schema.type === "literal") return JSON.stringify(schema.literal);
  return isInteger(schema) ? "integer" : schema.type;
};

type Constraint = (value: unknown, log: ReadingLog) => void;

/** The patterns, lengths and bounds of a schema: what breaks them is drift, and stays. */
export function compileConstraints(schema: AnySchema, { place }: Position): readonly Constraint[] {
  return (schema.pipe ?? []).flatMap(({ type, requirement }): Constraint[] => {
    const holds = HOLDS[type];
    if (holds === undefined) return [];
    return [
      (value, log) => {
        if (!holds(value, requirement)) log.note("constraint", place);
      },
    ];
  });
}

const sizeOf = (value: unknown): number => (value as { readonly length: number }).length;

const HOLDS: Readonly<Record<string, (value: unknown, requirement: unknown) => boolean>> = {
  regex: (value, pattern) => (pattern as RegExp).test(value as string),
  uuid: (value, pattern) => (pattern as RegExp).test(value as string),
  min_length: (value, least) => sizeOf(value) >= (least as number),
  max_length: (value, most) => sizeOf(value) <= (most as number),
  min_value: (value, least) => (value as number) >= (least as number),
  max_value: (value, most) => (value as number) <= (most as number),
};
