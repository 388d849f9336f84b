import type { PlainContent, PlainPart, PlainRequest } from "../interaction.ts";
import { pathFromUrl } from "../interaction.ts";
import { kindOfName } from "../redact/names.ts";
import {
  canonicalJson,
  compilePath,
  groupBy,
  isRecord,
  type JsonPath,
  parseJson,
} from "../values.ts";

/** What requests may differ in and still match. The order of keys and of query parameters never counts. */
export interface MatchRules {
  /**
   * Query parameters that do not count, and places in those that hold JSON: `["cursor", "filter.*.value"]`.
   * A filter is a list of conditions, each with a `field`, an `operator` and a `value`.
   */
  readonly ignoreQuery?: readonly string[] | undefined;
  /** Places in the body that do not count: `["date", "invoice_lines.*.label", "file.*.sha256"]`. */
  readonly ignoreBody?: readonly string[] | undefined;
  /**
   * Whether values that change with time do not count: dates, deadlines, times of creation and expiry, of
   * which the contract knows the names, in queries, filters and bodies. Default: false.
   */
  readonly ignoreDates?: boolean | undefined;
}

/** What counts of a request when it is compared: requests match when their shapes have equal keys. */
export interface Shape {
  readonly method: string;
  readonly path: string;
  /** Each parameter's values, sorted by name; JSON is parsed. */
  readonly query: Readonly<Record<string, readonly unknown[]>>;
  /** The body as a JSON value; a form is a record of its fields' values. */
  readonly body: unknown;
  readonly key: string;
}

/** Creates the function that computes a request's shape. */
export function createShaper({
  ignoreQuery = [],
  ignoreBody = [],
  ignoreDates = false,
}: MatchRules = {}): (request: PlainRequest) => Shape {
  const inQuery = ignoreQuery.map(compilePath);
  const inBody = ignoreBody.map(compilePath);
  return (request) => {
    const [path = ""] = splitUrl(request);
    const segments = path.split("/");
    const ignore =
      (paths: readonly JsonPath[]): Ignore =>
      (keys, holder) =>
        paths.some((place) => place.matches(keys)) ||
        (ignoreDates && isDate(keys, holder, segments));
    const parameters = parametersOf(request)
      .filter(([name]) => !ignoreQuery.includes(name) && !ignore(inQuery)([name], {}))
      .map(([name, value]) => [name, without(value, [name], ignore(inQuery))] as const);
    const query = valuesByName(parameters);
    const body = without(bodyOf(request), [], ignore(inBody));
    const parts = { method: request.method.toUpperCase(), path: decodePath(path), query, body };
    return { ...parts, key: canonicalJson([parts.method, parts.path, query, body]) };
  };
}

const splitUrl = ({ url }: PlainRequest): readonly string[] => pathFromUrl(url).split(/\?(.*)/s);

/** The parameters of a query, in its order: those that hold JSON, as filters do, parsed. */
export function parametersOf(request: PlainRequest): readonly (readonly [string, unknown])[] {
  const [, search = ""] = splitUrl(request);
  return [...new URLSearchParams(search)].map(([name, text]) => {
    const value = /^\s*[[{]/.test(text) ? parseJson(text) : undefined;
    return [name, value ?? text] as const;
  });
}

/** The body as a JSON value. */
export const bodyOf = ({ content }: PlainRequest): unknown => toJsonValue(content);

/** Whether what stands at `keys`, in `holder`, does not count. */
type Ignore = (keys: readonly string[], holder: Readonly<Record<string, unknown>>) => boolean;

/** Whether a place holds a date: by its name, or as the value of a filter's condition. */
function isDate(
  keys: readonly string[],
  holder: Readonly<Record<string, unknown>>,
  segments: readonly string[],
): boolean {
  const key = keys.at(-1) ?? "";
  const { field } = holder;
  const name = key === "value" && typeof field === "string" ? field : key;
  return CHANGES.test(name) || kindOfName(name, [...segments, ...keys.slice(0, -1)]) === "date";
}

/** What says when something ends, and is a number. */
const CHANGES = /^expires_in$/;

const decodePath = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

function toJsonValue(content: PlainContent | undefined): unknown {
  if (content === undefined) return undefined;
  if (content.kind === "json") return content.value;
  if (content.kind === "text") return content.text;
  if (content.kind === "form") return valuesByName(content.fields);
  return valuesByName(content.parts.map((part) => [part.name, toPartValue(part)] as const));
}

const toPartValue = (part: PlainPart): unknown => {
  if (part.kind === "field") return part.value;
  const { filename, type, size, sha256 } = part;
  return { filename, type, size, sha256 };
};

/** The values of each name, sorted by name. */
function valuesByName<Value>(
  pairs: readonly (readonly [string, Value])[],
): Record<string, readonly Value[]> {
  const groups = [...groupBy(pairs, ([name]) => name)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(groups.map(([name, group]) => [name, group.map(([, value]) => value)]));
}

/** The value without the places that do not count. */
function without(value: unknown, keys: readonly string[], ignore: Ignore): unknown {
  const inside = (key: string, item: unknown, holder: Readonly<Record<string, unknown>>) => {
    const place = [...keys, key];
    return ignore(place, holder) ? [] : [[key, without(item, place, ignore)] as const];
  };
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => inside(String(index), item, {})).map(([, item]) => item);
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => inside(key, item, value)),
  );
}
