import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A real exchange: what was asked, and what the API answered. */
export interface Exchange {
  /** The vendor's `operationId`. */
  readonly operation: string;
  readonly body?: unknown;
  readonly status: number;
  readonly response: unknown;
}

/** The exchanges in a folder's JSON files; `undefined` when there is no such folder. */
export function readExchanges(folder: string): readonly Exchange[] | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Exchange[]);
}
