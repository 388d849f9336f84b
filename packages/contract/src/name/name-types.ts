import { ContractError } from "../contract-error.ts";
import { groupBy } from "../group-by.ts";
import { asPage } from "../model/page.ts";
import type { Operation, Resource } from "../model/resource.ts";
import type {
  FilterShape,
  ObjectShape,
  Property,
  Shape,
  Side,
  UnionShape,
} from "../model/shape.ts";
import { walk } from "../model/walk.ts";
import { type NamedSchema, nameSchemas, typeKey } from "./name-schemas.ts";
import type { NameTable } from "./name-table.ts";
import { pascalCase, plural, singular } from "./word-forms.ts";

/** A type of the code, with its schemas. */
export interface NamedType {
  readonly name: string;
  readonly key: string;
  /** The resource that it belongs to, or {@link SHARED}. */
  readonly file: string;
  readonly shape: NamedShape;
  readonly side: Side;
  readonly schemas: readonly NamedSchema[];
  /** Every place where it occurs. */
  readonly places: readonly string[];
}

export const propertiesOf = ({ shape }: NamedType): readonly Property[] =>
  shape.kind === "object" ? shape.properties : [];

export const SHARED = "shared";

/** The file of the Company API's resource of the same name, which has the types that both APIs share. */
export const homeOf = (file: string): string => file.replace(/^firm\//, "");

/** Returns one type for all shapes with the same TypeScript type, in the order of their first occurrence. */
export function nameTypes(
  resources: readonly Resource[],
  typeNames: NameTable,
  schemaNames: NameTable,
): NamedType[] {
  const groups = groupBy(findShapes(resources), keyOf);
  return [...groups].map(([key, occurrences]) => {
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
}

function fileOf(occurrences: readonly Occurrence[]): string {
  const files = new Set(occurrences.map(({ file }) => file));
  const homes = new Set([...files].map(homeOf));
  const [file, ...otherFiles] = files;
  if (file !== undefined && otherFiles.length === 0) return file;
  const [home, ...otherHomes] = homes;
  return home !== undefined && otherHomes.length === 0 ? home : SHARED;
}

/** A filter belongs to its query; other shapes share a type when their TypeScript types are the same. */
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

/** Shapes that have a name. */
export type NamedShape = ObjectShape | UnionShape | FilterShape;

/** One occurrence of a shape that needs a name. */
export interface Occurrence {
  readonly shape: NamedShape;
  readonly side: Side;
  /** `createProduct.body.custom_fields.*`: `.name` a property, `.*` an item, `/1` a branch. */
  readonly place: string;
  readonly operation: Operation;
  /** The file of the resource. */
  readonly file: string;
}

/** Every occurrence of a shape that needs a name: operation by operation, outer shapes first. */
function findShapes(resources: readonly Resource[]): Occurrence[] {
  return resources.flatMap(({ file, operations }) =>
    operations.flatMap((operation) =>
      rootsOf(operation).flatMap(({ shape, part }) => {
        const side: Side = part === "response" ? "response" : "input";
        const found: Occurrence[] = [];
        walk(shape, `${operation.name}.${part}`, (inner, place) => {
          if (isNamed(inner)) found.push({ shape: inner, side, place, operation, file });
        });
        return found.filter(({ shape: inner }) => inner !== plainPage(operation));
      }),
    ),
  );
}

/** The parts of an operation that have a shape. */
function rootsOf(operation: Operation): { shape: Shape; part: "response" | "body" | "query" }[] {
  const { response, body, query } = operation;
  return [
    ...(response === undefined ? [] : [{ shape: response, part: "response" as const }]),
    ...(body === undefined ? [] : [{ shape: body.shape, part: "body" as const }]),
    ...(query === undefined ? [] : [{ shape: query, part: "query" as const }]),
  ];
}

/** The page of a list without further properties, for which core has a type. */
function plainPage(operation: Operation): ObjectShape | undefined {
  const page = asPage(operation.response);
  return page === undefined || page.others.length > 0 ? undefined : page.object;
}

/** A union is named when one of its branches is; `string | number` is not. */
const isNamed = (shape: Shape): shape is NamedShape =>
  shape.kind === "object" ||
  shape.kind === "filter" ||
  (shape.kind === "union" && shape.branches.some(({ kind }) => kind === "object"));

/** A name that an occurrence suggests. The lowest rank wins. */
interface Suggestion {
  readonly name: string;
  readonly rank: number;
}

/** The name of a shape from its place; none for a branch of a union. */
function automaticName(occurrence: Occurrence): Suggestion | undefined {
  const suggestion = suggest(occurrence);
  if (suggestion === undefined || !occurrence.file.startsWith("firm/")) return suggestion;
  const { name, rank } = suggestion;
  // A type of both APIs has the name of the Company API.
  return { name: name.includes("Firm") ? name : `Firm${name}`, rank: rank + FIRM };
}

const FIRM = 10;

function suggest(occurrence: Occurrence): Suggestion | undefined {
  const { place, side, operation, shape } = occurrence;
  const path = place.slice(operation.name.length + 1);
  if (shape.kind === "filter") return { name: `${thing(operation.name)}Filter`, rank: 1 };
  if (path === "query") return { name: `${pascalCase(operation.name)}Query`, rank: 1 };
  if (path === "body") return { name: `${pascalCase(operation.name)}Body`, rank: 1 };
  if (isResponseRoot(path)) return rootName(occurrence, path);

  const property = path.match(/\.(\w+)((?:\.\*)*)$/);
  if (property === null) return undefined;
  const [, name = "", many] = property;
  const type = pascalCase(many === "" ? name : singular(name));
  return side === "response" ? { name: type, rank: 4 } : { name: `${type}Input`, rank: 5 };
}

const isResponseRoot = (path: string) =>
  ["response", "response.*", "response.items.*"].includes(path);

function rootName({ operation }: Occurrence, path: string): Suggestion {
  const rank = operation.method === "GET" ? 2 : 3;
  const name = thing(operation.name);
  const isPage = path === "response" && asPage(operation.response) !== undefined;
  return { name: isPage ? `${plural(name)}Page` : name, rank };
}

/** What an operation is about: `getCustomerInvoices` → `CustomerInvoice`. */
const thing = (operation: string) => singular(operation.replace(/^[a-z]+/, ""));
