import type { Api } from "../load/openapi.ts";

/** An operation of the contract that core has, and what people have decided about it. */
export interface SelectedOperation {
  /** The contract's `operationId`. */
  readonly contractId: string;
  /** Whether it is safe to repeat when it is unknown whether the first request was done. */
  readonly idempotent: boolean;
  /** Why it is or is not; a read needs no reason. */
  readonly because?: string;
  /** Query parameters that the API refuses together with a cursor; the contract does not say which. */
  readonly drops?: readonly string[];
}

/** The operations of a resource by our names, in the order of its file. */
export interface SelectedResource {
  /** The file under core's resources, without its ending. */
  readonly file: string;
  readonly operations: Readonly<Record<string, SelectedOperation>>;
}

/** The API of a resource: those of the Firm API are in the folder `firm`. */
export const apiOfResource = ({ file }: Pick<SelectedResource, "file">): Api =>
  file.startsWith("firm/") ? "firm" : "company";

/** The resources of one API. */
export const selectionOf = (
  api: Api,
  selection: readonly SelectedResource[],
): readonly SelectedResource[] => selection.filter((resource) => apiOfResource(resource) === api);

/** The `operationId`s of all selected operations. */
export const contractIdsIn = (selection: readonly SelectedResource[]): ReadonlySet<string> =>
  new Set(
    selection.flatMap(({ operations }) =>
      Object.values(operations).map(({ contractId }) => contractId),
    ),
  );

/** The operations by resource, as a list. */
export const selectedResources = (
  resources: Readonly<Record<string, SelectedResource["operations"]>>,
): readonly SelectedResource[] =>
  Object.entries(resources).map(([file, operations]) => ({ file, operations }));

/** A read: always safe to repeat. */
export const read = (contractId: string): SelectedOperation => ({ contractId, idempotent: true });

/** A changelog: the API refuses a `start_date` together with a cursor. */
export const changelog = (contractId: string): SelectedOperation => ({
  ...read(contractId),
  drops: ["start_date"],
});

/** A write whose repetition changes nothing more. */
export const repeatable = (contractId: string, because: string): SelectedOperation => ({
  contractId,
  idempotent: true,
  because,
});

/** A write that must not be sent twice. */
export const once = (contractId: string, because: string): SelectedOperation => ({
  contractId,
  idempotent: false,
  because,
});
