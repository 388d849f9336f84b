import { err, ok } from "neverthrow";
import * as v from "valibot";
import type { Call, CallInput, Operation } from "./call.ts";
import { type FailuresOf, invalidInput } from "./failure.ts";
import type { HttpRequest, HttpResponse, Method } from "./http.ts";
import { describeIssue, describeValue, type Issue } from "./issue.ts";
import { copyOf, definedOnly, safely } from "./json.ts";
import { defineOperation } from "./operation.ts";
import { encodeQuery } from "./request.ts";

/** A request that no operation of this release describes. */
export interface AnyRequest {
  readonly method: Method;
  /** `/api/external/v2/…` or `/api/external/firm/v1/…`, without a query. */
  readonly path: string;
  /** Texts, numbers and booleans; lists and objects (the filter) are sent as JSON. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** The failures of such a request. */
export type AnyFailure = FailuresOf<"request", 400 | 401 | 403 | 404 | 409 | 422>;

/**
 * Describes a call of what is newer than the release. Its value is the response's JSON as it came;
 * `undefined` where there is none. A GET is repeated when it fails, anything else is not.
 *
 * `defineOperation` and `definePageOperation` give such a request a name, arguments and types.
 */
export function describeRequest(request: AnyRequest): Call<unknown, AnyFailure> {
  const { method = "GET", path, query, body }: Partial<AnyRequest> = copyOf(request) ?? {};
  const input: CallInput = { path: {}, ...definedOnly({ query, body }) };
  const issues = [
    ...expect("method", "GET | POST | PUT | PATCH | DELETE", method, isMethod),
    ...expect(
      "path",
      "/api/external/v2/… or /api/external/firm/v1/…, without a query",
      path,
      isPath,
    ),
    ...expect("query", "object of texts, numbers, booleans and JSON", query, isQuery),
    ...expect("body", "JSON", body, isJson),
  ];
  if (issues.length > 0) {
    const operation = operationFor("GET", "/api/external/v2/");
    return { operation, input, request: err(invalidInput("request", issues)) };
  }
  const sent: HttpRequest = {
    method,
    url: path + encodeQuery(query),
    headers: { accept: "application/json", ...(body !== undefined && JSON_TYPE) },
    ...(body !== undefined && { body: { kind: "json", value: body } }),
  };
  return { operation: operationFor(method, String(path)), input, request: ok(sent) };
}

const JSON_TYPE = { "content-type": "application/json" };

/** What is not there is right: method and path are checked as they are. */
const expect = (
  name: string,
  expected: string,
  value: unknown,
  fits: (value: unknown) => boolean,
): readonly Issue[] =>
  (value === undefined && name !== "path") || safely(() => fits(value))
    ? []
    : [
        describeIssue(
          name,
          expected,
          describeValue(value, false),
          value === undefined ? "missing" : "format",
        ),
      ];

const isMethod = (value: unknown): boolean =>
  typeof value === "string" && /^(GET|POST|PUT|PATCH|DELETE)$/.test(value);

/** Dots alone are no part of a path: a URL would leave it. */
const isPath = (value: unknown): boolean =>
  typeof value === "string" &&
  /^\/api\/external\/(firm\/)?v\d+(\/(?!\.+(\/|$))([\w.~@:+-]|%[\da-f]{2})+)+$/i.test(value);

const isQuery = (value: unknown): boolean =>
  copyOf(value) !== undefined && Object.values(Object(value)).every(isParameter);

const isParameter = (value: unknown): boolean =>
  value === undefined ||
  /^(string|boolean)$/.test(typeof value) ||
  Number.isFinite(value) ||
  (typeof value === "object" && value !== null && isJson(value));

const isJson = (value: unknown): boolean => JSON.stringify(value) !== undefined;

/** Its info has the path without ids, whatever holds a digit: they belong into no log. */
function operationFor(method: Method, path: string): Operation<unknown, AnyFailure> {
  const { info, schemas, decode } = defineOperation<[], unknown, AnyFailure>({
    name: "request",
    method,
    path: path.replace(/(?<!^\/api\/external|\/firm)\/[^/]*\d[^/]*/g, "/{id}"),
    scopes: [],
    statuses: [400, 401, 403, 404, 409, 422],
    response: () => v.unknown(),
  });
  return {
    info,
    schemas,
    describe: (parts) => {
      const { query, body }: Partial<AnyRequest> = copyOf(parts) ?? {};
      return describeRequest({ method, path, query: query as AnyRequest["query"], body });
    },
    decode: (response, options) =>
      safely(() => isEmptySuccess(response)) ? ok(undefined) : decode(response, options),
  };
}

const isEmptySuccess = ({ status, body }: HttpResponse): boolean =>
  status >= 200 && status < 300 && body.length === 0;
