import { ContractError } from "./contract-error.ts";
import type { OpenApiDocument } from "./load/openapi.ts";
import type { Resource } from "./model/resource.ts";
import { normalizeContract } from "./normalize/normalize-contract.ts";
import { reconcileAnswers } from "./share/reconcile-answers.ts";
import type { SelectedResource } from "./tables/selection.ts";

/** What the contract says about the operations of the tables, under our names. */
export function selectResources(
  document: OpenApiDocument,
  selection: readonly SelectedResource[],
): Resource[] {
  const entries = selection.flatMap(({ operations }) => Object.values(operations));
  const contract = normalizeContract(document, new Set(entries.map((entry) => entry.contractId)));
  const resources = selection.map(({ file, operations }) => ({
    file,
    operations: Object.entries(operations).map(([name, selected]) => {
      const operation = contract.get(selected.contractId);
      if (operation === undefined) {
        throw new ContractError(name, `the contract has no operation ${selected.contractId}`);
      }
      return { ...operation, ...selected, name };
    }),
  }));
  return reconcileAnswers(resources);
}
