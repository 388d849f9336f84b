import { ContractError } from "../contract-error.ts";
import type { Resource } from "../model/resource.ts";
import type { EnumerationShape, Shape } from "../model/shape.ts";
import { shapeKey } from "../share/shape-key.ts";
import { basesByType } from "./bases.ts";
import { isDerived, type NamedEnumeration, nameEnumerations } from "./name-enumerations.ts";
import { schemaKey } from "./name-schemas.ts";
import { nameTable } from "./name-table.ts";
import { type NamedType, nameTypes } from "./name-types.ts";
import type { Side } from "./side.ts";

/** The tables of names given by hand. */
export interface Names {
  readonly types: Readonly<Record<string, string>>;
  /** Types that are another one and a little more: type → base. */
  readonly bases: Readonly<Record<string, string>>;
  readonly schemas: Readonly<Record<string, string>>;
  readonly enumerations: Readonly<Record<string, string>>;
}

/** Everything that has a name, and how to find the name of a shape. */
export interface Naming {
  readonly types: readonly NamedType[];
  readonly enumerations: readonly NamedEnumeration[];
  /** The type that this one extends, if it does. */
  readonly baseOf: (type: NamedType) => NamedType | undefined;
  readonly schemaOf: (shape: Shape, side: Side) => SchemaName | undefined;
  readonly enumerationOf: (shape: EnumerationShape) => NamedEnumeration | undefined;
  /** The named enumeration that has all members of `shape` and a few more. */
  readonly wholeOf: (shape: EnumerationShape) => NamedEnumeration | undefined;
}

/** What a shape is called in the code. */
export interface SchemaName {
  readonly type: string;
  readonly schema: string;
  readonly file: string;
}

export function nameEverything(resources: readonly Resource[], names: Names): Naming {
  const typeNames = nameTable("TYPE_NAMES", names.types);
  const schemaNames = nameTable("SCHEMA_NAMES", names.schemas);
  const enumerationNames = nameTable("ENUMERATION_NAMES", names.enumerations);

  const types = nameTypes(resources, typeNames, schemaNames);
  const enumerations = nameEnumerations(types, enumerationNames);
  for (const table of [typeNames, schemaNames, enumerationNames]) table.checkUsed();
  checkDistinct([...types, ...enumerations]);

  const schemas = schemasByKey(types);
  const bases = basesByType(types, names.bases);
  return {
    types,
    enumerations,
    baseOf: ({ name }) => bases.get(name),
    schemaOf: (shape, side) => schemas.get(schemaKey(shape, side)),
    enumerationOf: (shape) => enumerations.find(({ key }) => key === shapeKey(shape)),
    wholeOf: (shape) => enumerations.find(({ members }) => isDerived(shape.members, members)),
  };
}

/** The names by schema. A filter has none of its own: its query's schema holds it. */
export function schemasByKey(types: readonly NamedType[]): ReadonlyMap<string, SchemaName> {
  const found = new Map<string, SchemaName>();
  for (const { name, file, shape, schemas } of types) {
    if (shape.kind === "filter") continue;
    for (const schema of schemas) {
      const owner = found.get(schema.key);
      if (owner !== undefined) {
        throw new ContractError(schema.name, `has the same key as ${owner.schema}`);
      }
      found.set(schema.key, { type: name, schema: schema.name, file });
    }
  }
  return found;
}

function checkDistinct(named: readonly { readonly name: string }[]): void {
  const names = new Set<string>();
  for (const { name } of named) {
    if (names.has(name)) {
      throw new ContractError(name, "names a type and an enumeration: see src/tables/names.ts");
    }
    names.add(name);
  }
}
