import { ContractError } from "../contract-error.ts";
import { groupBy } from "../group-by.ts";
import type { Shape } from "../model/shape.ts";
import { shapeKey } from "../share/shape-key.ts";
import type { NamedShape, Occurrence } from "./find-shapes.ts";
import type { NameTable } from "./name-table.ts";
import type { Side } from "./side.ts";
import { camelCase, pascalCase } from "./word-forms.ts";

/** A schema that the code has: a function of this name. */
export interface NamedSchema {
  readonly name: string;
  readonly key: string;
  readonly side: Side;
  readonly shape: NamedShape;
}

/**
 * The key of the schema of a shape: unlike types, schemas differ by limits and by side. Defaults and
 * deprecation, which only docstrings show, are part of it as they are of the key of the type: the schema
 * leads to the name of its type.
 */
export const schemaKey = (shape: Shape, side: Side): string => `${side} ${shapeKey(shape)}`;

/**
 * The schemas of a type: one for answers and one for inputs. Any further one says in its name which
 * operation it is for, unless a person has named it.
 */
export function nameSchemas(
  type: string,
  occurrences: readonly Occurrence[],
  schemaNames: NameTable,
): NamedSchema[] {
  const groups = groupBy(occurrences, ({ shape, side }) => schemaKey(shape, side));
  const answered = occurrences.some(({ side }) => side === "answer");
  const taken = new Set<string>();
  const schemas = [...groups].map(([key, same]) => {
    const { shape, side, operation } = same[0] as Occurrence;
    const usual = side === "input" && answered ? `${camelCase(type)}Input` : camelCase(type);
    const places = same.map(({ place }) => place);
    const free = taken.has(usual) ? `${usual}For${pascalCase(operation.name)}` : usual;
    const name = schemaNames.find(places) ?? free;
    taken.add(name);
    return { name, key, side, shape, places };
  });
  for (const [name, same] of groupBy(schemas, (schema) => schema.name)) {
    if (same.length === 1) continue;
    const places = same.map((schema) => schema.places.join(", ")).join(" and ");
    throw new ContractError(places, `both want the schema name ${name}: see src/tables/names.ts`);
  }
  return schemas;
}
