/// <reference path="./polly-modules.d.ts" />
import type { HttpResponse } from "@centime/core";
import PollyAdapter, { type PollyResponse } from "@pollyjs/adapter";
import { Polly, type PollyRequest } from "@pollyjs/core";
import PollyPersister from "@pollyjs/persister";
import type { HarEntry, HarLog } from "./har/schema.ts";
import { normalizeEntry } from "./har/write.ts";
import { type PlainContent, type PlainRequest, toAbsoluteUrl } from "./interaction.ts";
import { canonicalJson, decodeUtf8, toBase64 } from "./values.ts";

/** Records exchanges that are redacted already. */
export interface Recorder {
  /**
   * Sends and records. `send` resolves to `undefined` when there is no response, and nothing is
   * recorded. Rejects when `send` does, and when the exchange cannot be recorded.
   */
  record(request: PlainRequest, send: () => Promise<HttpResponse | undefined>): Promise<void>;
  /** Waits for requests on their way; resolves to the log, its entries in the order of the requests. */
  finish(): Promise<HarLog>;
}

/** What Polly carries for us beside its own request and response. */
interface Exchange {
  readonly index: number;
  readonly request: PlainRequest;
  send(): Promise<HttpResponse | undefined>;
  /** Whether the response came as bytes. */
  isBytes: boolean;
}

const exchangeOf = (request: PollyRequest) => request.requestArguments[0] as Exchange;

/** Sends what is handed to `handleRequest`, and patches no global. */
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
    exchange.isBytes = typeof response.body !== "string";
    return { statusCode: response.status, headers: response.headers, ...toPollyBody(response) };
  }
}

/** The body as a HAR has it: text, or base64 for bytes that are not text. */
function toPollyBody({ body }: HttpResponse): Pick<PollyResponse, "body" | "encoding"> {
  if (typeof body === "string") return { body };
  const text = decodeUtf8(body);
  return text === undefined ? { body: toBase64(body), encoding: "base64" } : { body: text };
}

/** Starts an instance of Polly that records; its defaults that lose or leak something are off. */
export function startPolly(name: string): Recorder {
  const entries: (HarEntry | undefined)[] = [];
  let log: HarLog = { version: "1.2", entries: [] };
  /** Which file the log goes to is decided when the cassette closes. */
  class LogPersister extends PollyPersister {
    static readonly id = "centime";

    override async onFindRecording(): Promise<undefined> {}

    override async onSaveRecording(_: string, har: { readonly log: HarLog }): Promise<void> {
      log = har.log;
    }
  }
  const polly = new Polly(name, {
    mode: "record",
    adapters: [TransportAdapter],
    persister: LogPersister,
    persisterOptions: { keepUnusedRequests: true, disableSortingHarEntries: true },
    recordFailedRequests: true,
    recordIfMissing: false,
    flushRequestsOnStop: true,
    logLevel: "silent",
    matchRequestsBy: { headers: false, order: true },
  });
  const adapter = polly.adapters.get(TransportAdapter.id) as TransportAdapter;
  polly.server.any().on("beforePersist", (pollyRequest, persisted) => {
    const entry = persisted as HarEntry;
    const { index, request, isBytes } = exchangeOf(pollyRequest);
    normalizeEntry(entry, request);
    const { content } = entry.response;
    if (isBytes && content.encoding === undefined) content._bytes = true;
    entries[index] = entry;
  });
  return {
    async record(request, send) {
      const exchange: Exchange = { index: entries.length, request, send, isBytes: false };
      entries.push(undefined);
      const { method, url, headers, content } = request;
      const { aborted, promise } = await adapter.handleRequest({
        method,
        url: toAbsoluteUrl(url),
        headers,
        body: toRequestBody(content),
        requestArguments: [exchange],
      });
      if (!aborted) await promise;
    },
    async finish() {
      await polly.stop();
      const recorded = entries.filter((entry) => entry !== undefined);
      return { ...log, browser: undefined, entries: recorded };
    },
  };
}

/** The body for Polly to write and to hash: the same for equal bodies. */
function toRequestBody(content: PlainContent | undefined): unknown {
  switch (content?.kind) {
    case "json":
      return canonicalJson(content.value);
    case "form":
      return new URLSearchParams(content.fields.map(([name, value]) => [name, value])).toString();
    case "multipart":
      return content.parts;
    default:
      return content?.text ?? "";
  }
}
