import { type AnySchema, compile, type Position, type Reader } from "./compile.ts";
import { compileConstraints } from "./read-primitive.ts";

const below = (place: string): string => (place === "" ? "*" : `${place}.*`);

/** Compiles a list. */
export function compileArray(schema: AnySchema, position: Position): Reader {
  const { place, depth } = position;
  const constraints = compileConstraints(schema, position);
  const readItem = compile(schema.item as AnySchema, { place: below(place), depth: depth + 1 });
  return (value, log) => {
    if (!Array.isArray(value)) {
      log.misfit(place, "list", value);
      return value;
    }
    for (let index = 0; index < value.length; index++) {
      log.indices[depth] = index;
      const item: unknown = value[index];
      const read = readItem(item, log);
      if (read !== item) value[index] = read;
    }
    for (const constraint of constraints) constraint(value, log);
    return value;
  };
}

/** Compiles an object whose keys are data, such as included lines by invoice. */
export function compileRecord(schema: AnySchema, { place, depth }: Position): Reader {
  const readValue = compile(schema.value as AnySchema, { place: below(place), depth: depth + 1 });
  return (value, log) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      log.misfit(place, "object", value);
      return value;
    }
    const record = value as Record<string, unknown>;
    for (const key of Object.keys(record)) {
      log.indices[depth] = key;
      const member = record[key];
      const read = readValue(member, log);
      if (read !== member) record[key] = read;
    }
    return value;
  };
}
