import { describeIssue, describeValue, type Issue } from "../issue.ts";
import { isObject } from "../json.ts";
import type { Schema, SchemaNode } from "../schema.ts";
import type { DriftLog } from "./drift.ts";

// The tolerant reader: compiles a valibot schema into closures that read a freshly parsed response and
// repair it in place. valibot's own parse takes 2.5 to 3.3 times as long as `JSON.parse`, and repairs
// nothing; see docs/decisions. No code is generated at run time, which edge runtimes forbid.

/** Reads one value of a freshly parsed response, repairs it in place, and returns the value to keep. */
export type Reader = (value: unknown, log: ReadingLog) => unknown;

/** What readers record while they read one response: what does not fit, and what drifts. */
export interface ReadingLog {
  /** Where the reader is: one index (or key of a record) for each `*` of the current place. */
  readonly indices: (number | string)[];
  readonly issues: Issue[];
  /** Absent when drift is not watched. */
  readonly drift: DriftLog | undefined;
  /** See `DecodeOptions`. */
  readonly missingKeys?: "fail" | "drift" | undefined;
}

/** Where a schema stands: its place in the response, and how many `*` that place has. */
interface Position {
  readonly place: string;
  readonly depth: number;
}

/**
 * Compiles a schema into a reader: unknown keys stay, unknown members of an enumeration pass, an absent
 * nullable key reads `null`, and an absent list `[]`.
 */
export const compile = (schema: Schema<unknown>): Reader =>
  compileNode(schema as unknown as SchemaNode, { place: "", depth: 0 });

function compileNode(schema: SchemaNode, position: Position): Reader {
  if (schema.wrapped === undefined) return compileUnwrapped(schema, position);
  const read = compileNode(schema.wrapped, position);
  if (schema.type !== "nullable") return read;
  return (value, log) => (value === null ? null : read(value, log));
}

function compileUnwrapped(schema: SchemaNode, position: Position): Reader {
  const read = compileType(schema, position);
  const transformations = (schema.pipe ?? []).flatMap(({ operation }) => operation ?? []);
  if (transformations.length === 0) return read;
  return (value, log) => {
    const output = read(value, log);
    if (log.issues.length > 0) return output;
    return transformations.reduce<unknown>((result, change) => change(result as never), output);
  };
}

function compileType(schema: SchemaNode, position: Position): Reader {
  switch (schema.type) {
    case "object":
      return compileObject(schema, position);
    case "array":
      return compileList(schema, position);
    case "record":
      return compileRecord(schema, position);
    case "variant":
      return compileVariant(schema, position);
    case "union":
      return compileUnion(schema, position);
    case "unknown":
      return (value) => value;
    default:
      return compilePrimitive(schema, position);
  }
}

/** What `typeof` says of a primitive that fits, `integer`, or a type that has a reader of its own. */
function typeOf({ type, pipe }: SchemaNode): string {
  return type === "number" && pipe?.[1]?.type === "safe_integer" ? "integer" : type;
}

/** Whether a value is of a primitive type; `false` for a type that is not primitive. */
function fits(type: string, value: unknown): boolean {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "integer":
      return Number.isSafeInteger(value);
    case "object":
      return false;
    default:
      return typeof value === type;
  }
}

function compilePrimitive(schema: SchemaNode, { place }: Position): Reader {
  if (schema.type === "literal") {
    return (value, log) =>
      value === schema.literal ? value : misfit(log, place, expectation(schema), value);
  }
  const type = typeOf(schema);
  const judged = isJudged(schema);
  return (value, log) => {
    if (!fits(type, value)) return misfit(log, place, type, value);
    if (judged) log.drift?.judge(log, place, schema, value);
    return value;
  };
}

/** One key that an object may have. */
interface Key {
  readonly name: string;
  readonly place: string;
  readonly schema: SchemaNode;
  /** The schema's type: engines find it faster here, where all keys have the same shape. */
  readonly type: string;
  readonly nullable: boolean;
  readonly optional: boolean;
  /** Whether a value of the right type can drift. */
  readonly judged: boolean;
  readonly read: Reader;
}

