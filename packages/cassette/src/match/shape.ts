import type { PlainContent, PlainPart, PlainRequest } from "../interaction.ts";
import { pathFromUrl } from "../interaction.ts";
import { canonicalJson, compilePath, groupBy, isRecord, type JsonPath } from "../values.ts";

/** What requests may differ in and still match. The order of keys and of query parameters never counts. */
export interface MatchRules {
  /** Query parameters that do not count: `["cursor"]`. */
  readonly ignoreQuery?: readonly string[] | undefined;
  /** Places in the body that do not count: `["date", "invoice_lines.*.label", "file.*.sha256"]`. */
  readonly ignoreBody?: readonly string[] | undefined;
}

/** What counts of a request when it is compared: requests match when their shapes have equal keys. */
export interface Shape {
  readonly method: string;
  readonly path: string;
  /** Each parameter's values, sorted by name. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  /** The body as a JSON value; a form is a record of its fields' values. */
  readonly body: unknown;
  readonly key: string;
}

/** Creates the function that computes a request's shape. */
export function createShaper({
  ignoreQuery = [],
  ignoreBody = [],
}: MatchRules = {}): (request: PlainRequest) => Shape {
  const ignored = new Set(ignoreQuery);
  const paths = ignoreBody.map(compilePath);
  return ({ method, url, content }) => {
    const [path = "", search = ""] = pathFromUrl(url).split(/\?(.*)/s);
    const query = valuesByName(
      [...new URLSearchParams(search)].filter(([name]) => !ignored.has(name)),
    );
    const body = without(toJsonValue(content), [], paths);
    const parts = { method: method.toUpperCase(), path: decodePath(path), query, body };
    return { ...parts, key: canonicalJson([parts.method, parts.path, query, body]) };
  };
}

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
function without(value: unknown, keys: readonly string[], paths: readonly JsonPath[]): unknown {
  if (paths.length === 0) return value;
  const kept = (key: string) => !paths.some((path) => path.matches([...keys, key]));
  const inside = (key: string, item: unknown) => without(item, [...keys, key], paths);
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      kept(String(index)) ? [inside(String(index), item)] : [],
    );
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (kept(key) ? [[key, inside(key, item)]] : [])),
  );
}
