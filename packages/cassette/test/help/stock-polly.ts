/// <reference path="./polly-fetch.d.ts" />
/// <reference path="../../src/polly-modules.d.ts" />
import FetchAdapter from "@pollyjs/adapter-fetch";
import { Polly } from "@pollyjs/core";
import Persister from "@pollyjs/persister";
import { canonicalJson, parseJson } from "../../src/values.ts";

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

/** A cassette has JSON with sorted keys. */
const sortedJson = (body: unknown): unknown => {
  const value = typeof body === "string" ? parseJson(body) : undefined;
  return value === undefined ? body : canonicalJson(value);
};
