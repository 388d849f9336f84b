import { isInteger } from "./read-primitive.ts";
import {
  type AnySchema,
  type Compile,
  isObject,
  type Position,
  placeOf,
  type Reader,
} from "./reader.ts";
import type { ReadingLog } from "./reading-log.ts";

/**
 * Compiles an object. Reading goes over the keys that are there, in the order learned from the first
 * object, and judges primitives on the spot: most of an answer is objects that look the same.
 */
export function compileObject(schema: AnySchema, position: Position, compile: Compile): Reader {
  const { place, depth } = position;
  const keys = Object.entries(schema.entries ?? {}).map(([key, entry]) =>
    declare(key, entry, { place: placeOf(place, key), depth }, compile),
  );
  const byKey = new Map(keys.map((declared) => [declared.key, declared]));
  let layout: Layout | undefined;

  return (value, log) => {
    if (!isObject(value)) {
      log.misfit(place, "object", value);
      return value;
    }
    layout ??= learn(value, keys, byKey, place);
    const isUsual = readMembers(value, layout, byKey, log);
    if (!isUsual) repair(value, keys, log);
    else if (layout.absent.length > 0) repair(value, layout.absent, log);
    return value;
  };
}

/** One key that an object may have. */
interface Key {
  readonly key: string;
  readonly place: string;
  readonly primitive: Primitive;
  readonly nullable: boolean;
  /** The members of an enumeration. */
  readonly members: ReadonlySet<unknown> | undefined;
  /** Absent for a key that the contract does not declare. */
  readonly read: Reader | undefined;
  readonly whenAbsent: "nothing" | "null" | "list" | "misfit";
  readonly expects: string;
}

/** The primitives that the walk over an object judges by itself, without calling a reader. */
type Primitive = "string" | "integer" | "boolean" | "enumeration" | "other";

/** What the first object looked like. */
interface Layout {
  readonly order: readonly Key[];
  readonly positions: ReadonlyMap<string, number>;
  /** The declared keys that it lacked. */
  readonly absent: readonly Key[];
  readonly place: string;
}

function learn(
  object: Record<string, unknown>,
  keys: readonly Key[],
  byKey: ReadonlyMap<string, Key>,
  place: string,
): Layout {
  const order = Object.keys(object).map((key) => byKey.get(key) ?? undeclared(key, place));
  const positions = new Map(order.map(({ key }, index) => [key, index]));
  return { order, positions, absent: keys.filter(({ key }) => !positions.has(key)), place };
}

/** Reads what is there, and answers whether the keys were those of the layout. */
function readMembers(
  object: Record<string, unknown>,
  { order, positions, place }: Layout,
  byKey: ReadonlyMap<string, Key>,
  log: ReadingLog,
): boolean {
  let index = 0;
  let isUsual = true;
  for (const name in object) {
    let key = order[index++];
    if (key === undefined || key.key !== name) {
      isUsual = false;
      const position = positions.get(name);
      key = position === undefined ? (byKey.get(name) ?? undeclared(name, place)) : order[position];
      index = position === undefined ? index - 1 : position + 1;
    }
    readMember(object, name, key as Key, log);
  }
  return isUsual && index === order.length;
}

function readMember(
  object: Record<string, unknown>,
  name: string,
  key: Key,
  log: ReadingLog,
): void {
  const member = object[name];
  if (fitsPrimitive(key, member, log)) return;
  if (member === null && key.nullable) return;
  if (key.read === undefined) {
    log.note("undeclared", key.place);
    return;
  }
  const read = key.read(member, log);
  if (read !== member) object[name] = read;
}

function fitsPrimitive(key: Key, member: unknown, log: ReadingLog): boolean {
  switch (key.primitive) {
    case "string":
      return typeof member === "string";
    case "enumeration":
      return typeof member === "string" && (!log.watching || key.members?.has(member) === true);
    case "integer":
      return Number.isSafeInteger(member);
    case "boolean":
      return typeof member === "boolean";
    case "other":
      return false;
  }
}

/** Fills in declared keys that are absent, and notes each. */
function repair(object: Record<string, unknown>, keys: readonly Key[], log: ReadingLog): void {
  for (const { key, place, whenAbsent, expects } of keys) {
    if (whenAbsent === "nothing" || key in object) continue;
    if (whenAbsent === "misfit") {
      log.misfit(place, expects, undefined);
      continue;
    }
    object[key] = whenAbsent === "null" ? null : [];
    log.note("absent", place);
  }
}

function declare(key: string, entry: AnySchema, position: Position, compile: Compile): Key {
  const inner = unwrap(entry);
  const isEnumeration = inner.type === "picklist";
  return {
    key,
    place: position.place,
    primitive: primitiveOf(inner),
    nullable: isWrapped(entry, "nullable"),
    members: isEnumeration ? new Set(inner.options) : undefined,
    read: compile(entry, position),
    whenAbsent: whenAbsent(entry, inner),
    expects: isEnumeration ? "string" : inner.expects.toLowerCase(),
  };
}

const undeclared = (key: string, place: string): Key => ({
  key,
  place: placeOf(place, key),
  primitive: "other",
  nullable: false,
  members: undefined,
  read: undefined,
  whenAbsent: "nothing",
  expects: "",
});

function whenAbsent(entry: AnySchema, inner: AnySchema): Key["whenAbsent"] {
  if (isWrapped(entry, "optional")) return "nothing";
  if (isWrapped(entry, "nullable")) return "null";
  return inner.type === "array" ? "list" : "misfit";
}

/** A constrained primitive is left to its reader, which notes what breaks the constraint. */
function primitiveOf(schema: AnySchema): Primitive {
  const checks = (schema.pipe ?? []).slice(1).filter((item) => item.type !== "safe_integer");
  if (checks.length > 0) return "other";
  if (schema.type === "string" || schema.type === "boolean") return schema.type;
  if (schema.type === "picklist") return "enumeration";
  return isInteger(schema) ? "integer" : "other";
}

const isWrapped = (schema: AnySchema, type: string): boolean =>
  schema.type === type || (schema.wrapped !== undefined && isWrapped(schema.wrapped, type));

const unwrap = (schema: AnySchema): AnySchema =>
  schema.wrapped === undefined ? schema : unwrap(schema.wrapped);
