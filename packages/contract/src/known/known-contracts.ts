import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { APIS, type Api } from "../load/openapi.ts";
import { KNOWN_CONTRACTS } from "../write/repository.ts";
import type { Contract } from "./contract.ts";
import { type PackedContract, pack, packedText, unpack } from "./pack.ts";

/** What the contracts of these APIs said when the code was last generated. */
export const knownContracts = (apis: readonly Api[] = APIS): Promise<Contract[]> =>
  Promise.all(apis.map(readKnown));

async function readKnown(api: Api): Promise<Contract> {
  const text = await readFile(join(KNOWN_CONTRACTS, fileOf(api)), "utf8");
  const operations = unpack(JSON.parse(text) as PackedContract);
  return { api, operations: new Map(operations.map((one) => [one.contractId, one])) };
}

/** The file that keeps a contract, to be written. */
export const knownFile = ({ api, operations }: Contract) => ({
  path: fileOf(api),
  text: packedText(pack(operations.values())),
});

const fileOf = (api: Api) => `${api}.json`;
