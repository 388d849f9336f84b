import type { OpenApiDocument } from "../../load/openapi.ts";
import { existing, selectResources } from "../../select.ts";
import type { SelectedResource } from "../../tables/selection.ts";
import { type CoreOperation, coreOperations } from "../core-operation.ts";
import { compareOperation } from "./compare-operation.ts";
import type { Difference } from "./difference.ts";

/** Every difference between a contract and core's operations, as the tables select them. */
export function compareContract(
  document: OpenApiDocument,
  selection: readonly SelectedResource[],
  code: readonly CoreOperation[] = coreOperations(),
): Difference[] {
  const { present, missing } = existing(document, selection);
  const operations = selectResources(document, present).flatMap((resource) => resource.operations);
  const selected = new Set([...operations.map(({ name }) => name), ...missing]);
  const coded = new Map(code.map((operation) => [operation.info.name, operation]));
  return [
    ...missing.map((name) => ({ place: name, what: "an operation in the code only" })),
    ...operations.flatMap((operation) => {
      const counterpart = coded.get(operation.name);
      return counterpart === undefined
        ? [{ place: operation.name, what: "an operation in the tables only" }]
        : compareOperation(operation, counterpart);
    }),
    ...code
      .filter(({ info }) => !selected.has(info.name))
      .map(({ info }) => ({ place: info.name, what: "an operation that the tables lack" })),
  ];
}
