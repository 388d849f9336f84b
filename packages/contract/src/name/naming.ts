import { ContractError } from "../contract-error.ts";
import type { Resource } from "../model/resource.ts";
import type { EnumerationShape, Property, Shape, Side } from "../model/shape.ts";
import { shapeKey } from "../model/share.ts";
import { isDerived, type NamedEnumeration, nameEnumerations } from "./name-enumerations.ts";
import { schemaKey, typeKey } from "./name-schemas.ts";
import { checkDistinct, nameTable } from "./name-table.ts";
import { type NamedType, nameTypes, propertiesOf } from "./name-types.ts";
import { pascalCase } from "./word-forms.ts";

/** The tables of names, each by place. */
export interface Names {
  readonly types: Readonly<Record<string, string>>;
  /** Types that extend another one: type → base. */
  readonly bases: Readonly<Record<string, string>>;
  readonly schemas: Readonly<Record<string, string>>;
  readonly enumerations: Readonly<Record<string, string>>;
}

/** Everything that has a name, and the name of a shape. */
export interface Naming {
  readonly types: readonly NamedType[];
  readonly enumerations: readonly NamedEnumeration[];
  /** The type that this one extends, if any. */
  readonly baseOf: (type: NamedType) => NamedType | undefined;
  readonly schemaOf: (shape: Shape, side: Side) => SchemaName | undefined;
  readonly enumerationOf: (shape: EnumerationShape) => NamedEnumeration | undefined;
  /** The named enumeration that has all members of `shape` and a few more. */
  readonly wholeOf: (shape: EnumerationShape) => NamedEnumeration | undefined;
}

/** The name of the type of an operation's failures. */
export const failureName = (operation: string): string => `${pascalCase(operation)}Failure`;

/** The names of a shape in the code. */
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
  checkDistinct([...types, ...enumerations]);
  for (const table of [typeNames, schemaNames, enumerationNames]) table.checkUsed();

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

/** The names by the keys of schemas. A filter has no schema of its own: it is part of its query's. */
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

/** The base of each type that extends another. Fails when a type lacks a property of its base. */
function basesByType(
  types: readonly NamedType[],
  bases: Readonly<Record<string, string>>,
): ReadonlyMap<string, NamedType> {
  const named = new Map(types.map((type) => [type.name, type]));
  return new Map(
    Object.entries(bases).map(([name, baseName]) => {
      const [type, base] = [named.get(name), named.get(baseName)];
      if (type === undefined || base === undefined) {
        throw new ContractError("BASES", `there is no ${type === undefined ? name : baseName}`);
      }
      const lacking = base === type ? [] : lackingIn(type, base);
      if (lacking.length === 0) return [name, base];
      throw new ContractError(name, `cannot extend ${baseName}: ${lacking.join(", ")} differ`);
    }),
  );
}

function lackingIn(type: NamedType, base: NamedType): string[] {
  const own = new Set(propertiesOf(type).map((property) => keyOf(property, type)));
  return propertiesOf(base)
    .filter((property) => !own.has(keyOf(property, base)))
    .map(({ name }) => name);
}

const keyOf = (property: Property, { side }: NamedType) =>
  typeKey({ kind: "object", properties: [property] }, side);
