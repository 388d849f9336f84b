import { HTTP_METHODS, type OpenApiDocument } from "../load/openapi.ts";
import type { ContractOperation } from "../model/contract-operation.ts";
import { normalizeOperation } from "./normalize-operation.ts";

/** The operations of a contract that `selected` names, by their contract id. */
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
