import { existsSync } from "node:fs";
import { catalogue } from "@centime/core/catalogue";
import type { AnyOperation } from "../answered-operations.ts";
import { sharedPath } from "../shared-folder.ts";

/** An API: its contract, and its operations. */
export interface Api {
  readonly name: "company" | "firm";
  readonly contract: string;
  readonly operations: readonly AnyOperation[];
}

const operationsOf = (api: Api["name"]): readonly AnyOperation[] =>
  Object.values<AnyOperation>(catalogue).filter(({ info }) => info.api === api);

export const APIS: readonly Api[] = [
  {
    name: "company",
    contract: sharedPath("contract/company-v2.json"),
    operations: operationsOf("company"),
  },
  { name: "firm", contract: sharedPath("contract/firm-v1.json"), operations: operationsOf("firm") },
];

/** The first contract that is not there. */
export const missingContract = (): string | undefined =>
  APIS.map(({ contract }) => contract).find((path) => !existsSync(path));
