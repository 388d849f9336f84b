import type { CallInput, PageCall } from "./call.ts";
import { compile } from "./decode/compile.ts";
import { decodeResponse } from "./decode/decode-response.ts";
import type { DecodeOptions } from "./decode/options.ts";
import type { AnySchema, Reader } from "./decode/reader.ts";
import type { DocumentedKind } from "./failure.ts";
import type {
  CallableOperation,
  CallablePageOperation,
  CallParts,
  OperationInfo,
} from "./operation.ts";
import type { Page } from "./page.ts";
import { type BuildSchemas, buildRequest } from "./request/build-request.ts";
import { matchPath, pathParameters } from "./request/path.ts";
import { readWirePath, readWireQuery } from "./request/wire.ts";
import type { Method } from "./request.ts";
import type { HttpResponse } from "./response.ts";
import type { Schema } from "./schema/schema.ts";

/** What an operation is made of. Schemas are functions, so that one operation costs one operation. */
export interface OperationDefinition<Output> {
  readonly name: string;
  readonly contractId: string;
  readonly api: "company" | "firm";
  readonly method: Method;
  readonly path: string;
  readonly scopes: readonly string[];
  readonly idempotent: boolean;
  /** The documented failures. */
  readonly statuses: readonly number[];
  readonly query?: () => Schema<unknown>;
  readonly body?: () => Schema<unknown>;
  /** The body may be left out. */
  readonly bodyOptional?: true;
  /** The body is sent as `multipart/form-data`. */
  readonly multipart?: true;
  /** Absent when success has no body (204). */
  readonly answer?: () => Schema<Output>;
}

/** Makes an operation of its definition. */
export function defineOperation<Arguments extends readonly unknown[], Output, Failure>(
  definition: OperationDefinition<Output>,
): CallableOperation<Arguments, Output, Failure> {
  return makeOperation(definition, false) as unknown as CallableOperation<
    Arguments,
    Output,
    Failure
  >;
}

/** Makes a list of its definition: an operation that knows how to go on to the next page. */
export function definePageOperation<
  Arguments extends readonly unknown[],
  Item,
  Failure,
  P extends Page<Item> = Page<Item>,
>(definition: OperationDefinition<P>): CallablePageOperation<Arguments, Item, Failure, P> {
  const operation = makeOperation(definition, true);
  const next = ({ input }: PageCall<Item, Failure, P>, page: Page<Item>) => {
    if (!page.has_more || page.next_cursor === null) return undefined;
    // The cursor remembers neither filter nor sort: everything is sent again.
    const query = { ...(input.query as object | undefined), cursor: page.next_cursor };
    return operation.describe({ ...input, query });
  };
  return Object.assign(operation, { next }) as unknown as CallablePageOperation<
    Arguments,
    Item,
    Failure,
    P
  >;
}

function makeOperation(definition: OperationDefinition<unknown>, paginated: boolean) {
  const info = infoOf(definition, paginated);
  const parameters = pathParameters(definition.path);
  const buildSchemas = once(
    (): BuildSchemas => ({ query: definition.query?.(), body: definition.body?.() }),
  );
  const reader = once(
    (): Reader | undefined => definition.answer && compile(definition.answer() as AnySchema),
  );

  const callOf = (input: CallInput) => ({
    operation,
    input,
    request: buildRequest(definition, input, buildSchemas),
  });

  const callable = (...args: readonly unknown[]) => {
    const path = Object.fromEntries(parameters.map((name, index) => [name, args[index]]));
    const rest = args[parameters.length];
    if (rest === undefined) return callOf({ path });
    return callOf(definition.query === undefined ? { path, body: rest } : { path, query: rest });
  };

  const operation = Object.assign(callable, {
    info,
    schemas: {
      query: definition.query,
      body: definition.body,
      answer: definition.answer,
    },
    describe: (parts: CallParts) => callOf(inputOf(definition, parts, buildSchemas)),
    decode: (response: HttpResponse, options: DecodeOptions = {}) =>
      decodeResponse(info, reader, response, options),
  });
  return operation;
}

/** The input that a tool's parts spell. A path of another operation leaves the parameters absent. */
function inputOf(
  definition: OperationDefinition<unknown>,
  { path = {}, query, body }: CallParts,
  schemas: () => BuildSchemas,
): CallInput {
  const values = typeof path === "string" ? (matchPath(definition.path, path) ?? {}) : path;
  return {
    path: readWirePath(values),
    ...(query === undefined ? {} : { query: readWireQuery(query, schemas().query) }),
    ...(body === undefined ? {} : { body }),
  };
}

const KINDS: Readonly<Record<number, DocumentedKind>> = {
  400: "BadRequest",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  409: "Conflict",
  422: "UnprocessableEntity",
};

function infoOf(definition: OperationDefinition<unknown>, paginated: boolean): OperationInfo {
  const { name, contractId, api, method, path, scopes, idempotent, statuses } = definition;
  const prefix = name.charAt(0).toUpperCase() + name.slice(1);
  const failures: Record<number, { kind: DocumentedKind; tag: string }> = {};
  for (const status of statuses) {
    const kind = KINDS[status];
    if (kind !== undefined) failures[status] = { kind, tag: prefix + kind };
  }
  return { name, contractId, api, method, path, scopes, paginated, idempotent, failures };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
