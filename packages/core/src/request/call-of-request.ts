import type { GenericSchema } from "valibot";
import type { Call } from "../call.ts";
import { parseJson } from "../json.ts";
import type { Operation } from "../operation.ts";
import { matchPath } from "./match-path.ts";

/** A request of an operation as a URL spells it: what a server receives, or a cassette holds. */
export interface RequestParts {
  /** The path (`/api/external/v2/journals/12`), or its parameters by name. */
  readonly path?: string | Readonly<Record<string, unknown>> | undefined;
  /** Numbers and booleans as text, the filter as JSON; values of JavaScript stay as they are. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

/**
 * The call that a request of `operation` spells: `limit=20` is a number, `filter=[…]` a list. Never
 * throws: what does not fit, such as the path of another operation, is in the call's `request`.
 */
export function callOfRequest<Output, Failure>(
  operation: Operation<Output, Failure>,
  { path = {}, query, body }: RequestParts,
): Call<Output, Failure> {
  const values = typeof path === "string" ? matchPath(operation.info.path, path) : path;
  return operation.describe({
    path: mapValues(values, (value) => readSpelt(value, "number")),
    query: query && mapValues(query, typesOf(operation)),
    body,
  });
}

/** Reads each parameter of a query by the type that its schema has. */
function typesOf({ schemas }: Operation<unknown, unknown>) {
  const { entries = {} } = (schemas.query?.() ?? {}) as { entries?: Record<string, AnySchema> };
  return (value: unknown, name: string): unknown => {
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    return readSpelt(value, unwrap(entry)?.type);
  };
}

interface AnySchema extends GenericSchema {
  readonly wrapped?: AnySchema;
}

const unwrap = (schema: AnySchema | undefined): AnySchema | undefined =>
  schema?.wrapped === undefined ? schema : unwrap(schema.wrapped);

/** Reads what a URL spells. What cannot be read stays as it is, for the schema to refuse. */
function readSpelt(value: unknown, type: string | undefined): unknown {
  if (typeof value !== "string") return value;
  if ((type === "number" || type === "integer") && /^-?\d+(\.\d+)?$/.test(value))
    return Number(value);
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  if (type === "filter") return parseJson(value) ?? value;
  return value;
}

const mapValues = (
  values: Readonly<Record<string, unknown>>,
  map: (value: unknown, name: string) => unknown,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value, name)]));
