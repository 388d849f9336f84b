import { fileURLToPath } from "node:url";
import type { HttpRequest, HttpResponse, Transport, TransportError } from "@centime/core";
import type { Result } from "neverthrow";
import { type Cassette, createCassette } from "../../src/cassette.ts";
import type { CassetteMode, CassetteOptions } from "../../src/options.ts";
import type { Storage } from "../../src/storage.ts";
import { context } from "./exchanges.ts";

/** The cassettes of this repository. */
export const CASSETTES = fileURLToPath(new URL("../../../../../cassettes", import.meta.url));

export const NAME = "journals/list";
export const PATH = "cassettes/journals/list.har";

/** The day on which tests record. */
export const now = () => new Date("2026-07-01T09:00:00Z");

/** Opens the tests' cassette in a storage, on a machine whose environment is empty. */
export const openIn = (
  storage: Storage,
  mode: CassetteMode,
  options: CassetteOptions = {},
): Cassette => createCassette(NAME, { now, ...options, mode }, { storage, env: {} });

/** Sends requests one after the other through a cassette. */
export async function sendAll(
  cassette: Cassette,
  transport: Transport,
  requests: readonly HttpRequest[],
): Promise<readonly Result<HttpResponse, TransportError>[]> {
  const send = cassette.middleware(transport);
  const results: Result<HttpResponse, TransportError>[] = [];
  for (const request of requests) results.push(await send(request, context));
  return results;
}

/** Records requests into a storage; resolves to the file's text. */
export async function recordIn(
  storage: Storage,
  transport: Transport,
  requests: readonly HttpRequest[],
  options: CassetteOptions = {},
): Promise<string> {
  const cassette = openIn(storage, "record", options);
  await sendAll(cassette, transport, requests);
  (await cassette.close())._unsafeUnwrap();
  return (await storage.read(PATH)) ?? "";
}

/** Cassettes in memory, which can be made to fail. */
export interface MemoryStorage extends Storage {
  readonly files: Map<string, string>;
}

export function memoryStorage(contents: Record<string, string> = {}): MemoryStorage {
  const files = new Map(Object.entries(contents));
  return {
    files,
    read: async (path) => files.get(path),
    async create(path, text) {
      if (files.has(path)) throw systemError("EEXIST", `file already exists, open '${path}'`);
      files.set(path, text);
    },
    async rename(from, to) {
      files.set(to, files.get(from) ?? "");
      files.delete(from);
    },
    async remove(path) {
      files.delete(path);
    },
    resolve: (path) => path,
  };
}

export const systemError = (code: string, message: string): Error =>
  Object.assign(new Error(`${code}: ${message}`), { code });
