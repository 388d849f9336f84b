import type { ContractOperation } from "./contract-operation.ts";

/** A selected operation with our name for it. */
export interface Operation extends ContractOperation {
  readonly name: string;
  readonly idempotent: boolean;
  /** Why it is, or is not. */
  readonly because?: string;
  /** What a list must not be asked for beside a cursor. */
  readonly drops?: readonly string[];
}

/** The operations that share a file. */
export interface Resource {
  readonly file: string;
  readonly operations: readonly Operation[];
}
