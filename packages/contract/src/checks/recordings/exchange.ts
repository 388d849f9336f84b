import { readFile } from "node:fs/promises";
import { ContractError } from "../../contract-error.ts";

/** One exchange with the real API, as it was recorded. */
export interface Exchange {
  /** The contract's `operationId`. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly status: number;
  /** `null` or absent when the answer had no body. */
  readonly response?: unknown;
}

export async function readExchanges(file: string): Promise<Exchange[]> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new ContractError(file, "cannot be read");
  });
  const exchanges: unknown = JSON.parse(text);
  if (!Array.isArray(exchanges) || !exchanges.every(isExchange)) {
    throw new ContractError(file, "is no list of exchanges");
  }
  return exchanges;
}

function isExchange(value: unknown): value is Exchange {
  if (typeof value !== "object" || value === null) return false;
  const { operation, method, path, query, status } = value as Partial<Exchange>;
  return (
    [operation, method, path].every((text) => typeof text === "string") &&
    typeof query === "object" &&
    typeof status === "number"
  );
}