function compileKey(name: string, entry: SchemaNode, { place, depth }: Position): Key {
  let schema = entry;
  let nullable = false;
  let optional = false;
  for (; schema.wrapped !== undefined; schema = schema.wrapped) {
    if (schema.type === "nullable") nullable = true;
    else optional = true;
  }
  const at = placeOf(place, name);
  const read = compileUnwrapped(schema, { place: at, depth });
  const judged = isJudged(schema);
  return { name, place: at, schema, type: typeOf(schema), nullable, optional, judged, read };
}

/** Whether a schema has members or checks that a value of its type may break. */
const isJudged = ({ pipe = [] }: SchemaNode): boolean =>
  pipe.some(({ kind, type }) => kind !== "schema" && type !== "safe_integer");

/** What the last object looked like: most of a response is objects with the same keys in the same order. */
interface Layout {
  readonly names: readonly string[];
  /** The keys that it had, in its order; `undefined` for those that the contract does not declare. */
  readonly order: readonly (Key | undefined)[];
  /** The declared keys that it lacked. */
  readonly absent: readonly Key[];
}

function compileObject({ entries = {} }: SchemaNode, position: Position): Reader {
  const { place } = position;
  // Without its other keys, a page would seem to be the last one.
  const isPage = entries["items"] !== undefined;
  const keys = new Map<string, Key>();
  for (const [name, entry] of Object.entries(entries)) {
    keys.set(name, compileKey(name, entry, position));
  }
  let layout = layoutOf({}, keys);

  return (value, log) => {
    if (!isObject(value)) return misfit(log, place, "object", value);
    let { names, order } = layout;
    let index = 0;
    // Engines read the members that they are just enumerating the fastest.
    for (const name in value) {
      if (names[index] !== name) ({ names, order } = layout = layoutOf(value, keys));
      const key = order[index++];
      if (key === undefined) log.drift?.note(log, "undeclared", placeOf(place, name));
      else readMember(value, key, value[name], log);
    }
    if (index !== names.length) layout = layoutOf(value, keys);
    for (const key of layout.absent) fillIn(value, key, isPage, log);
    return value;
  };
}

function layoutOf(object: Record<string, unknown>, keys: ReadonlyMap<string, Key>): Layout {
  const names = Object.keys(object);
  return {
    names,
    order: names.map((name) => keys.get(name)),
    absent: [...keys.values()].filter(
      ({ name, optional }) => !(optional || Object.hasOwn(object, name)),
    ),
  };
}

function readMember(
  object: Record<string, unknown>,
  key: Key,
  member: unknown,
  log: ReadingLog,
): void {
  if (fits(key.type, member)) {
    if (key.judged) log.drift?.judge(log, key.place, key.schema, member);
  } else if (member !== null || !key.nullable) {
    const kept = key.read(member, log);
    if (kept !== member) object[key.name] = kept;
  }
}

/** Sets a declared key that is absent. */
function fillIn(
  object: Record<string, unknown>,
  { name, place, schema, nullable }: Key,
  isOfPage: boolean,
  log: ReadingLog,
): void {
  if (nullable) object[name] = null;
  else if (schema.type === "array") object[name] = [];
  else if (log.missingKeys !== "drift" || isOfPage) {
    return void misfit(log, place, expectation(schema), undefined);
  }
  log.drift?.note(log, "absent", place);
}

function compileList(schema: SchemaNode, position: Position): Reader {
  const { place, depth } = position;
  const judged = isJudged(schema);
  const readItem = compileItem(schema.item, position);
  return (value, log) => {
    if (!Array.isArray(value)) return misfit(log, place, "list", value);
    for (let index = 0; index < value.length; index++) {
      log.indices[depth] = index;
      const item: unknown = value[index];
      const kept = readItem(item, log);
      if (kept !== item) value[index] = kept;
    }
    if (judged) log.drift?.judge(log, place, schema, value);
    return value;
  };
}

