import { ContractError } from "../contract-error.ts";
import type { HttpMethod, OperationObject, ResponseObject } from "../load/openapi.ts";
import type { ContractBody, ContractOperation } from "../model/contract-operation.ts";
import type { Shape } from "../model/shape.ts";
import { mapChildren } from "../model/walk.ts";
import { normalizeQuery } from "./normalize-query.ts";
import { normalizeShape } from "./normalize-shape.ts";
import { withoutUndefined } from "./without-undefined.ts";

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
    answer: normalizeAnswer(operation, contractId),
    statuses: statusesOf(operation).filter((status) => status >= 400),
  });
}

/**
 * The names in the path's template. Each is the id of something: a positive safe integer, also
 * where the contract calls a customer's id a string.
 */
function pathParameters(path: string, operation: OperationObject, place: string): string[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === "path");
  for (const { name, schema } of declared) {
    if (!names.includes(name)) throw new ContractError(place, `has no {${name}} in its path`);
    const isNumeric = ["integer", "number"].includes(schema?.type ?? "");
    if (isNumeric || (schema?.type === "string" && schema.format === undefined)) continue;
    throw new ContractError(`${place} {${name}}`, "is no id of digits");
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

/** An update leaves alone what it does not name, so no default applies, whatever the contract says. */
function withoutDefaults(shape: Shape): Shape {
  if (shape.kind !== "object") return mapChildren(shape, withoutDefaults);
  const properties = shape.properties.map(({ default: _default, ...property }) => property);
  return mapChildren({ ...shape, properties }, withoutDefaults);
}

function normalizeAnswer(operation: OperationObject, place: string): Shape | undefined {
  const successes = statusesOf(operation).filter((status) => status < 300);
  if (successes.length !== 1) throw new ContractError(place, "has not exactly one success");
  const response: ResponseObject | undefined = operation.responses?.[String(successes[0])];
  const schema = response?.content?.["application/json"]?.schema;
  return schema === undefined ? undefined : normalizeShape(schema, `${place}.answer`);
}

const statusesOf = (operation: OperationObject) =>
  Object.keys(operation.responses ?? {})
    .map(Number)
    .sort((a, b) => a - b);
