import { groupBy } from "../group-by.ts";
import type { Shape, Side } from "../model/shape.ts";
import { shapeKey, withoutConstraints } from "../model/share.ts";
import { mapChildren } from "../model/walk.ts";
import { checkDistinct, type NameTable } from "./name-table.ts";
import type { NamedShape, Occurrence } from "./name-types.ts";
import { camelCase, pascalCase } from "./word-forms.ts";

/** A schema of the code: a function of this name. */
export interface NamedSchema {
  readonly name: string;
  readonly key: string;
  readonly side: Side;
  readonly shape: NamedShape;
}

/**
 * The key of a shape's schema: unlike types, schemas differ by constraints and by side. It contains all
 * of the type's key, defaults and deprecation included, because the schema leads to the name of its type.
 */
export const schemaKey = (shape: Shape, side: Side): string => `${side} ${shapeKey(shape)}`;

/**
 * Returns the schemas of a type: one for responses and one for inputs. Any further one is named after
 * its operation, unless `SCHEMA_NAMES` has a name for it.
 */
export function nameSchemas(
  type: string,
  occurrences: readonly Occurrence[],
  schemaNames: NameTable,
): NamedSchema[] {
  const groups = groupBy(occurrences, ({ shape, side }) => schemaKey(shape, side));
  const hasResponse = occurrences.some(({ side }) => side === "response");
  const taken = new Set<string>();
  const schemas = [...groups].map(([key, same]) => {
    const { shape, side, operation } = same[0] as Occurrence;
    const usual = side === "input" && hasResponse ? `${camelCase(type)}Input` : camelCase(type);
    const places = same.map(({ place }) => place);
    const free = taken.has(usual) ? `${usual}For${pascalCase(operation.name)}` : usual;
    const name = schemaNames.find(places) ?? free;
    taken.add(name);
    return { name, key, side, shape, places };
  });
  checkDistinct(schemas, "schema name");
  return schemas;
}

/** A string that is the same for shapes with the same TypeScript type. */
export function typeKey(shape: Shape, side: Side): string {
  return shapeKey(asTyped(withoutConstraints(shape), side));
}

/** The shape with what differs by side in its type, and without what no type shows. */
function asTyped(shape: Shape, side: Side): Shape {
  const typed = mapChildren(shape, (child) => asTyped(child, side));
  switch (typed.kind) {
    case "number":
      return { kind: "number", integer: false };
    case "array":
    case "enumeration":
      return Object.assign({ side }, typed);
    default:
      return typed;
  }
}
