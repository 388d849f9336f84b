import { ContractError } from "./contract-error.ts";
import { type Api, apiOf, HTTP_METHODS, type OpenApiDocument } from "./load/openapi.ts";
import type { Operation, Resource } from "./model/resource.ts";
import { normalizeContract } from "./normalize/normalize-contract.ts";
import { reconcileAnswers } from "./share/reconcile-answers.ts";
import { apiOfResource, type SelectedResource } from "./tables/selection.ts";

/** What the contracts say about the operations of the tables, the answers of each in agreement. */
export function selectResources(
  documents: readonly OpenApiDocument[],
  selection: readonly SelectedResource[],
): Resource[] {
  const byFile = new Map(
    documents.flatMap((document) =>
      reconcileAnswers(readResources(document, selectionOf(apiOf(document), selection))).map(
        (resource) => [resource.file, resource] as const,
      ),
    ),
  );
  return selection.map(({ file }) => {
    const resource = byFile.get(file);
    if (resource === undefined) throw new ContractError(file, "belongs to a contract not given");
    return resource;
  });
}

/** What the contract says about the operations of the tables, to the letter, under our names. */
export function readResources(
  document: OpenApiDocument,
  selection: readonly SelectedResource[],
): Resource[] {
  const entries = selection.flatMap(({ operations }) => Object.values(operations));
  const contract = normalizeContract(document, new Set(entries.map((entry) => entry.contractId)));
  return selection.map(({ file, operations }) => ({
    file,
    operations: Object.entries(operations).map(([name, selected]): Operation => {
      const operation = contract.get(selected.contractId);
      if (operation === undefined) {
        throw new ContractError(name, `the contract has no operation ${selected.contractId}`);
      }
      return { ...operation, ...selected, name };
    }),
  }));
}

/** The resources of one API. */
export const selectionOf = (
  api: Api,
  selection: readonly SelectedResource[],
): readonly SelectedResource[] => selection.filter((resource) => apiOfResource(resource) === api);

/** The part of a selection that the contract has, and the names of the rest. */
export function existing(
  document: OpenApiDocument,
  selection: readonly SelectedResource[],
): { readonly present: SelectedResource[]; readonly missing: string[] } {
  const ids = contractIds(document);
  const entries = selection.flatMap(({ operations }) => Object.entries(operations));
  return {
    present: selection.map((resource) => ({
      ...resource,
      operations: Object.fromEntries(
        Object.entries(resource.operations).filter(([, { contractId }]) => ids.has(contractId)),
      ),
    })),
    missing: entries.filter(([, { contractId }]) => !ids.has(contractId)).map(([name]) => name),
  };
}

/** The ids of all operations that a contract has. */
export const contractIds = ({ paths }: OpenApiDocument): ReadonlySet<string> =>
  new Set(
    Object.values(paths).flatMap((item) =>
      HTTP_METHODS.flatMap((method) => item[method]?.operationId ?? []),
    ),
  );
