import type { DriftKind } from "../../src/decode/drift.ts";
import type { AnySchema } from "../../src/decode/reader.ts";
import { isObject, placeOf } from "../../src/decode/reader.ts";
import { type Occurrence, type Place, unwrapped } from "./places.ts";

/** Something done to an answer at every occurrence of a place, and what reading it has to show. */
export interface Change {
  readonly name: string;
  readonly apply: (at: Occurrence) => void;
  /** The drift that is reported, once; nothing for what makes the answer unreadable. */
  readonly drift?: { readonly kind: DriftKind; readonly place: string; readonly received?: string };
  /** The path of the issue or the example for an occurrence. */
  readonly pathOf: (at: Occurrence) => string;
}

const NEW_KEY = "undeclared_key";
const NEW_MEMBER = "undeclared member";

/** The changes that make sense at a place. */
export function changesAt(place: Place): Change[] {
  const inner = unwrapped(place.schema);
  return [
    ...(place.isKey && !isOptional(place.schema) ? [absence(place, inner)] : []),
    ...(inner.type === "loose_object" ? [unknownKey(place)] : []),
    ...(inner.type === "picklist" ? [unknownMember(place)] : []),
    ...(inner.type === "unknown" ? [] : [anotherType(inner)]),
  ];
}

const isOptional = ({ type }: AnySchema) => type === "optional";

const own = ({ path }: Occurrence) => path;

function absence({ place, schema }: Place, inner: AnySchema): Change {
  const isTolerated = schema.type === "nullable" || inner.type === "array";
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
function anotherType({ type, pipe }: AnySchema): Change {
  const isInteger = pipe?.some((check) => check.type === "safe_integer") ?? false;
  const isText = type === "string" || type === "picklist";
  return {
    name: "of another type",
    apply: ({ holder, key }) => {
      if (isInteger) holder[key] = 1.5;
      else holder[key] = isText ? 7 : "another type";
    },
    pathOf: own,
  };
}
