import type { DriftReport, FullClient } from "centime";
import {
  type AnyFailure,
  type AnyOperation,
  OPERATIONS,
  parametersOf,
} from "../catalogue/operations.ts";
import type { Finding } from "./findings.ts";

/** A list of which one item was asked for. */
export interface ListRead {
  readonly list: AnyOperation;
  /** Absent where it was read. */
  readonly failure: AnyFailure | undefined;
}

/** Reads one item of each list of an API that takes no more than this path, all but those that are passed over. */
export async function readLists(
  client: FullClient,
  api: "company" | "firm",
  path: Readonly<Record<string, number>>,
  isWanted: (list: AnyOperation) => boolean = () => true,
): Promise<readonly ListRead[]> {
  const names = Object.keys(path).join();
  const lists = [...OPERATIONS.values()]
    .filter(({ info }) => info.api === api && info.paginated)
    .filter((list) => parametersOf(list).join() === names && isWanted(list))
    .map((list) => ({ list, call: list.describe({ path, query: oneItem(list) }) }))
    .filter(({ call }) => call.request.isOk());
  return Promise.all(
    lists.map(async ({ list, call }) => {
      const read = await client.send(call);
      return { list, failure: read.isErr() ? read.error : undefined };
    }),
  );
}

const oneItem = ({ info }: AnyOperation) =>
  info.paging?.by === "page" ? { per_page: 1 } : { limit: 1 };

/** What of the lists differs from the contract, and how many could be read. */
export function listFindings(
  reads: readonly ListRead[],
  drifts: readonly DriftReport[],
): readonly Finding[] {
  const failures = reads.flatMap(({ failure }) => failure ?? []);
  // A key that the contract lacks changes nothing for who reads the others.
  const found = drifts.flatMap(({ operation, drift }) =>
    drift.map(({ kind, place }) => ({
      what: "drift",
      isWell: kind === "undeclared",
      text: `${operation} ${place} (${kind})`,
    })),
  );
  return [
    ...failures.map(({ message }) => ({ what: "list", isWell: false, text: message })),
    ...found,
    {
      what: "lists",
      isWell: failures.length === 0,
      text: `${reads.length - failures.length} of ${reads.length} read, ${found.length} drifts from the contract`,
    },
  ];
}
