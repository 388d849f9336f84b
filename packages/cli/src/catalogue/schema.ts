import { type SchemaNode, withoutWrappers } from "centime";
import type { AnyOperation } from "./operations.ts";

/** The schema of what a list has, or a read returns; `undefined` where success has no body. */
export function itemSchema({ info, schemas }: AnyOperation): SchemaNode | undefined {
  const response = schemas.response?.() as SchemaNode | undefined;
  return info.paginated ? response?.entries?.["items"]?.item : response;
}

/** The schema of the query's parameters, by name. */
export const queryEntries = ({ schemas }: AnyOperation): Readonly<Record<string, SchemaNode>> =>
  (schemas.query?.() as SchemaNode | undefined)?.entries ?? {};

/** The keys of objects of a schema, those of all its options together. */
export function entriesOf(schema: SchemaNode | undefined): Readonly<Record<string, SchemaNode>> {
  if (schema === undefined) return {};
  const plain = withoutWrappers(schema);
  const options = (plain.options ?? []).filter((option) => typeof option !== "string");
  return Object.assign({}, plain.entries, ...options.map(entriesOf));
}

/** The fields of a body that take a file. */
export function fileFields({ schemas }: AnyOperation): readonly string[] {
  const entries = entriesOf(schemas.body?.() as SchemaNode | undefined);
  return Object.keys(entries).filter((name) => "data" in entriesOf(entries[name]));
}

/** The names of a schema's fields, those of inner objects with dots: `customer.id`. */
export const fieldsOf = (schema: SchemaNode | undefined, prefix = ""): readonly string[] =>
  idFirst(Object.entries(entriesOf(schema))).flatMap(([key, entry]) => {
    const inner = fieldsOf(entry, `${prefix}${key}.`);
    return inner.length > 0 ? inner : [prefix + key];
  });

const idFirst = <Entry extends readonly [string, unknown]>(entries: readonly Entry[]): Entry[] =>
  entries.toSorted(([a], [b]) => Number(b === "id") - Number(a === "id"));

/** The value of a field. */
export function valueAt(row: unknown, name: string): unknown {
  let value = row;
  for (const key of name.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  }
  return value;
}

/** The largest number that a parameter takes. */
export const maximumOf = (schema: SchemaNode | undefined): number | undefined => {
  const { pipe = [] } = schema === undefined ? {} : withoutWrappers(schema);
  const limit = pipe.find(({ type }) => type === "max_value")?.requirement;
  return typeof limit === "number" ? limit : undefined;
};
