import type * as v from "valibot";
import type { ReadingLog } from "./reading-log.ts";

/** Checks one value of a freshly parsed answer and repairs it in place; answers the value to keep. */
export type Reader = (value: unknown, log: ReadingLog) => unknown;

/** Makes a reader of a schema that stands at a position of the answer. */
export type Compile = (schema: AnySchema, position: Position) => Reader;

/** Where a schema stands: its place in the answer, and how many `*` that place has. */
export interface Position {
  readonly place: string;
  readonly depth: number;
}

/** A valibot schema as a compiler sees it: the properties that its type has. */
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

/** The place of a key below a place. */
export const placeOf = (parent: string, key: string): string =>
  parent === "" ? key : `${parent}.${key}`;

/** Whether a value is an object with keys of its own: no list, not `null`. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
