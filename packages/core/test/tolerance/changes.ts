import type { AnswerSchema } from "../../src/answer/answer-schema.ts";
import { placeOf } from "../../src/answer/reader.ts";
import type { DriftKind } from "../../src/drift/drift.ts";
import { isObject } from "../../src/is-object.ts";
import type { Occurrence, Place } from "./places.ts";

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
  const { schema } = place;
  return [
    ...(place.isKey && !schema.optional ? [absence(place)] : []),
    ...(schema.type === "object" ? [unknownKey(place)] : []),
    ...(schema.members === undefined ? [] : [unknownMember(place)]),
    ...(schema.type === "unknown" ? [] : [anotherType(schema)]),
  ];
}

const own = ({ path }: Occurrence) => path;

function absence({ place, schema }: Place): Change {
  const isTolerated = schema.nullable || schema.type === "list";
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
function anotherType({ type }: AnswerSchema): Change {
  return {
    name: "of another type",
    apply: ({ holder, key }) => {
      if (type === "integer") holder[key] = 1.5;
      else holder[key] = type === "string" ? 7 : "another type";
    },
    pathOf: own,
  };
}
