import { type OperationPage, operationPages } from "@centime/contract/pages";

// What the contract and the tables say of the operations. The bundle has it as data.

export type { Field, Filter, OperationPage } from "@centime/contract/pages";

let known: Promise<ReadonlyMap<string, OperationPage>> | undefined;

/** What is said of each operation, by its name. */
export function pages(): Promise<ReadonlyMap<string, OperationPage>> {
  known ??= operationPages().then((all) => new Map(all.map((page) => [page.name, page])));
  return known;
}
