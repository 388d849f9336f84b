import type { Api } from "../load/openapi.ts";

/** One operation of the contract that core offers, and what a person has decided about it. */
export interface SelectedOperation {
  /** The contract's `operationId`. */
  readonly contractId: string;
  /** Whether it may be sent again when nobody knows if the first request arrived. */
  readonly idempotent: boolean;
  /** Why it is, or is not; reads need no reason. */
  readonly because?: string;
  /** What a list must not be asked for beside a cursor; the contract does not tell. */
  readonly drops?: readonly string[];
}

/** The operations of one resource by our names, in the order of its file. */
export interface SelectedResource {
  /** The file under core's resources, without its ending. */
  readonly file: string;
  readonly operations: Readonly<Record<string, SelectedOperation>>;
}

/** The firm's resources have a folder of their own. */
export const apiOfResource = ({ file }: Pick<SelectedResource, "file">): Api =>
  file.startsWith("firm/") ? "firm" : "company";

/** The resources of one API. */
export const selectionOf = (
  api: Api,
  selection: readonly SelectedResource[],
): readonly SelectedResource[] => selection.filter((resource) => apiOfResource(resource) === api);

/** The contract's ids of all operations that are selected. */
export const contractIdsIn = (selection: readonly SelectedResource[]): ReadonlySet<string> =>
  new Set(
    selection.flatMap(({ operations }) =>
      Object.values(operations).map(({ contractId }) => contractId),
    ),
  );

/** A read: always safe to repeat. */
export const read = (contractId: string): SelectedOperation => ({ contractId, idempotent: true });

/** A changelog: its cursor remembers where it began, and the API refuses to be told again. */
export const changelog = (contractId: string): SelectedOperation => ({
  ...read(contractId),
  drops: ["start_date"],
});

/** A write that leaves the same state however often it arrives. */
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
