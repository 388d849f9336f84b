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
  Paging,
} from "./operation.ts";
import type { OperationDefinition } from "./operation-definition.ts";
import type { NumberedPage, Page, PageNumbers } from "./page.ts";
import { compileNumberedPage, compilePage } from "./paging/compile-page.ts";
import { nextQuery } from "./paging/next-query.ts";
import { type BuildSchemas, buildRequest } from "./request/build-request.ts";
import { matchPath, pathParameters } from "./request/path.ts";
import { readWirePath, readWireQuery } from "./request/wire.ts";
import type { HttpResponse } from "./response.ts";

/** Makes an operation of its definition. */
export function defineOperation<Arguments extends readonly unknown[], Output, Failure>(
  definition: OperationDefinition<Output>,
): CallableOperation<Arguments, Output, Failure> {
  return makeOperation(
    definition,
    infoOf(definition),
    compileAnswer,
  ) as unknown as CallableOperation<Arguments, Output, Failure>;
}

/** Makes a list of its definition: an operation that knows how to go on to the next page. */
export function definePageOperation<
  Arguments extends readonly unknown[],
  Item,
  Failure,
  P extends Page<Item> = Page<Item>,
>(definition: OperationDefinition<P>): CallablePageOperation<Arguments, Item, Failure, P> {
  return makeList(definition, { by: "cursor", drops: definition.drops ?? [] }, compilePage);
}

/** Makes a list that counts its pages of its definition. */
export function defineNumberedPageOperation<Arguments extends readonly unknown[], Item, Failure>(
  definition: OperationDefinition<PageNumbers & { readonly items: Item[] }>,
): CallablePageOperation<Arguments, Item, Failure, NumberedPage<Item>> {
  return makeList(definition, { by: "page", drops: [] }, compileNumberedPage);
}

function makeList<
  Arguments extends readonly unknown[],
  Item,
  Failure,
  P extends Page<Item> = Page<Item>,
>(
  definition: OperationDefinition<unknown>,
  paging: Paging,
  compileReader: CompileAnswer,
): CallablePageOperation<Arguments, Item, Failure, P> {
  const info = { ...infoOf(definition), paginated: true, paging };
  const operation = makeOperation(definition, info, compileReader);
  const next = ({ input }: PageCall<Item, Failure, P>, page: Page<Item>) => {
    const query = nextQuery(paging, input.query, page);
    return query && operation.describe({ ...input, query });
  };
  return Object.assign(operation, { next }) as unknown as CallablePageOperation<
    Arguments,
    Item,
    Failure,
    P
  >;
}

type CompileAnswer = (schema: AnySchema) => Reader;

const compileAnswer: CompileAnswer = (schema) => compile(schema);

function makeOperation(
  definition: OperationDefinition<unknown>,
  info: OperationInfo,
  compileReader: CompileAnswer,
) {
  const parameters = pathParameters(definition.path);
  const buildSchemas = once(
    (): BuildSchemas => ({ query: definition.query?.(), body: definition.body?.() }),
  );
  const reader = once(
    (): Reader | undefined => definition.answer && compileReader(definition.answer() as AnySchema),
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
  500: "ServerError",
};

const USUAL_STATUSES = [400, 401, 403, 404];

function infoOf(definition: OperationDefinition<unknown>): OperationInfo {
  const { name, path, scopes, statuses = USUAL_STATUSES } = definition;
  const { contractId = name, method = "GET", idempotent = method === "GET" } = definition;
  const api = path.startsWith("/api/external/firm/") ? "firm" : "company";
  const prefix = name.charAt(0).toUpperCase() + name.slice(1);
  const failures: Record<number, { kind: DocumentedKind; tag: string }> = {};
  for (const status of statuses) {
    const kind = KINDS[status];
    if (kind !== undefined) failures[status] = { kind, tag: prefix + kind };
  }
  return { name, contractId, api, method, path, scopes, paginated: false, idempotent, failures };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
