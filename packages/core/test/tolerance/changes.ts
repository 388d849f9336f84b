import { type DriftKind, membersOf, type SchemaNode, withoutWrappers } from "../../src/index.ts";
import { isObject } from "../../src/json.ts";
import { placeOf } from "../../src/read/reader.ts";
import type { Occurrence, Place } from "./places.ts";

/** Something done to a response at every occurrence of a place, and what reading it has to show. */
export interface Change {
  readonly name: string;
  readonly apply: (at: Occurrence) => void;
  /** The drift that is reported, once; nothing for what makes the response unreadable. */
  readonly drift?: { readonly kind: DriftKind; readonly place: string; readonly received?: string };
  /** The path of the issue or the example for an occurrence. */
  readonly pathOf: (at: Occurrence) => string;
}

const NEW_KEY = "undeclared_key";
const NEW_MEMBER = "undeclared member";

/** The changes that make sense at a place. */
export function changesAt(place: Place): Change[] {
  const schema = withoutWrappers(place.schema);
  return [
    ...(place.isKey && !isWrappedIn(place.schema, "optional") ? [absence(place)] : []),
    ...(schema.type === "object" ? [unknownKey(place)] : []),
    ...(membersOf(schema) === undefined ? [] : [unknownMember(place)]),
    ...(schema.type === "unknown" ? [] : [anotherType(schema)]),
  ];
}

function isWrappedIn({ type, wrapped }: SchemaNode, wrapper: string): boolean {
  return wrapped !== undefined && (type === wrapper || isWrappedIn(wrapped, wrapper));
}

const own = ({ path }: Occurrence) => path;

function absence({ place, schema }: Place): Change {
  const isTolerated = isWrappedIn(schema, "nullable") || schema.type === "array";
  return {
    name: "absent",
    apply: ({ holder, key }) => {
      delete holder[key];
    },
    pathOf: own,
    ...(isTolerated ? { drift: { kind: "absent", place } } : {}),
  };
}

function unknownKey({ place }: Place): Change {
  return {
    name: "with an unknown key",
    apply: ({ value }) => {
      if (isObject(value)) value[NEW_KEY] = 1;
    },
    pathOf: ({ path }) => placeOf(path, NEW_KEY),
    drift: { kind: "undeclared", place: placeOf(place, NEW_KEY) },
  };
}

function unknownMember({ place }: Place): Change {
  return {
    name: "an unknown member",
    apply: ({ holder, key }) => {
      holder[key] = NEW_MEMBER;
    },
    pathOf: own,
    drift: { kind: "unknown-member", place, received: NEW_MEMBER },
  };
}

/** A number in place of a text, a text in place of anything else; a fraction in place of an integer. */
function anotherType({ type, pipe }: SchemaNode): Change {
  const isInteger = pipe?.[1]?.type === "safe_integer";
  return {
    name: "of another type",
    apply: ({ holder, key }) => {
      if (isInteger) holder[key] = 1.5;
      else holder[key] = type === "string" ? 7 : "another type";
    },
    pathOf: own,
  };
}
