import * as v from "valibot";
import type { FilterOn, FilterOperator, FilterValue, Sort } from "./filter.ts";
import type { FilePart } from "./http.ts";
import type { NumberedPage, Page, PageNumbers } from "./page.ts";
import { isBlob, isBytes } from "./realm.ts";

// Schemas are valibot's. Here are the few compositions that many of them share, and the one kind that
// valibot lacks: the filter of a list.

/** A valibot schema whose output is `Output`. */
export type Schema<Output> = v.GenericSchema<unknown, Output>;

/** An enumeration in a response: the members known today, or any other that the API may add. */
export type Open<Known extends string> = Known | (string & {});

/** The parts of a valibot schema that the reader and tools look at. */
export interface SchemaNode {
  readonly kind: "schema";
  readonly type: string;
  /** The function that created it: an export of valibot, or `filter`. */
  readonly reference: unknown;
  readonly expects: string | null;
  /** The schema itself and its checks. */
  readonly pipe?: readonly PipeItem[];
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  /** What an optional or a nullable schema wraps. */
  readonly wrapped?: SchemaNode;
  /** The values of a record. */
  readonly value?: SchemaNode;
  readonly literal?: unknown;
  /** The members of a picklist, or the schemas of a union or variant. */
  readonly options?: readonly (string | SchemaNode)[];
  /** The key that distinguishes the options of a variant; the keys' schema of a record. */
  readonly key?: unknown;
  /** The fields of a filter with their operators, and the schemas of their values. */
  readonly fields?: FilterFields;
  readonly values?: FilterValues | undefined;
  /** The schema of a value that depends on the value. */
  readonly getter?: (value: unknown) => SchemaNode;
}

/** An item of a schema's pipe: the schema, a check or a transformation. */
export interface PipeItem {
  readonly kind: "schema" | "validation" | "transformation" | "metadata";
  readonly type: string;
  readonly reference: unknown;
  readonly requirement?: unknown;
  readonly expects?: string | null;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly "~run": v.GenericSchema["~run"];
  /** The function of a transformation. */
  readonly operation?: (value: never) => unknown;
}

/** The schema without the `optional` and `nullable` around it. */
export const withoutWrappers = (schema: SchemaNode): SchemaNode =>
  schema.wrapped === undefined ? schema : withoutWrappers(schema.wrapped);

/** An integer that JavaScript represents exactly, within bounds that are included. */
export const integer = (minimum?: number, maximum?: number): Schema<number> =>
  bounded(v.safeInteger(), minimum, maximum);

/** A number that JSON can represent: neither NaN nor infinite. Bounds are included. */
export const number = (minimum?: number, maximum?: number): Schema<number> =>
  bounded(v.finite(), minimum, maximum);

function bounded(
  check: v.GenericValidation<number>,
  minimum: number | undefined,
  maximum: number | undefined,
): Schema<number> {
  const bounds: v.GenericValidation<number>[] = [];
  if (minimum !== undefined) bounds.push(v.minValue(minimum));
  if (maximum !== undefined) bounds.push(v.maxValue(maximum));
  return v.pipe(v.number(), check, ...bounds);
}

/** One of several objects, distinguished by the value of a key. */
export const tagged = <const Options extends readonly Schema<unknown>[]>(
  key: string,
  options: Options,
): Schema<v.InferOutput<Options[number]>> => v.variant(key, options as never);

/** The enumerations that have a name, by that name. */
type Enumerations = typeof import("./resources/enumerations.ts");

/**
 * An enumeration in a response, by its name or by its members, without those that a place lacks. Any text
 * fits, and another member is drift: a name keeps long lists out of bundles that do not watch for drift.
 */
export const open = <
  const Known extends keyof Enumerations | readonly string[],
  const Lacking extends string = never,
>(
  members: Known,
  without?: readonly Lacking[],
): Schema<Open<Exclude<MemberOf<Known>, Lacking>>> =>
  v.pipe(v.string(), v.metadata({ members, without })) as never;

type MemberOf<Known> = Known extends keyof Enumerations
  ? Enumerations[Known][number]
  : Known extends readonly string[]
    ? Known[number]
    : never;

/** The order of a list: one of its sortable fields, with `-` before it for descending. */
export const sort = <const Field extends string>(fields: readonly Field[]): Schema<Sort<Field>> =>
  v.picklist(fields.flatMap((field): Sort<Field>[] => [field, `-${field}`]));

/** The members of an enumeration without a few, for a place that lacks some of them. */
export function without<const Member extends string, const Lacking extends Member>(
  members: readonly Member[],
  lacking: readonly Lacking[],
): Exclude<Member, Lacking>[] {
  const lacks = new Set<string>(lacking);
  return members.filter((member): member is Exclude<Member, Lacking> => !lacks.has(member));
}

/** A check that a text matches a regular expression; `expects` says what such a text is. */
export const matching = (requirement: RegExp, expects: string): v.GenericValidation<string> =>
  Object.assign(v.regex<string>(requirement), { expects });

/**
 * What can be an e-mail address: a local part and a domain, in any script (`jérôme@acme.fr`). The local part
 * may be quoted.
 */
