import { ContractError } from "./contract-error.ts";
import type { Contract } from "./known.ts";
import { HTTP_METHODS, type OpenApiDocument } from "./load/openapi.ts";
import { type Correction, correct } from "./model/correct.ts";
import { withFilterValues } from "./model/filter-values.ts";
import type { Operation, Resource } from "./model/resource.ts";
import { reconcileResponses } from "./model/share.ts";
import { type SelectedResource, selectionOf } from "./tables/selection.ts";

/** Returns the resources of the tables: named, corrected, and with the same constraints in equal responses. */
export function selectResources(
  contracts: readonly Contract[],
  selection: readonly SelectedResource[],
  corrections: readonly Correction[] = [],
): Resource[] {
  const byFile = new Map(
    contracts.flatMap((contract) => {
      const named = nameResources(contract, selectionOf(contract.api, selection));
      const { resources, unnecessary } = correct(named, corrections);
      if (unnecessary.length > 0) {
        throw new ContractError(unnecessary.join(", "), "needs no correction any more");
      }
      return withFilterValues(reconcileResponses(resources)).map(
        (resource) => [resource.file, resource] as const,
      );
    }),
  );
  return selection.map(({ file }) => {
    const resource = byFile.get(file);
    if (resource === undefined)
      throw new ContractError(file, "belongs to a contract that is missing");
    return resource;
  });
}

/** Returns the selected operations under our names, uncorrected. */
export const nameResources = (
  contract: Contract,
  selection: readonly SelectedResource[],
): Resource[] =>
  selection.map(({ file, operations }) => ({
    file,
    operations: Object.entries(operations).map(([name, selected]): Operation => {
      const operation = contract.operations.get(selected.contractId);
      if (operation === undefined) {
        throw new ContractError(name, `the contract has no operation ${selected.contractId}`);
      }
      return { ...operation, ...selected, name };
    }),
  }));

/** Splits a selection into what the contract has and the names of what it lacks. */
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

/** The `operationId`s of a contract. */
export const contractIds = ({ paths }: OpenApiDocument): ReadonlySet<string> =>
  new Set(
    Object.values(paths).flatMap((item) =>
      HTTP_METHODS.flatMap((method) => item[method]?.operationId ?? []),
    ),
  );
