import { err } from "neverthrow";
import type {
  CallableOperation,
  CallablePageOperation,
  CallInput,
  CallParts,
  DecodeOptions,
  DescribeOptions,
  OperationInfo,
  PageCall,
  Paging,
} from "./call.ts";
import { type DocumentedKind, invalidInput, transportFailure } from "./failure.ts";
import type { Body, HttpResponse, Method, TransportError } from "./http.ts";
import { describeIssue, describeValue } from "./issue.ts";
import { copyOf, definedOnly } from "./json.ts";
import { type NumberedPage, nextQuery, type Page } from "./page.ts";
import { compile, type Reader } from "./read/reader.ts";
import { buildRequest, type InputPart, type InputSchemas, pathParameters } from "./request.ts";
import { decodeResponse } from "./response.ts";
import type { Schema } from "./schema.ts";

/** What defines an operation. Schemas are functions, so that a bundle of one operation holds one operation. */
export interface OperationDefinition<Output = unknown> {
  readonly name: string;
  /** The vendor's `operationId`. Default: the name. */
  readonly contractId?: string;
  /** Default: `"GET"`. */
  readonly method?: Method;
  readonly path: string;
  readonly scopes: readonly string[];
  /** Default: `true` for a GET. */
  readonly idempotent?: boolean;
  /** The documented failures. Default: 400, 401, 403 and 404. */
  readonly statuses?: readonly number[];
  /** See `query`. */
  readonly query?: InputPart<string>;
  /** See `jsonBody` and `multipartBody`. */
  readonly body?: InputPart<Body>;
  /** Absent when success has no body (204). */
  readonly response?: () => Schema<Output>;
  /** The parameters that the next page's query leaves out. */
  readonly drops?: readonly string[];
}

/** Defines an operation. */
export const defineOperation = <Arguments extends readonly unknown[], Output, Failure>(
  definition: OperationDefinition<Output>,
): CallableOperation<Arguments, Output, Failure> => createOperation(definition) as never;

/** Defines a list: an operation that describes the call for its next page. */
export const definePageOperation = <
  Arguments extends readonly unknown[],
  Item,
  Failure,
  P extends Page<Item> = Page<Item>,
>(
  definition: OperationDefinition<P>,
): CallablePageOperation<Arguments, Item, Failure, P> =>
  createList(definition, { by: "cursor", drops: definition.drops ?? [] });

/** Defines a list that counts its pages. */
export const defineNumberedPageOperation = <Arguments extends readonly unknown[], Item, Failure>(
  definition: OperationDefinition<NumberedPage<Item>>,
): CallablePageOperation<Arguments, Item, Failure, NumberedPage<Item>> =>
  createList(definition, { by: "page", drops: [] });

function createList<
  Arguments extends readonly unknown[],
  Item,
  Failure,
  P extends Page<Item> = Page<Item>,
>(
  definition: OperationDefinition,
  paging: Paging,
): CallablePageOperation<Arguments, Item, Failure, P> {
  const operation = createOperation(definition, paging);
  const next = ({ input }: PageCall<Item, Failure, P>, page: P) => {
    const query = nextQuery(paging, input.query, page);
    return query && operation.describe({ ...input, query });
  };
  return Object.assign(operation, { next }) as never;
}

/** Importing the catalogue creates 226 operations, so everything that can wait until first use does. */
function createOperation(definition: OperationDefinition, paging?: Paging) {
  const { query, body, response } = definition;
  let cachedInfo: OperationInfo | undefined;
  const info = () => (cachedInfo ??= infoOf(definition, paging));
  let cachedInputs: InputSchemas | undefined;
  const inputs = () => (cachedInputs ??= { query: query?.schema(), body: body?.schema() });
  let cachedReader: Reader | undefined;
  const reader = () => (cachedReader ??= response && compile(response()));

  const call = ({ path = {}, query, body, allow }: CallParts): object => {
    const input: CallInput = { path, ...definedOnly({ query, body, allow }) };
    return { operation, input, request: buildRequest(definition, input, inputs) };
  };
  const describe = (parts: CallParts, options?: DescribeOptions): object => {
    const read: CallParts | undefined = copyOf(parts);
    if (read === undefined) {
      return { operation, input: { path: {} }, request: refuseParts(definition, parts) };
    }
    const { allow = read.allow }: DescribeOptions = copyOf(options) ?? {};
    return call({ ...read, body: body?.fill?.(read.body) ?? read.body, allow });
  };
  const operation = (...args: readonly unknown[]): object => {
    const parameters = pathParameters(definition.path);
    const path = Object.fromEntries(parameters.map((name, index) => [name, args[index]]));
    return call({ path, [query ? "query" : "body"]: args[parameters.length] });
  };
  const decode = (received: HttpResponse, options?: DecodeOptions) => {
    try {
      return decodeResponse(info(), reader, received, options ?? {});
    } catch (cause) {
      return err(transportFailure(definition.name, noResponse(cause)));
    }
  };

  const schemas = { query: query?.schema, body: body?.schema, response };
  const parts = { schemas, describe, decode };
  return Object.defineProperty(Object.assign(operation, parts), "info", { get: info });
}

const refuseParts = ({ name }: OperationDefinition, parts: unknown) =>
  err(invalidInput(name, [describeIssue("", "object of parts", describeValue(parts, false))]));

/** The error of what is no response, or of a watch for drift that throws: the request may have been sent. */
const noResponse = (cause: unknown): TransportError => ({
  reason: "transport",
  sent: "maybe",
  message: "what the transport returned cannot be read",
  cause,
});

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

function infoOf(definition: OperationDefinition, paging: Paging | undefined): OperationInfo {
  const { name, contractId = name, method = "GET", path, scopes } = definition;
  const { idempotent = method === "GET", statuses = USUAL_STATUSES } = definition;
  const api = path.includes("/firm/") ? "firm" : "company";
  const prefix = name.replace(/^./, (letter) => letter.toUpperCase());
  const failures: Record<number, { kind: DocumentedKind; tag: string }> = {};
  for (const status of statuses) {
    const kind = KINDS[status] as DocumentedKind;
    failures[status] = { kind, tag: prefix + kind };
  }
  const facts = { name, contractId, api, method, path, scopes, idempotent, failures } as const;
  return { ...facts, paginated: paging !== undefined, ...(paging && { paging }) };
}
