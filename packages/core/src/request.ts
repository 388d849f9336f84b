import { err, ok, type Result } from "neverthrow";
import type { Call, CallInput, CallParts, Operation } from "./call.ts";
import { type InvalidInput, invalidInput } from "./failure.ts";
import type { Body, FilePart, HttpRequest, Part } from "./http.ts";
import { describeIssue, describeValue, type Issue } from "./issue.ts";
import { copyOf, definedOnly, isObject, parseJson } from "./json.ts";
import type { OperationDefinition } from "./operation.ts";
import { type Schema, type SchemaNode, withoutWrappers } from "./schema.ts";
import { validate } from "./validate.ts";

/** A query or body of an operation. It brings its validation along, so that a call without one bundles none. */
export interface InputPart<Encoded> {
  readonly schema: () => Schema<unknown>;
  readonly validate: typeof validate;
  readonly encode: (value: unknown) => Encoded;
  /** Fills in what `describe` takes without it. */
  readonly fill?: (value: unknown) => unknown;
}

/** Defines the query of an operation. */
/* @__NO_SIDE_EFFECTS__ */
export function query(schema: () => Schema<unknown>): InputPart<string> {
  return { schema, validate, encode: encodeQuery };
}

/** Defines a body that is sent as JSON. */
/* @__NO_SIDE_EFFECTS__ */
export function jsonBody(schema: () => Schema<unknown>): InputPart<Body> {
  return { schema, validate, encode: (value) => ({ kind: "json", value }) };
}

/**
 * Keys that the API fills in when they are absent, and that a caller states all the same: the value that the
 * API would take, and what comes of leaving the key out.
 */
type StatedKeys = Readonly<Record<string, readonly [value: unknown, otherwise: string]>>;

/** Defines a JSON body with keys that must be stated; `describe` fills them in, for tools. */
/* @__NO_SIDE_EFFECTS__ */
export function statedBody(schema: () => Schema<unknown>, keys: StatedKeys): InputPart<Body> {
  const values = Object.fromEntries(Object.entries(keys).map(([key, [value]]) => [key, value]));
  const explain = (issue: Issue): Issue => {
    const [, otherwise] = keys[issue.path] ?? [];
    if (issue.code !== "missing" || otherwise === undefined) return issue;
    return { ...issue, message: `${issue.path}: required, since ${otherwise}` };
  };
  return {
    ...jsonBody(schema),
    validate: (...input) => {
      const { value, issues } = validate(...input);
      return { value, issues: issues.map(explain) };
    },
    fill: (body) => {
      const own = copyOf(body);
      return own === undefined ? body : { ...values, ...definedOnly(own) };
    },
  };
}

/** Defines a body that is sent as `multipart/form-data`. */
/* @__NO_SIDE_EFFECTS__ */
export function multipartBody(schema: () => Schema<unknown>): InputPart<Body> {
  return { schema, validate, encode: multipart };
}

/** The schemas of an operation's input, built once. */
export interface InputSchemas {
  readonly query: Schema<unknown> | undefined;
  readonly body: Schema<unknown> | undefined;
}

/** Validates an input against the contract and builds its request. Never throws. */
export function buildRequest(
  { name, method = "GET", path, query, body }: OperationDefinition,
  input: CallInput,
  schemas: () => InputSchemas,
): Result<HttpRequest, InvalidInput> {
  const issues: Issue[] = [];
  const { allow = [] } = input;
  const check = (part: "query" | "body", given: unknown) => {
    const [definition, schema] = [part === "query" ? query : body, schemas()[part]];
    if (definition === undefined || schema === undefined) return refusePart(part, given, issues);
    const validated = definition.validate(schema, given);
    const { length } = issues;
    issues.push(...validated.issues.filter(({ code }) => !allow.includes(code)));
    const isAllowed = validated.issues.length > 0 && issues.length === length;
    return isAllowed ? given : validated.value;
  };
  try {
    if (!Array.isArray(allow)) {
      return err(invalidInput(name, [describeIssue("allow", "list of codes", typeof allow)]));
    }
    const target = fillPath(path, input.path, issues);
    const queryValue = check("query", input.query ?? {});
    const bodyValue = check("body", input.body);
    if (issues.length === 0) {
      const url = target + (query?.encode(queryValue) ?? "");
      const encoded = bodyValue === undefined ? undefined : body?.encode(bodyValue);
      // The transport sets the media type of the other kinds of bodies.
      const type = encoded?.kind === "json" && { "content-type": "application/json" };
      const headers = { accept: "application/json", ...type };
      return ok({ method, url, headers, ...(encoded && { body: encoded }) });
    }
  } catch {
    issues.push(describeIssue("", "plain data", "a property that throws"));
  }
  return err(invalidInput(name, issues));
}

/** A part that the operation does not have must be absent. */
function refusePart(part: "query" | "body", value: unknown, issues: Issue[]): void {
  const isPresent = isObject(value) ? Object.keys(value).length > 0 : value !== undefined;
  if (isPresent) issues.push(describeIssue(part, "nothing", "a value", "unknown-key"));
}

const PARAMETER = /\{(\w+)\}/g;

