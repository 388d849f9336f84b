import type { Api, OpenApiDocument } from "../load/openapi.ts";
import { apiOf } from "../load/openapi.ts";
import type { ContractOperation } from "../model/contract-operation.ts";
import { normalizeContract } from "../normalize/normalize-contract.ts";
import { contractIdsIn, type SelectedResource, selectionOf } from "../tables/selection.ts";

/** What the contract of one API says about the operations that the tables select. */
export interface Contract {
  readonly api: Api;
  /** By the contract's ids. */
  readonly operations: ReadonlyMap<string, ContractOperation>;
}

/** Reads a document to the letter. */
export function readContract(
  document: OpenApiDocument,
  selection: readonly SelectedResource[],
): Contract {
  const api = apiOf(document);
  const ids = contractIdsIn(selectionOf(api, selection));
  return { api, operations: normalizeContract(document, ids) };
}
