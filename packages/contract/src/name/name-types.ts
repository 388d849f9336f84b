import { ContractError } from "../contract-error.ts";
import { groupBy } from "../group-by.ts";
import type { Resource } from "../model/resource.ts";
import { automaticName } from "./automatic-name.ts";
import { findShapes, type NamedShape, type Occurrence } from "./find-shapes.ts";
import { type NamedSchema, nameSchemas } from "./name-schemas.ts";
import type { NameTable } from "./name-table.ts";
import type { Side } from "./side.ts";
import { typeKey } from "./type-key.ts";

/** A type that the code has, with the schemas that check it. */
export interface NamedType {
  readonly name: string;
  readonly key: string;
  /** The resource that it belongs to, or `shared`. */
  readonly file: string;
  readonly shape: NamedShape;
  readonly side: Side;
  readonly schemas: readonly NamedSchema[];
  /** Where it occurs. */
  readonly places: readonly string[];
}

export const SHARED = "shared";

/** The file of the company's resource of the same name, where a shape that both APIs have is. */
export const homeOf = (file: string): string => file.replace(/^firm\//, "");

/** One named type for all shapes that read the same, in the order in which they are first met. */
export function nameTypes(
  resources: readonly Resource[],
  typeNames: NameTable,
  schemaNames: NameTable,
): NamedType[] {
  const groups = groupBy(findShapes(resources), keyOf);
  const types = [...groups].map(([key, occurrences]) => {
    const first = occurrences[0] as Occurrence;
    const places = occurrences.map(({ place }) => place);
    const name = typeNames.find(places) ?? chooseName(occurrences);
    return {
      name,
      key,
      file: fileOf(occurrences),
      shape: first.shape,
      side: first.side,
      schemas: nameSchemas(name, occurrences, schemaNames),
      places,
    };
  });
  checkDistinct(types);
  return types;
}

function fileOf(occurrences: readonly Occurrence[]): string {
  const files = new Set(occurrences.map(({ file }) => file));
  const homes = new Set([...files].map(homeOf));
  const [file, ...otherFiles] = files;
  if (file !== undefined && otherFiles.length === 0) return file;
  const [home, ...otherHomes] = homes;
  return home !== undefined && otherHomes.length === 0 ? home : SHARED;
}

/** Filters belong to their query; other shapes are one type when they read the same. */
const keyOf = ({ shape, side, operation }: Occurrence) =>
  shape.kind === "filter" && operation.query !== undefined
    ? `filter of ${typeKey(operation.query, side)}`
    : typeKey(shape, side);

function chooseName(occurrences: readonly Occurrence[]): string {
  const suggestions = occurrences.flatMap((occurrence) => automaticName(occurrence) ?? []);
  const rank = Math.min(...suggestions.map((suggestion) => suggestion.rank));
  const best = suggestions.filter((suggestion) => suggestion.rank === rank);
  const names = [...new Set(best.map(({ name }) => name))];
  const [name] = names;
  if (name !== undefined && names.length === 1) return name;
  const place = occurrences[0]?.place ?? "";
  const found = names.length === 0 ? "no name" : `several names (${names.join(", ")})`;
  throw new ContractError(place, `has ${found}: choose one in src/tables/names.ts`);
}

function checkDistinct(types: readonly NamedType[]): void {
  for (const [name, same] of groupBy(types, (type) => type.name)) {
    if (same.length === 1) continue;
    const places = same.map((type) => type.places[0]).join(" and ");
    throw new ContractError(places, `both want the name ${name}: see src/tables/names.ts`);
  }
}