const EMAIL =
  /^(?:[^\s@"(),:;<>[\]\\]+|"[^"]+")@(?:[^\s@"(),.:;<>[\]\\]+\.)*[^\s@"(),.:;<>[\]\\]+$/;

/** A check that a text can be an e-mail address. */
export const email = (): v.GenericValidation<string> => matching(EMAIL, "e-mail address");

/** A check that the day of a date or a timestamp exists: not `2026-02-30`. */
export const onCalendar = (): v.GenericValidation<string> =>
  v.check((text) => {
    const [year = 0, month = 0, day = 0] = text.slice(0, 10).split("-").map(Number);
    return !(day > new Date(Date.UTC(year, month, 0)).getUTCDate());
  });

/** A `File` of unknown type has an empty one. */
const MEDIA_TYPE = /^$|^[\w.+-]+\/[\w.+-]+/;

/** A file to upload. */
export const file = (): Schema<FilePart> =>
  v.object({
    filename: v.pipe(v.string(), v.nonEmpty()),
    type: v.optional(v.pipe(v.string(), v.regex(MEDIA_TYPE))),
    data: v.custom<FilePart["data"]>(
      isFileData,
      "what is in the file (Uint8Array, ArrayBuffer, Blob or text), not its path",
    ),
  });

const isFileData = (value: unknown): boolean =>
  typeof value === "string" ? !PATH.test(value) : isBytes(value) || isBlob(value);

/** One line that leads to a file: `/tmp/a.pdf`, `./a.pdf`, `C:\\a.pdf`, `file:///a.pdf`, `invoices/a.pdf`, `a.pdf`. */
const PATH =
  /^(?:file:|~?\/(?![/*])|\.{1,2}[\\/]|[a-z]:[\\/])[^\r\n]{1,500}$|^[^\s;,<>{}"]{1,500}\.[a-z]{2,4}$/i;

/** The operators that each field of a list can be filtered by. */
export type FilterFields = Readonly<Record<string, readonly FilterOperator[]>>;

/** The schemas of what the fields are compared with; of those that are not there, a text. */
export type FilterValues = Readonly<Record<string, () => Schema<FilterValue>>>;

/** The conditions that a filter on such fields may have. */
type ConditionOn<Fields extends FilterFields, Values> = {
  [Field in keyof Fields & string]: FilterOn<
    Field,
    Fields[Field][number],
    Values extends { readonly [Key in Field]: () => Schema<infer Value> } ? Value : string
  >;
}[keyof Fields & string];

/** The filter of a list: conditions on its fields, each with an operator and a value of that field. */
export const filter = <
  const Fields extends FilterFields,
  Values extends FilterValues = Record<never, never>,
>(
  fields: Fields,
  values?: Values,
): Schema<readonly ConditionOn<Fields, Values>[]> =>
  Object.assign(v.array(v.lazy((condition) => conditionOn(fields, values, condition))), {
    type: "filter",
    reference: filter,
    fields,
    values,
  }) as never;

/** The schema of a condition, by the field and the operator that it names. */
function conditionOn(
  fields: FilterFields,
  values: FilterValues = {},
  condition: unknown,
): v.GenericSchema {
  const { field, operator } = Object(condition) as Readonly<Record<"field" | "operator", string>>;
  const operators = Object.hasOwn(fields, field) ? fields[field] : undefined;
  const known = Object.hasOwn(values, field) ? values[field]?.() : undefined;
  const value = operators === undefined ? v.unknown() : (known ?? v.string());
  return v.strictObject({
    field: v.picklist(Object.keys(fields)),
    operator: operators === undefined ? v.unknown() : v.picklist(operators),
    value: operator === "in" || operator === "not_in" ? v.array(value) : value,
  });
}

/** A day of a filter. */
export const day = (): Schema<string> => v.pipe(v.string(), v.isoDate(), onCalendar());

/** A page of a list. */
export const page = <Item>(item: Schema<Item>): Schema<Page<Item>> =>
  v.object({ items: v.array(item), has_more: v.boolean(), next_cursor: v.nullable(v.string()) });

/** A page of a list whose `has_more` may be `null`: the cursor then says whether more follows. */
export const silentPage = <Item>(item: Schema<Item>): Schema<Page<Item>> =>
  v.pipe(
    v.object({
      items: v.array(item),
      has_more: v.nullable(v.boolean()),
      next_cursor: v.nullable(v.string()),
    }),
    v.transform((page) => {
      const has_more = page.has_more ?? page.next_cursor !== null;
      return Object.assign(page, { has_more });
    }),
  );

/** A page of a list that counts its pages: the numbers say whether more follows. */
export const numberedPage = <Item>(item: Schema<Item>): Schema<NumberedPage<Item>> =>
  v.pipe(
    v.object({
      items: v.array(item),
      total_pages: integer(),
      current_page: integer(),
      total_items: integer(),
      per_page: integer(),
    }),
    v.transform((page) => Object.assign(page, nextOf(page))),
  );

function nextOf({ current_page, total_pages }: PageNumbers) {
  const has_more = current_page < total_pages;
  return { has_more, next_cursor: has_more ? String(current_page + 1) : null };
}

// The compiler proves that schemas and types agree: a generated schema says
// `schema satisfies ExactInput<typeof schema, CreateJournalBody>`, which is an error unless the schema's
// output and the type have the same keys, each with the same type.

/** `S`, when it is the schema of an input of type `Type`; else `never`. */
export type ExactInput<S extends v.GenericSchema, Type> =
  Same<WithReadonlyLists<v.InferOutput<S>>, Type> extends true ? S : never;

/** `S`, when it is the schema of a response of type `Type`; else `never`. */
export type ExactResponse<S extends v.GenericSchema, Type> =
  Same<Writable<v.InferOutput<S>>, Writable<Type>> extends true ? S : never;

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Inputs are not changed: their lists are readonly, which valibot's are not. */
type WithReadonlyLists<Type> = Type extends readonly unknown[]
  ? ReadonlyLists<Type>
  : { [Key in keyof Type]: ReadonlyLists<Type[Key]> };

type ReadonlyLists<Value> = Value extends readonly (infer Item)[] ? readonly Item[] : Value;

/** The keys of a page are readonly in its type alone. */
type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
