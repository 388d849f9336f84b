import { toJsonSchema } from "@valibot/to-json-schema";
import { schemaOverrides } from "centime";
import type { GenericSchema } from "valibot";
import { type AnyOperation, OPERATIONS, parametersOf } from "../catalogue/operations.ts";
import { type Answer, answer, failed } from "./answer.ts";
import type { Companies } from "./companies.ts";
import { describeFiles } from "./files.ts";

/** The operation of that name, or of the vendor's. */
export const findOperation = (name: string): AnyOperation | undefined =>
  OPERATIONS.get(name) ?? [...OPERATIONS.values()].find(({ info }) => info.contractId === name);

export const unknownOperation = (): Answer =>
  failed({ kind: "UnknownOperation", message: "there is no operation of this name" });

/** What an operation takes: the ids of its path, and the JSON Schemas of its query and body. */
export function describeOperation({ folders }: Companies, name: string): Answer {
  const operation = findOperation(name);
  if (operation === undefined) return unknownOperation();
  const { info, schemas } = operation;
  const toSchema = (schema: (() => unknown) | undefined) =>
    schema && toJsonSchema(schema() as GenericSchema, schemaOverrides);
  const body = toSchema(schemas.body);
  return answer({
    operation: info.name,
    api: info.api,
    method: info.method,
    tool: info.method === "GET" ? "run_read" : "run_write",
    scopes: info.scopes,
    path: parametersOf(operation),
    query: toSchema(schemas.query),
    body: body && describeFiles(operation, { ...body }, folders),
  });
}
