import type * as v from "valibot";
import { compileArray, compileRecord } from "./read-collection.ts";
import { compileObject } from "./read-object.ts";
import { compilePrimitive } from "./read-primitive.ts";
import { compileUnion } from "./read-union.ts";
import type { ReadingLog } from "./reading-log.ts";

/** Checks one value of a freshly parsed answer and repairs it in place; answers the value to keep. */
export type Reader = (value: unknown, log: ReadingLog) => unknown;

/** Where a schema stands: its place in the answer, and how many `*` that place has. */
export interface Position {
  readonly place: string;
  readonly depth: number;
}

/** A valibot schema as the compiler sees it: the properties that its type has. */
export interface AnySchema extends v.GenericSchema {
  readonly wrapped?: AnySchema;
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly item?: AnySchema;
  readonly value?: AnySchema;
  readonly options?: readonly unknown[];
  readonly tag?: string | undefined;
  readonly literal?: unknown;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/**
 * Compiles a schema into plain closures that read an answer tolerantly: unknown keys stay, unknown
 * members of an enumeration pass, an absent nullable key reads `null` and an absent list `[]`.
 *
 * No code is generated at run time, which edge runtimes forbid.
 */
export function compile(schema: AnySchema, position: Position): Reader {
  switch (schema.type) {
    case "loose_object":
    case "strict_object":
    case "object":
      return compileObject(schema, position);
    case "array":
      return compileArray(schema, position);
    case "record":
      return compileRecord(schema, position);
    case "union":
      return compileUnion(schema, position);
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
