import { readContract } from "../../known.ts";
import { apiOf, type OpenApiDocument } from "../../load/openapi.ts";
import { type Correction, correct } from "../../model/correct.ts";
import type { Resource } from "../../model/resource.ts";
import { reconcileResponses } from "../../model/share.ts";
import { contractIds, existing, nameResources } from "../../select.ts";
import { CORRECTIONS } from "../../tables/corrections.ts";
import { contractIdsIn, type SelectedResource, selectionOf } from "../../tables/selection.ts";
import { type CoreOperation, coreOperations } from "../core-operation.ts";
import { compareOperation, SIDES } from "./compare-operation.ts";
import { type Difference, lineOf, onlyIn } from "./difference.ts";

/**
 * Every difference between a contract and core's operations, as the tables select and correct them, and
 * every correction that changes nothing.
 *
 * The contract says a limit in one response and forgets it in an equal one, and the code has it in
 * both. So the contract is read to the letter, and with equal responses reconciled; what differs both
 * ways is a difference.
 */
export function compareContract(
  document: OpenApiDocument,
  selection: readonly SelectedResource[],
  code: readonly CoreOperation[] = coreOperations(),
  corrections: readonly Correction[] = CORRECTIONS,
): Difference[] {
  const api = apiOf(document);
  const ours = selectionOf(api, selection);
  const { present, missing } = existing(document, ours);
  const { resources, unnecessary } = correct(
    nameResources(readContract(document, present), present),
    corrections,
  );
  const coded = code.filter(({ info }) => info.api === api);
  const literal = new Set(compareResources(resources, missing, coded).map(lineOf));
  return [
    ...compareResources(reconcileResponses(resources), missing, coded).filter((difference) =>
      literal.has(lineOf(difference)),
    ),
    ...newOperations(document, ours),
    ...unnecessary.map((place) => ({
      place: place.replace(".", " "),
      what: "a correction that changes nothing",
      change: { kind: "correction" } as const,
    })),
  ];
}

/** The operations of the contract that the tables do not select, by the contract's ids. */
function newOperations(
  document: OpenApiDocument,
  selection: readonly SelectedResource[],
): Difference[] {
  const selected = contractIdsIn(selection);
  return [...contractIds(document)]
    .filter((id) => !selected.has(id))
    .map((id) => onlyIn(SIDES, "left", id, "an operation"));
}

function compareResources(
  resources: readonly Resource[],
  missing: readonly string[],
  code: readonly CoreOperation[],
): Difference[] {
  const operations = resources.flatMap((resource) => resource.operations);
  const selected = new Set([...operations.map(({ name }) => name), ...missing]);
  const coded = new Map(code.map((operation) => [operation.info.name, operation]));
  return [
    ...missing.map((name) => onlyIn(SIDES, "right", name, "an operation")),
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
