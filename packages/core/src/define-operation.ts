import { compile, type Reader } from "./answer/reader.ts";
import type { PageCall } from "./call.ts";
import { decodeResponse } from "./decode/decode-response.ts";
import type { DecodeOptions } from "./decode/options.ts";
import type {
  CallableOperation,
  CallablePageOperation,
  CallParts,
  OperationInfo,
  Paging,
} from "./operation.ts";
import type { OperationDefinition } from "./operation-definition.ts";
import { infoOf } from "./operation-info.ts";
import type { NumberedPage, Page } from "./page.ts";
import { nextQuery } from "./paging/next-query.ts";
import { buildRequest, type InputSchemas } from "./request/build-request.ts";
import { pathParameters } from "./request/path.ts";
import type { HttpResponse } from "./response.ts";
import { withoutUndefined } from "./without-undefined.ts";

/** Makes an operation of its definition. */
export const defineOperation = <Arguments extends readonly unknown[], Output, Failure>(
  definition: OperationDefinition<Output>,
): CallableOperation<Arguments, Output, Failure> => makeOperation(definition) as never;

/** Makes a list of its definition: an operation that knows how to go on to the next page. */
export const definePageOperation = <
  Arguments extends readonly unknown[],
  Item,
  Failure,
  P extends Page<Item> = Page<Item>,
>(
  definition: OperationDefinition<P>,
): CallablePageOperation<Arguments, Item, Failure, P> =>
  makeList(definition, { by: "cursor", drops: definition.drops ?? [] });

/** Makes a list that counts its pages of its definition. */
export const defineNumberedPageOperation = <Arguments extends readonly unknown[], Item, Failure>(
  definition: OperationDefinition<NumberedPage<Item>>,
): CallablePageOperation<Arguments, Item, Failure, NumberedPage<Item>> =>
  makeList(definition, { by: "page", drops: [] });

function makeList<
  Arguments extends readonly unknown[],
  Item,
  Failure,
  P extends Page<Item> = Page<Item>,
>(
  definition: OperationDefinition,
  paging: Paging,
): CallablePageOperation<Arguments, Item, Failure, P> {
  const operation = makeOperation(definition, paging);
  const next = ({ input }: PageCall<Item, Failure, P>, page: P) => {
    const query = nextQuery(paging, input.query, page);
    return query && operation.describe({ ...input, query });
  };
  return Object.assign(operation, { next }) as never;
}

/** Whatever can wait until it is asked for does: whoever imports everything makes hundreds of these. */
function makeOperation(definition: OperationDefinition, paging?: Paging) {
  const { query, body, answer } = definition;
  let known: OperationInfo | undefined;
  const info = () => (known ??= infoOf(definition, paging));
  let built: InputSchemas | undefined;
  const inputs = () => (built ??= { query: query?.(), body: body?.() });
  let compiled: Reader | undefined;
  const reader = () => (compiled ??= answer && compile(answer()));

  const describe = ({ path = {}, query, body }: CallParts): object => {
    const input = { path, ...withoutUndefined({ query, body }) };
    return { operation, input, request: buildRequest(definition, input, inputs) };
  };
  const operation = (...args: readonly unknown[]): object => {
    const parameters = pathParameters(definition.path);
    const path = Object.fromEntries(parameters.map((name, index) => [name, args[index]]));
    return describe({ path, [query ? "query" : "body"]: args[parameters.length] });
  };
  const decode = (response: HttpResponse, options: DecodeOptions = {}) =>
    decodeResponse(info(), reader, response, options);

  const parts = { schemas: { query, body, answer }, describe, decode };
  return Object.defineProperty(Object.assign(operation, parts), "info", { get: info });
}
