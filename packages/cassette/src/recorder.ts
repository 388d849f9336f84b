import type { HttpResponse, Transport } from "@centime/core";
import { err } from "neverthrow";
import { messageOf } from "./failure.ts";
import type { HarLog } from "./har/schema.ts";
import type { PlainRequest } from "./interaction.ts";
import { titleOf } from "./match/miss.ts";
import type { Redactor } from "./redact/redactor.ts";

/** What a transport resolves to. */
export type Sent = Awaited<ReturnType<Transport>>;

/** A request that is recorded, and its response once it is there. */
export interface Exchange {
  readonly request: PlainRequest;
  sent?: Sent;
}

/** Keeps exchanges until they are written. */
export interface ExchangeRecorder {
  /** Adds an exchange: they are written in this order. */
  add(request: PlainRequest): Exchange;
  /** Sends an exchange, and resolves to the response as it came. */
  send(exchange: Exchange, send: () => ReturnType<Transport>): Promise<Sent>;
  /** How many exchanges have a response. */
  count(): number;
  /** How many exchanges have not ended. */
  unfinished(): number;
  /** Forgets everything. */
  clear(): void;
  /** Redacts what has a response, and resolves to it as a HAR has it. Rejects when Polly fails. */
  finish(): Promise<Recorded>;
}

/** What was recorded. */
export interface Recorded {
  /** None when nothing was recorded. */
  readonly log: HarLog | undefined;
  /** What could not be recorded, and why. */
  readonly problems: readonly string[];
}

/**
 * Creates a recorder. No request waits for another one, nor for what another one began: a runtime may end
 * a request together with its promises. Whoever finishes redacts all exchanges and hands them to Polly,
 * which is loaded then: replaying does not need it.
 */
export function createExchangeRecorder(name: string, redactor: Redactor): ExchangeRecorder {
  const exchanges: Exchange[] = [];
  const answered = () => exchanges.filter(({ sent }) => sent?.isOk());
  return {
    add(request) {
      const exchange: Exchange = { request };
      exchanges.push(exchange);
      return exchange;
    },
    async send(exchange, send) {
      const sent = await withoutThrowing(send);
      exchange.sent = sent;
      return sent;
    },
    count: () => answered().length,
    unfinished: () => exchanges.filter(({ sent }) => sent === undefined).length,
    clear: () => void exchanges.splice(0),
    async finish() {
      const recorded = answered();
      if (recorded.length === 0) return { log: undefined, problems: [] };
      const { startPolly } = await import("./polly.ts");
      const polly = startPolly(name);
      const problems: string[] = [];
      for (const { request: raw, sent } of recorded) {
        try {
          if (sent?.isOk() !== true) continue;
          const { request, response } = redactor.exchange(raw, sent.value);
          await polly.record(request, async () => response);
        } catch (thrown) {
          const path = redactor.request(raw).url;
          problems.push(`${titleOf({ ...raw, path })}: ${messageOf(thrown)}`);
        }
      }
      return { log: await polly.finish(), problems };
    },
  };
}

async function withoutThrowing(send: () => ReturnType<Transport>): Promise<Sent> {
  try {
    return await (await send()).asyncMap(withWholeFile);
  } catch (cause) {
    return err({ reason: "transport", sent: "maybe", message: "the transport threw", cause });
  }
}

/** Waits for a file: it is recorded whole. */
async function withWholeFile({ stream, ...response }: HttpResponse): Promise<HttpResponse> {
  if (stream === undefined) return response;
  return { ...response, body: new Uint8Array(await new Response(stream).arrayBuffer()) };
}
