import { compileArray, compileRecord } from "./read-collection.ts";
import { compileObject } from "./read-object.ts";
import { compilePrimitive } from "./read-primitive.ts";
import { compileUnion } from "./read-union.ts";
import type { AnySchema, Position, Reader } from "./reader.ts";

/**
 * Compiles a schema into plain closures that read an answer tolerantly: unknown keys stay, unknown
 * members of an enumeration pass, an absent nullable key reads `null` and an absent list `[]`.
 *
 * No code is generated at run time, which edge runtimes forbid.
 */
export function compile(schema: AnySchema, position: Position = { place: "", depth: 0 }): Reader {
  switch (schema.type) {
    case "loose_object":
    case "strict_object":
    case "object":
      return compileObject(schema, position, compile);
    case "array":
      return compileArray(schema, position, compile);
    case "record":
      return compileRecord(schema, position, compile);
    case "union":
      return compileUnion(schema, position, compile);
    case "nullable":
      return compileNullable(schema, position);
    case "optional":
      return compile(schema.wrapped as AnySchema, position);
    default:
      return compilePrimitive(schema, position);
  }
}

function compileNullable(schema: AnySchema, position: Position): Reader {
  const read = compile(schema.wrapped as AnySchema, position);
  return (value, log) => (value === null ? null : read(value, log));
}
