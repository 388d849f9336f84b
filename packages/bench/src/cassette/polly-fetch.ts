import FetchAdapter from "@pollyjs/adapter-fetch";
import { Polly } from "@pollyjs/core";
import PollyPersister from "@pollyjs/persister";
import type { LongCassette } from "./long-cassette.ts";

/** Replays a cassette through Polly's own fetch adapter, one request after the other. */
export async function replayThroughPolly({ text, requests }: LongCassette): Promise<void> {
  const har: unknown = JSON.parse(text);
  class MemoryPersister extends PollyPersister {
    static readonly id = "memory";

    override async onFindRecording(): Promise<unknown> {
      return har;
    }
  }
  const polly = new Polly("bench", {
    mode: "replay",
    adapters: [FetchAdapter],
    persister: MemoryPersister,
    recordIfMissing: false,
    logLevel: "silent",
    matchRequestsBy: { headers: false, order: true },
  });
  try {
    for (const { method, url } of requests) {
      const response = await fetch(`https://app.pennylane.com${url}`, { method });
      await response.text();
    }
  } finally {
    await polly.stop();
  }
}
