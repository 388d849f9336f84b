import { isFirmPath } from "../../load/openapi.ts";
import { coreOperations } from "../core-operation.ts";
import type { Exchange } from "./exchange.ts";
import { type Replay, replay } from "./replay.ts";

/** Replays the exchanges whose operation core has. */
export function replayAll(exchanges: readonly Exchange[]): Replay[] {
  const operations = coreOperations();
  return exchanges.flatMap((exchange) => {
    const api = isFirmPath(exchange.path) ? "firm" : "company";
    const operation = operations.find(
      ({ info }) => info.contractId === exchange.operation && info.api === api,
    );
    return operation === undefined ? [] : [replay(exchange, operation)];
  });
}

/** One line for each thing that does not fit. */
export const misfitLines = (replays: readonly Replay[]): string[] =>
  replays.flatMap(({ exchange, misfits }) =>
    misfits.map((misfit) => `${exchange.method} ${exchange.path}: ${misfit}`),
  );

/** What was replayed, and where the API drifts from the contract. */
export function summaryLines(replays: readonly Replay[], exchanges: number): string[] {
  const operations = new Set(replays.map(({ exchange }) => exchange.operation));
  const drift = replays.flatMap((one) => one.drift);
  const places = new Set(drift.map(({ place, kind }) => `${kind} ${lastKey(place)}`));
  const misfits = replays.filter((one) => one.misfits.length > 0);
  return [
    `${replays.length} of ${exchanges} exchanges replayed, over ${operations.size} operations: ` +
      `${replays.length - misfits.length} fit, ${misfits.length} do not.`,
    `Drift at ${drift.length} places: ${[...places].sort().join(", ") || "none"}.`,
  ];
}

const lastKey = (place: string) => place.split(".").at(-1);
