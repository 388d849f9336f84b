import type { ANSWER_LIMITS, ANSWER_MEMBERS } from "../resources/answer-facts.ts";
import type { Limits } from "./limits.ts";
import type { Position, Reader } from "./reader.ts";

/**
 * What an answer holds at one place: plain data that tools can walk, and the way to read it.
 *
 * Answers are read by readers of our own, compiled from these, and not by valibot: reading has to be
 * tolerant, and an application bundles only the readers that its operations need.
 */
export interface AnswerSchema<Output = unknown> {
  readonly type: AnswerType;
  /** What it asks for, in the words of an issue. Default: its type. */
  readonly expects?: string;
  /** Makes the reader of this schema; `null` is not its business. */
  readonly compile: (schema: AnswerSchema, position: Position) => Reader;
  /** `null` fits, too, and stands in for an absent key. */
  readonly nullable?: true;
  /** The key may be absent. */
  readonly optional?: true;
  /** What an object has, by key. */
  readonly entries?: Readonly<Record<string, AnswerSchema>>;
  /** What a list or a record has. */
  readonly item?: AnswerSchema;
  /** What a union may be. */
  readonly branches?: readonly AnswerSchema[];
  /** The key whose value tells a union's branches apart. */
  readonly tag?: string;
  /** What a literal is. */
  readonly value?: unknown;
  /** The members of an enumeration that are known today: it is a text of type `string`. */
  readonly members?: Members;
  /** What breaks one is drift, and stays. */
  readonly limits?: keyof typeof ANSWER_LIMITS | Limits;
  /** For the compiler alone. */
  readonly "~output"?: Output;
}

export type AnswerType =
  | "string"
  | "integer"
  | "number"
  | "boolean"
  | "literal"
  | "unknown"
  | "object"
  | "list"
  | "record"
  | "union";

/**
 * The members of an enumeration: a list, or the name of one. Enumerations are open, so reading needs no
 * members, and whoever does not look for drift bundles no lists: see `membersOf`.
 */
export type Members = keyof typeof ANSWER_MEMBERS | readonly string[];

/** What an object's schemas are made of. */
export type AnswerEntries = Readonly<Record<string, AnswerSchema>>;

/** The type of what a schema describes. */
export type OutputOf<S> = S extends AnswerSchema<infer Output> ? Output : never;

type OptionalKey<Entries> = {
  [Key in keyof Entries]: Entries[Key] extends { readonly optional: true } ? Key : never;
}[keyof Entries];

/** The type of an object with such entries. */
export type ObjectOf<Entries> = {
  -readonly [Key in Exclude<keyof Entries, OptionalKey<Entries>>]: OutputOf<Entries[Key]>;
} & {
  -readonly [Key in OptionalKey<Entries>]?: OutputOf<Entries[Key]> | undefined;
};
