import { ContractError } from "./contract-error.ts";
import { HTTP_METHODS, type OpenApiDocument } from "./load/openapi.ts";
import type { Resource } from "./model/resource.ts";
import { normalizeContract } from "./normalize/normalize-contract.ts";
import { reconcileAnswers } from "./share/reconcile-answers.ts";
import type { SelectedResource } from "./tables/selection.ts";

/** What the contract says about the operations of the tables, its answers in agreement. */
export const selectResources = (
  document: OpenApiDocument,
  selection: readonly SelectedResource[],
): Resource[] => reconcileAnswers(readResources(document, selection));

/** What the contract says about the operations of the tables, to the letter, under our names. */
export function readResources(
  document: OpenApiDocument,
  selection: readonly SelectedResource[],
): Resource[] {
  const entries = selection.flatMap(({ operations }) => Object.values(operations));
  const contract = normalizeContract(document, new Set(entries.map((entry) => entry.contractId)));
  return selection.map(({ file, operations }) => ({
    file,
    operations: Object.entries(operations).map(([name, selected]) => {
      const operation = contract.get(selected.contractId);
      if (operation === undefined) {
        throw new ContractError(name, `the contract has no operation ${selected.contractId}`);
      }
      return { ...operation, ...selected, name };
    }),
  }));
}

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

const contractIds = ({ paths }: OpenApiDocument) =>
  new Set(
    Object.values(paths).flatMap((item) => HTTP_METHODS.map((method) => item[method]?.operationId)),
  );