/** An object whose keys are data, such as included lines by invoice. */
function compileRecord(schema: SchemaNode, position: Position): Reader {
  const { place, depth } = position;
  const readItem = compileItem(schema.value, position);
  return (value, log) => {
    if (!isObject(value)) return misfit(log, place, "object", value);
    for (const key of Object.keys(value)) {
      log.indices[depth] = key;
      const item = value[key];
      const kept = readItem(item, log);
      if (kept !== item) value[key] = kept;
    }
    return value;
  };
}

const compileItem = (schema: SchemaNode | undefined, { place, depth }: Position): Reader =>
  compileNode(schema as SchemaNode, { place: placeOf(place, "*"), depth: depth + 1 });

/** One of several objects, distinguished by the value of a key, which stays closed. */
function compileVariant({ key, options }: SchemaNode, position: Position): Reader {
  const { place } = position;
  const tag = key as string;
  const byTag = new Map<unknown, Reader>();
  for (const option of options as readonly SchemaNode[]) {
    byTag.set(option.entries?.[tag]?.literal, compileUnwrapped(option, position));
  }
  const expected = [...byTag.keys()].map((value) => JSON.stringify(value)).join(" | ");
  return (value, log) => {
    if (!isObject(value)) return misfit(log, place, "object", value);
    const read = byTag.get(value[tag]);
    if (read !== undefined) return read(value, log);
    misfit(log, placeOf(place, tag), expected, value[tag]);
    return value;
  };
}

/** One of several things that no key distinguishes: the one that fits best. */
function compileUnion({ options }: SchemaNode, position: Position): Reader {
  const schemas = options as readonly SchemaNode[];
  const readers = schemas.map((option) => compileNode(option, position));
  return (value, log) => {
    const fitnesses = schemas.map((option) => fitness(option, value));
    const best = Math.max(...fitnesses);
    const read = best < 0 ? undefined : readers[fitnesses.indexOf(best)];
    if (read !== undefined) return read(value, log);
    return misfit(log, position.place, schemas.map(expectation).join(" | "), value);
  };
}

/** -1 when the type differs; for objects, the share of declared keys that the value has. */
function fitness(schema: SchemaNode, value: unknown): number {
  const { type, wrapped, entries, literal } = schema;
  if (wrapped !== undefined) return value === null ? 1 : fitness(wrapped, value);
  if (type === "array") return Array.isArray(value) ? 1 : -1;
  if (type === "record") return isObject(value) ? 0 : -1;
  if (type === "literal") return value === literal ? 1 : -1;
  if (type === "unknown") return 0;
  if (entries === undefined) return fits(typeOf(schema), value) ? 1 : -1;
  if (!isObject(value)) return -1;
  const keys = Object.keys(entries);
  return keys.filter((key) => key in value).length / Math.max(1, keys.length);
}

/** What a schema expects, in a word. */
function expectation(schema: SchemaNode): string {
  const { type, literal, wrapped } = schema;
  if (wrapped !== undefined) return expectation(wrapped);
  if (type === "literal") return JSON.stringify(literal);
  if (type === "array") return "list";
  return /^(union|variant|record)$/.test(type) ? "object" : typeOf(schema);
}

const MOST_ISSUES = 20;

/** Records a value that does not fit, and returns it. */
function misfit(log: ReadingLog, place: string, expected: string, value: unknown): unknown {
  if (log.issues.length < MOST_ISSUES) {
    const received = describeType(value);
    const code = expected.startsWith('"') ? "member" : "type";
    const path = pathAt(log, place);
    log.issues.push(
      describeIssue(path, expected, received, value === undefined ? "missing" : code),
    );
  }
  return value;
}

/** The type alone: a response's text may be private. */
const describeType = (value: unknown): string =>
  typeof value === "string" ? "string" : describeValue(value, false);

/** The place of a key below a place. */
export const placeOf = (parent: string, key: string): string =>
  parent === "" ? key : `${parent}.${key}`;

/** The path of the place where the reader is. */
export function pathAt({ indices }: ReadingLog, place: string): string {
  let depth = 0;
  const segments = place.split(".");
  return segments.map((segment) => (segment === "*" ? indices[depth++] : segment)).join(".");
}
