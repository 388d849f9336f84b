import { isObject } from "../is-object.ts";
import type { AnswerEntries, AnswerSchema, AnswerType, ObjectOf } from "./answer-schema.ts";
import { fits } from "./primitive.ts";
import { type Position, placeOf, type Reader } from "./reader.ts";
import { expectation, misfit, type ReadingLog } from "./reading-log.ts";

/** An object. Keys that it does not declare stay. */
export const object = <const Entries extends AnswerEntries>(
  entries: Entries,
): AnswerSchema<ObjectOf<Entries>> => ({ type: "object", compile: compileObject, entries });

/** `null`, or what the schema says; an absent key reads `null`. */
export const nullable = <Output>(schema: AnswerSchema<Output>): AnswerSchema<Output | null> =>
  ({ ...schema, nullable: true }) as AnswerSchema<Output | null>;

/** A key that may be absent. */
export const optional = <Output>(
  schema: AnswerSchema<Output>,
): AnswerSchema<Output> & { readonly optional: true } => ({ ...schema, optional: true });

/** One key that an object may have. */
interface Key {
  readonly name: string;
  readonly place: string;
  readonly schema: AnswerSchema;
  /** The schema's: engines find them faster here, where all keys have the same shape. */
  readonly type: AnswerType;
  readonly nullable: boolean;
  readonly read: Reader;
}

/** What the last object looked like: most of an answer is objects with the same keys in the same order. */
interface Layout {
  /** The keys that it had, in its order; absent where the contract declares none. */
  readonly order: readonly (Key | undefined)[];
  readonly names: readonly string[];
  /** The declared keys that it lacked. */
  readonly absent: readonly Key[];
}

/** Compiles an object. */
export function compileObject({ entries = {} }: AnswerSchema, { place, depth }: Position): Reader {
  const keys = new Map<string, Key>();
  for (const [name, schema] of Object.entries(entries)) {
    const { type, nullable = false } = schema;
    const at = placeOf(place, name);
    const read = schema.compile(schema, { place: at, depth });
    keys.set(name, { name, place: at, schema, type, nullable, read });
  }
  let layout = learn({}, keys);

  return (value, log) => {
    if (!isObject(value)) return misfit(log, place, "object", value);
    let { names, order } = layout;
    let index = 0;
    // Engines read the members that they are just enumerating the fastest.
    for (const name in value) {
      if (names[index] !== name) ({ names, order } = layout = learn(value, keys));
      const key = order[index++];
      if (key === undefined) log.drift?.note(log, "undeclared", placeOf(place, name));
      else readMember(value, key, value[name], log);
    }
    if (index !== names.length) layout = learn(value, keys);
    for (const key of layout.absent) fillIn(value, key, log);
    return value;
  };
}

function learn(object: Record<string, unknown>, keys: ReadonlyMap<string, Key>): Layout {
  const names = Object.keys(object);
  return {
    names,
    order: names.map((name) => keys.get(name)),
    absent: [...keys.values()].filter(
      ({ name, schema }) => !(schema.optional || Object.hasOwn(object, name)),
    ),
  };
}

function readMember(
  object: Record<string, unknown>,
  { name, place, schema, type, nullable, read }: Key,
  member: unknown,
  log: ReadingLog,
): void {
  if (fits(type, member)) {
    log.drift?.judge(log, place, schema, member);
  } else if (member !== null || !nullable) {
    const kept = read(member, log);
    if (kept !== member) object[name] = kept;
  }
}

/** Stands in for a declared key that is absent. */
function fillIn(
  object: Record<string, unknown>,
  { name, place, schema }: Key,
  log: ReadingLog,
): void {
  if (schema.nullable) object[name] = null;
  else if (schema.type === "list") object[name] = [];
  else return void misfit(log, place, expectation(schema), undefined);
  log.drift?.note(log, "absent", place);
}
