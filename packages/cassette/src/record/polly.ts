/// <reference path="./polly-modules.d.ts" />
import type { HttpResponse } from "@centime/core";
import PollyAdapter, { type PollyResponse } from "@pollyjs/adapter";
import { Polly, type PollyEntry, type PollyRequest } from "@pollyjs/core";
import PollyPersister from "@pollyjs/persister";
import type { PlainRequest } from "../exchange/plain-request.ts";
import { absoluteUrl } from "../exchange/url.ts";
import { bodyText } from "../har/write-entry.ts";
import type { Recorded, Recorder } from "./recorder.ts";

/** One exchange on its way through Polly. All that Polly gets to see is redacted. */
interface Exchange {
  readonly request: PlainRequest;
  send(): Promise<HttpResponse | undefined>;
  response?: HttpResponse;
  entry?: PollyEntry;
  problem?: unknown;
}

const exchangeOf = (request: PollyRequest) => request.requestArguments[0] as Exchange;

/** Hands requests to Polly without patching any global: whoever records calls `handleRequest`. */
class TransportAdapter extends PollyAdapter {
  static readonly id = "centime";

  override onConnect(): void {}

  override onDisconnect(): void {}

  override async onFetchResponse(request: PollyRequest): Promise<PollyResponse | undefined> {
    const exchange = exchangeOf(request);
    const response = await exchange.send();
    if (response === undefined) {
      request.abort();
      return undefined;
    }
    exchange.response = response;
    // Polly keeps text alone, and the entry is written from the exchange.
    return { statusCode: response.status, headers: response.headers, body: "" };
  }

  override async onRequestFailed(request: PollyRequest, error?: unknown): Promise<void> {
    const exchange = exchangeOf(request);
    if (exchange.response !== undefined) exchange.problem = error;
    await super.onRequestFailed(request, error);
  }
}

/** Polly hands entries over one by one; which file they go to is decided when the cassette closes. */
class EntryPersister extends PollyPersister {
  static readonly id = "centime";

  override async onFindRecording(): Promise<undefined> {}

  override async onSaveRecording(): Promise<void> {}
}

/** Starts an instance of Polly that records. */
export function startPolly(name: string): Recorder {
  const exchanges: Exchange[] = [];
  const polly = new Polly(name, {
    mode: "record",
    adapters: [TransportAdapter],
    persister: EntryPersister,
    persisterOptions: { keepUnusedRequests: true, disableSortingHarEntries: true },
    recordFailedRequests: true,
    recordIfMissing: false,
    flushRequestsOnStop: true,
    logLevel: "silent",
    matchRequestsBy: { headers: false, order: true },
  });
  const adapter = polly.adapters.get(TransportAdapter.id) as TransportAdapter;
  polly.server.any().on("beforePersist", (request, entry) => {
    exchangeOf(request).entry = entry;
  });
  return {
    async record(request, send) {
      const exchange: Exchange = { request, send };
      exchanges.push(exchange);
      const { method, url, headers, content } = request;
      const body = bodyText(content);
      const requestArguments = [exchange];
      await adapter.handleRequest({
        method,
        url: absoluteUrl(url),
        headers,
        body,
        requestArguments,
      });
      if (exchange.problem !== undefined) throw exchange.problem;
    },
    async finish() {
      await polly.stop();
      return exchanges.flatMap(recordedOf);
    },
  };
}

function recordedOf({ request, response, entry }: Exchange): readonly Recorded[] {
  if (response === undefined || entry === undefined) return [];
  return [{ id: entry._id, request, response, statusText: entry.response.statusText }];
}
