/// <reference path="./polly-fetch.d.ts" />
/// <reference path="../../src/polly-modules.d.ts" />
import FetchAdapter from "@pollyjs/adapter-fetch";
import { Polly } from "@pollyjs/core";
import Persister from "@pollyjs/persister";

/** A recording of a stock Polly: what its file system persister keeps in `recording.har`. */
export interface PollyRecording {
  har: unknown;
}

/** Runs `use` while a stock Polly stands behind the global fetch, and records or replays. */
export async function withPolly(
  mode: "record" | "replay",
  recording: PollyRecording,
  use: () => Promise<void>,
): Promise<void> {
  class MemoryPersister extends Persister {
    static readonly id = "memory";

    override async onFindRecording(): Promise<unknown> {
      return recording.har;
    }

    override async onSaveRecording(_: string, har: unknown): Promise<void> {
      recording.har = JSON.parse(JSON.stringify(har));
    }
  }
  const polly = new Polly("stock", {
    mode,
    adapters: [FetchAdapter],
    persister: MemoryPersister,
    recordIfMissing: false,
    recordFailedRequests: true,
    logLevel: "silent",
    matchRequestsBy: { headers: false, body: sortedJson },
  });
  try {
    await use();
  } finally {
    await polly.stop();
  }
}

/** A cassette keeps JSON with its keys sorted. */
function sortedJson(body: unknown): unknown {
  if (typeof body !== "string") return body;
  try {
    return JSON.stringify(
      JSON.parse(body, (_, value) => (isRecord(value) ? sorted(value) : value)),
    );
  } catch {
    return body;
  }
}

const isRecord = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const sorted = (record: object): object =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
