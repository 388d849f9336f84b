import { compileConstraints } from "./read-primitive.ts";
import {
  type AnySchema,
  type Compile,
  isObject,
  type Position,
  placeOf,
  type Reader,
} from "./reader.ts";

/** Compiles a list. */
export function compileArray(schema: AnySchema, position: Position, compile: Compile): Reader {
  const { place, depth } = position;
  const constraints = compileConstraints(schema, position);
  const readItem = compile(schema.item as AnySchema, below(position));
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
export function compileRecord(schema: AnySchema, position: Position, compile: Compile): Reader {
  const { place, depth } = position;
  const readValue = compile(schema.value as AnySchema, below(position));
  return (value, log) => {
    if (!isObject(value)) {
      log.misfit(place, "object", value);
      return value;
    }
    for (const key of Object.keys(value)) {
      log.indices[depth] = key;
      const member = value[key];
      const read = readValue(member, log);
      if (read !== member) value[key] = read;
    }
    return value;
  };
}

const below = ({ place, depth }: Position): Position => ({
  place: placeOf(place, "*"),
  depth: depth + 1,
});
