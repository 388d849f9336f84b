import { ContractError } from "../contract-error.ts";
import {
  HTTP_METHODS,
  type HttpMethod,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type ResponseObject,
} from "../load/openapi.ts";
import { normalizeProperty, normalizeShape, withoutUndefined } from "./normalize-shape.ts";
import { readFilter, readInclude, readSort } from "./prose.ts";
import type { ContractBody, ContractOperation } from "./resource.ts";
import type { ObjectShape, Property, Shape } from "./shape.ts";
import { mapChildren } from "./walk.ts";

/** Returns the selected operations of a contract by their `operationId`. */
export function normalizeContract(
  document: OpenApiDocument,
  selected: ReadonlySet<string>,
): ReadonlyMap<string, ContractOperation> {
  const operations = new Map<string, ContractOperation>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of HTTP_METHODS) {
      const operation = item[method];
      if (operation === undefined || !selected.has(operation.operationId ?? "")) continue;
      const normalized = normalizeOperation(path, method, operation);
      operations.set(normalized.contractId, normalized);
    }
  }
  return operations;
}

export function normalizeOperation(
  path: string,
  method: HttpMethod,
  operation: OperationObject,
): ContractOperation {
  const contractId = operation.operationId;
  if (contractId === undefined) throw new ContractError(`${method} ${path}`, "has no operationId");
  return withoutUndefined({
    contractId,
    method: method.toUpperCase() as ContractOperation["method"],
    path,
    scopes: (operation.security ?? []).flatMap((entry) => Object.values(entry).flat()),
    pathParameters: pathParameters(path, operation, contractId),
    query: normalizeQuery(operation.parameters ?? [], `${contractId}.query`),
    body: normalizeBody(operation, contractId, method === "put" || method === "patch"),
    response: normalizeResponse(operation, contractId),
    statuses: statusesOf(operation).filter((status) => status >= 400),
  });
}

/**
 * The names in the path's template. Each is an id, a positive safe integer, even where the contract
 * declares a string (`customer_id`).
 */
function pathParameters(path: string, operation: OperationObject, place: string): string[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === "path");
  for (const { name, schema } of declared) {
    if (!names.includes(name)) throw new ContractError(place, `has no {${name}} in its path`);
    const isNumeric = ["integer", "number"].includes(schema?.type ?? "");
    if (isNumeric || (schema?.type === "string" && schema.format === undefined)) continue;
    throw new ContractError(`${place} {${name}}`, "is not an id of digits");
  }
  return names;
}

function normalizeBody(
  operation: OperationObject,
  place: string,
  updates: boolean,
): ContractBody | undefined {
  if (operation.requestBody === undefined) return undefined;
  const [[type, media] = [], ...others] = Object.entries(operation.requestBody.content);
  if (others.length > 0) throw new ContractError(place, "has bodies of several media types");
  if (type !== "application/json" && type !== "multipart/form-data") {
    throw new ContractError(place, `has a body of an unknown media type, ${type}`);
  }
  if (media?.schema === undefined) throw new ContractError(place, "has a body without a schema");
  const shape = normalizeShape(media.schema, `${place}.body`);
  return {
    shape: updates ? withoutDefaults(shape) : shape,
    required: operation.requestBody.required === true,
    multipart: type === "multipart/form-data",
  };
}

/** An update does not change what it leaves out, so no default applies, whatever the contract says. */
function withoutDefaults(shape: Shape): Shape {
  if (shape.kind !== "object") return mapChildren(shape, withoutDefaults);
  const properties = shape.properties.map(({ default: _default, ...property }) => property);
  return mapChildren({ ...shape, properties }, withoutDefaults);
}

function normalizeResponse(operation: OperationObject, place: string): Shape | undefined {
  const successes = statusesOf(operation).filter((status) => status < 300);
  if (successes.length !== 1) throw new ContractError(place, "does not have exactly one success");
  const response: ResponseObject | undefined = operation.responses?.[String(successes[0])];
  const schema = response?.content?.["application/json"]?.schema;
  return schema === undefined ? undefined : normalizeShape(schema, `${place}.response`);
}

const statusesOf = (operation: OperationObject) =>
  Object.keys(operation.responses ?? {})
    .map(Number)
    .sort((a, b) => a - b);

/** The query of an operation, if it has one, with what the descriptions of a list's parameters say. */
function normalizeQuery(
  parameters: readonly ParameterObject[],
  place: string,
): ObjectShape | undefined {
  const properties = parameters
    .filter((parameter) => parameter.in === "query")
    .map((parameter) => normalizeParameter(parameter, `${place}.${parameter.name}`));
  return properties.length === 0 ? undefined : { kind: "object", properties };
}

function normalizeParameter(parameter: ParameterObject, place: string): Property {
  if (parameter.schema === undefined) throw new ContractError(place, "has no schema");
  const property = normalizeProperty(
    parameter.name,
    parameter.schema,
    parameter.required === true,
    place,
  );
  const prose = parameter.description ?? "";
  switch (parameter.name) {
    case "filter":
      return { ...property, shape: readFilter(prose, place) };
    case "sort":
      return withUsualOrder({ ...property, shape: readSort(prose, property.default, place) });
    case "include":
      return { ...property, shape: readInclude(prose, place) };
    case "limit":
      return withoutUsualLimit(property);
    default:
      return property;
  }
}

/** Every list has 20 items a page by default. The contract says so for one list only: it is no exception. */
function withoutUsualLimit(limit: Property): Property {
  const { default: usual, ...others } = limit;
  return usual === 20 ? others : limit;
}

/** The default order where the contract declares none: `-id`, as the vendor's guide says. */
function withUsualOrder(sort: Property): Property {
  const sortsById = sort.shape.kind === "sort" && sort.shape.fields.includes("id");
  return sort.default === undefined && sortsById ? { ...sort, default: "-id" } : sort;
}
