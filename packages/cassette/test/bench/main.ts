// Measures how many recorded interactions are replayed in a second, ours against Polly's own adapter.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { replayTransport } from "@centime/cassette/replay";
import { createClient } from "centime";
import { getCustomerInvoice } from "centime/customer-invoices";
import { CASSETTES } from "../help/cassettes.ts";
import { context, noNetwork } from "../help/exchanges.ts";
import { memoryStorage } from "../help/memory-storage.ts";
import { openIn, PATH } from "../help/open.ts";
import { type LongCassette, longCassette } from "./long-cassette.ts";
import { replayThroughPolly } from "./polly-fetch.ts";

const INTERACTIONS = 3000;
const TAKES = 7;
const LEAST_PER_SECOND = 3000;
const LEAST_TIMES_POLLY = 5;

const cassette = await longCassette(INTERACTIONS, await invoiceBody());

const rates = await measure({
  "openCassette, as middleware": throughCassette,
  replayTransport: throughTransport,
  "createClient with replayTransport, decoding": throughClient,
  "Polly's own fetch adapter": replayThroughPolly,
});
const [viaCassette = 0, , , viaPolly = 0] = rates;

const times = viaCassette / viaPolly;
const isEnough = viaCassette >= LEAST_PER_SECOND && times >= LEAST_TIMES_POLLY;
console.log(
  `\nopenCassette: ${times.toFixed(1)} times Polly's own adapter (at least ${LEAST_TIMES_POLLY}), ` +
    `${Math.round(viaCassette)}/s (at least ${LEAST_PER_SECOND}): ${isEnough ? "enough" : "TOO SLOW"}`,
);
process.exitCode = isEnough ? 0 : 1;

/** A realistic answer: an invoice of our own cassette. */
async function invoiceBody(): Promise<string> {
  const har = JSON.parse(await readFile(join(CASSETTES, "invoices/lifecycle.har"), "utf8"));
  return har.log.entries[7].response.content.text;
}

type Replay = (cassette: LongCassette) => Promise<void>;

/** Interactions a second, loading included, in the fastest of some takes. Takes alternate. */
async function measure(replays: Readonly<Record<string, Replay>>): Promise<readonly number[]> {
  const seconds = Object.values(replays).map(() => Number.POSITIVE_INFINITY);
  for (let take = 0; take < TAKES; take += 1) {
    for (const [index, replay] of Object.values(replays).entries()) {
      const started = performance.now();
      await replay(cassette);
      const took = (performance.now() - started) / 1000;
      seconds[index] = Math.min(seconds[index] ?? took, took);
    }
  }
  const rates = seconds.map((fastest) => INTERACTIONS / fastest);
  for (const [index, title] of Object.keys(replays).entries()) {
    const rate = Math.round(rates[index] ?? 0);
    console.log(`${String(rate).padStart(8)} interactions/s  ${title}`);
  }
  return rates;
}

async function throughCassette({ text, requests }: LongCassette): Promise<void> {
  const opened = openIn(memoryStorage({ [PATH]: text }), "replay");
  const send = opened.middleware(noNetwork);
  for (const request of requests) (await send(request, context))._unsafeUnwrap();
  (await opened.close())._unsafeUnwrap();
}

async function throughTransport({ text, requests }: LongCassette): Promise<void> {
  const send = replayTransport(JSON.parse(text));
  for (const request of requests) (await send(request, context))._unsafeUnwrap();
}

async function throughClient({ text, requests }: LongCassette): Promise<void> {
  const transport = replayTransport(JSON.parse(text));
  const client = createClient({ token: "t", transport, rateLimit: false });
  for (const index of requests.keys()) {
    (await client.send(getCustomerInvoice(index + 1)))._unsafeUnwrap();
  }
}
