import { compilePath, type JsonPath } from "../exchange/json-path.ts";
import { canonicalJson, isRecord } from "../exchange/json-text.ts";
import type { PlainContent, PlainPart, PlainRequest } from "../exchange/plain-request.ts";
import { pathOfUrl } from "../exchange/url.ts";
import type { MatchRules } from "./rules.ts";

/** What counts of a request when it is compared: requests match when their shapes have equal keys. */
export interface Shape {
  readonly method: string;
  readonly path: string;
  /** Each parameter's values, sorted by name. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  /** What the request carries, as a JSON value; a form is a record of its fields' values. */
  readonly body: unknown;
  readonly key: string;
}

/** Makes a function from a request to its shape. */
export function shaper({
  ignoreQuery = [],
  ignoreBody = [],
}: MatchRules = {}): (request: PlainRequest) => Shape {
  const ignored = new Set(ignoreQuery);
  const paths = ignoreBody.map(compilePath);
  return ({ method, url, content }) => {
    const [path = "", search = ""] = pathOfUrl(url).split(/\?(.*)/s);
    const query = groupByName(
      [...new URLSearchParams(search)].filter(([name]) => !ignored.has(name)),
    );
    const body = without(bodyOf(content), [], paths);
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

function bodyOf(content: PlainContent | undefined): unknown {
  if (content === undefined) return undefined;
  if (content.kind === "json") return content.value;
  if (content.kind === "text") return content.text;
  if (content.kind === "form") return groupByName(content.fields);
  return groupByName(content.parts.map((part) => [part.name, valueOfPart(part)] as const));
}

const valueOfPart = (part: PlainPart): unknown => {
  if (part.kind === "field") return part.value;
  const { filename, type, size, sha256 } = part;
  return { filename, type, size, sha256 };
};

function groupByName<Value>(
  pairs: readonly (readonly [string, Value])[],
): Record<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [name, value] of pairs) {
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [value]);
    else group.push(value);
  }
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
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
