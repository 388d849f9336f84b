import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { callFromRequest, type Drift, type HttpRequest, watchDrift } from "@centime/core";
import { ContractError } from "../contract-error.ts";
import { isFirmPath } from "../load/openapi.ts";
import { ROOT } from "../write/repository.ts";
import { type CoreOperation, coreOperations } from "./core-operation.ts";

/** Where recordings are: beside the repository, because they are not ours to publish. */
export const RECORDINGS = join(ROOT, "..", "shared", "recordings");

/** The files with recordings; none when the folder is missing. */
export async function recordedFiles(): Promise<string[]> {
  const names = await readdir(RECORDINGS).catch((): string[] => []);
  return names.filter((name) => name.endsWith(".json")).map((name) => join(RECORDINGS, name));
}

/** A recorded exchange with the real API. */
export interface Exchange {
  /** The contract's `operationId`. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly status: number;
  /** `null` or absent when the response had no body. */
  readonly response?: unknown;
}

export async function readExchanges(file: string): Promise<Exchange[]> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new ContractError(file, "cannot be read");
  });
  const exchanges: unknown = JSON.parse(text);
  if (!Array.isArray(exchanges) || !exchanges.every(isExchange)) {
    throw new ContractError(file, "is not a list of exchanges");
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

/** Replays the exchanges of operations that core has. */
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

/** A line for each misfit. */
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

/** The result of replaying an exchange. */
interface Replay {
  readonly exchange: Exchange;
  /** Empty when everything fits. */
  readonly misfits: readonly string[];
  readonly drift: readonly Drift[];
}

/** Rebuilds the request of an exchange, and reads its response. */
function replay(exchange: Exchange, operation: CoreOperation): Replay {
  const drift: Drift[] = [];
  const response = {
    status: exchange.status,
    headers: { "content-type": "application/json" },
    body: hasBody(exchange) ? JSON.stringify(exchange.response) : "",
  };
  const watch = watchDrift((report) => drift.push(...report.drift));
  const outcome = operation.decode(response, { drift: watch });
  const tag = operation.info.failures[exchange.status]?.tag;
  const misfit = outcome.match(
    () => (exchange.status < 300 ? undefined : `a ${exchange.status} is read as success`),
    (failure) => {
      if (exchange.status >= 400 && failure._tag === tag) return undefined;
      return `the response is read as ${JSON.stringify(failure)}`;
    },
  );
  return {
    exchange,
    misfits: [...compareRequest(exchange, operation), ...(misfit === undefined ? [] : [misfit])],
    drift,
  };
}

const hasBody = ({ response }: Exchange) => response !== undefined && response !== null;

/** The differences between a recorded request and the one that core builds from its parts. */
function compareRequest(exchange: Exchange, operation: CoreOperation): string[] {
  const { path, query, body } = exchange;
  const call = callFromRequest(operation, { path, query, body });
  return call.request.match(
    (request) => differencesOf(request, exchange),
    (failure) => [`the request is refused: ${JSON.stringify(failure.issues)}`],
  );
}

function differencesOf(request: HttpRequest, exchange: Exchange): string[] {
  const [path = "", query = ""] = request.url.split("?");
  const parts: [what: string, built: unknown, recorded: unknown][] = [
    ["method", request.method, exchange.method],
    ["path", path, exchange.path],
    ["query", readQuery(new URLSearchParams(query)), readQuery(Object.entries(exchange.query))],
    ["body", bodyOf(request), exchange.body],
  ];
  return parts
    .filter(([, built, recorded]) => !isDeepStrictEqual(built, recorded))
    .map(
      ([what, built, recorded]) =>
        `the ${what} is ${JSON.stringify(built)}, not ${JSON.stringify(recorded)}`,
    );
}

/** The values by name, a filter parsed. */
const readQuery = (entries: Iterable<readonly [string, string]>) =>
  Object.fromEntries(
    [...entries].map(([name, value]) => [name, name === "filter" ? JSON.parse(value) : value]),
  );

const bodyOf = ({ body }: HttpRequest) => (body?.kind === "json" ? body.value : body);
