import type { AnswerSchema } from "./answer-schema.ts";
import type { ReadingLog } from "./reading-log.ts";

/** Checks one value of a freshly parsed answer and repairs it in place; answers the value to keep. */
export type Reader = (value: unknown, log: ReadingLog) => unknown;

/** Where a schema stands: its place in the answer, and how many `*` that place has. */
export interface Position {
  readonly place: string;
  readonly depth: number;
}

/**
 * Compiles a schema into plain closures that read an answer tolerantly: unknown keys stay, unknown
 * members of an enumeration pass, an absent nullable key reads `null` and an absent list `[]`.
 *
 * No code is generated at run time, which edge runtimes forbid.
 */
export function compile(schema: AnswerSchema, position: Position = TOP): Reader {
  const read = schema.compile(schema, position);
  return schema.nullable ? (value, log) => (value === null ? null : read(value, log)) : read;
}

const TOP: Position = { place: "", depth: 0 };

/** The place of a key below a place. */
export const placeOf = (parent: string, key: string): string =>
  parent === "" ? key : `${parent}.${key}`;