/** The names of a template's parameters, in order: `/journals/{id}` has `["id"]`. */
export const pathParameters = (template: string): readonly string[] =>
  Array.from(template.matchAll(PARAMETER), (match) => match[1] as string);

/** Fills a template. Every parameter is an id: a positive integer that JavaScript represents exactly. */
export const fillPath = (
  template: string,
  values: Readonly<Record<string, unknown>>,
  issues: Issue[],
): string =>
  template.replace(PARAMETER, (_, name: string) => {
    const value = values?.[name];
    if (!(Number.isSafeInteger(value) && Number(value) > 0)) {
      const code = value === undefined ? "missing" : "type";
      issues.push(describeIssue(name, "positive integer", describeValue(value, true), code));
    }
    return String(value);
  });

/**
 * Encodes a query as the API reads it: `?limit=20&filter=[…]` with the filter as one JSON string
 * (bracketed parameters are refused with a 400). Every filter value is text.
 */
export function encodeQuery(query: unknown): string {
  const parameters = Object.entries(definedOnly(query ?? {})).map(([name, value]) => [
    name,
    typeof value === "object" ? filterJson(value) : String(value),
  ]);
  return parameters.length === 0 ? "" : `?${new URLSearchParams(parameters)}`;
}

const filterJson = (filter: unknown): string =>
  JSON.stringify(filter, (_key, value: unknown) =>
    typeof value === "object" ? value : String(value),
  );

/** Encodes a body as `multipart/form-data`: files as they are, text as it is, anything else as JSON. */
export const multipart = (body: unknown): Body => ({
  kind: "multipart",
  parts: Object.entries(body as object).flatMap(([name, value]): Part[] => {
    if (value === undefined) return [];
    if (isFile(value)) return [{ kind: "file", name, file: value }];
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return [{ kind: "field", name, value: text }];
  }),
});

const isFile = (value: unknown): value is FilePart =>
  typeof value === "object" && value !== null && "filename" in value && "data" in value;

/** A request of an operation as a URL spells it: what a server receives, or a cassette holds. */
export interface RequestParts {
  /** The path (`/api/external/v2/journals/12`), or its parameters by name. */
  readonly path?: string | Readonly<Record<string, unknown>> | undefined;
  /** Numbers and booleans as text, the filter as JSON; values that are not text stay as they are. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

/**
 * Returns the call that a request of `operation` spells: `limit=20` is a number, `filter=[…]` a list.
 * Never throws: what is invalid, such as another operation's path, is in the call's `request`.
 */
export function callFromRequest<Output, Failure>(
  operation: Operation<Output, Failure>,
  parts: RequestParts,
): Call<Output, Failure> {
  try {
    return operation.describe(readParts(operation, parts));
  } catch {
    const issue = describeIssue("", "an operation and the parts of a request", "something else");
    return {
      operation,
      input: { path: {} },
      request: err(invalidInput("callFromRequest", [issue])),
    };
  }
}

function readParts(
  operation: Operation<unknown, unknown>,
  { path = {}, query, body }: RequestParts,
): CallParts {
  const parameters = typeof path === "string" ? matchPath(operation.info.path, path) : path;
  return {
    path: mapValues(parameters, (value) => fromText(value, "number")),
    query: query && mapValues(query, typesOf(operation)),
    body,
  };
}

/** The parameters of a template in a path: none when it is another template's path. */
export function matchPath(template: string, path: string): Record<string, string> {
  const segments = (path.split("?")[0] as string).split("/");
  const expected = template.split("/");
  if (expected.length !== segments.length) return {};
  const values: Record<string, string> = {};
  for (const [index, segment] of expected.entries()) {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (name !== undefined) values[name] = segments[index] as string;
    else if (segment !== segments[index]) return {};
  }
  return values;
}

/** Reads each parameter of a query by the type that its schema has. */
function typesOf({ schemas }: Operation<unknown, unknown>) {
  const { entries = {} } = (schemas.query?.() ?? {}) as Partial<SchemaNode>;
  return (value: unknown, name: string): unknown => {
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    const schema = entry && withoutWrappers(entry);
    return schema?.type === "filter" ? readFilter(value, schema) : fromText(value, schema?.type);
  };
}

/** The value that a text spells; a text that spells none stays, for the schema to refuse. */
function fromText(value: unknown, type: string | undefined): unknown {
  if (typeof value !== "string") return value;
  if (type === "number" && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  return value;
}

/** Reads a filter, whose values a URL has as text, by the types of its fields. */
function readFilter(filter: unknown, { values = {} }: SchemaNode): unknown {
  const conditions = typeof filter === "string" ? (parseJson(filter) ?? filter) : filter;
  if (!Array.isArray(conditions)) return conditions;
  return conditions.map((condition: unknown) => {
    if (!isObject(condition)) return condition;
    const { field, value } = condition;
    const type = Object.hasOwn(values, String(field)) ? values[String(field)]?.() : undefined;
    const read = (one: unknown) => fromText(one, type?.type);
    return { ...condition, value: Array.isArray(value) ? value.map(read) : read(value) };
  });
}

const mapValues = (
  values: Readonly<Record<string, unknown>>,
  map: (value: unknown, name: string) => unknown,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value, name)]));
