import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openCassette } from "@centime/cassette";
import { replayTransport } from "@centime/cassette/replay";
import { temporaryFolder } from "@centime/test-kit";
import FetchAdapter from "@pollyjs/adapter-fetch";
import { Polly } from "@pollyjs/core";
import PollyPersister from "@pollyjs/persister";
import { createClient, type HttpRequest, type SendContext, type Transport } from "centime";
import { getCustomerInvoice } from "centime/customer-invoices";
import { err, ok } from "neverthrow";
import { invoiceOf } from "./invoice.ts";
import { median, type Report } from "./measure.ts";

const INTERACTIONS = 3000;
const ROUNDS = 9;

const REPLAYS: Readonly<Record<string, (cassette: LongCassette) => Promise<void>>> = {
  "openCassette, as middleware": throughCassette,
  replayTransport: throughTransport,
  "replayTransport, decoded by a client": throughClient,
  "Polly's own fetch adapter": replayThroughPolly,
};

/** Measures how many interactions are replayed in a second, loading the cassette included. */
export async function benchCassette(report: Report): Promise<void> {
  const cassette = await recordLongCassette(INTERACTIONS);
  const times: Record<string, number[]> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, replay] of Object.entries(REPLAYS)) {
      const start = performance.now();
      await replay(cassette);
      times[name] = [...(times[name] ?? []), performance.now() - start];
    }
  }
  const rateOf = (name: string) => (INTERACTIONS * 1000) / median(times[name] ?? []);
  const [ours = "", ...others] = Object.keys(REPLAYS);
  const polly = others.at(-1) ?? "";
  report.title(`Replaying ${INTERACTIONS} interactions, per second, loading included`);
  report.figure(ours, rateOf(ours).toFixed(0), "at least 3000");
  for (const name of others) report.figure(name, rateOf(name).toFixed(0));
  report.figure(`${ours} ÷ Polly's`, (rateOf(ours) / rateOf(polly)).toFixed(1), "at least 5");
}

async function throughCassette({ folder, name, requests }: LongCassette): Promise<void> {
  const cassette = openCassette(name, { folder, mode: "replay" });
  const send = cassette.middleware(noNetwork);
  for (const request of requests) (await send(request, context))._unsafeUnwrap();
  (await cassette.close())._unsafeUnwrap();
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

const noNetwork: Transport = async () =>
  err({ reason: "network", sent: "no", message: "a replay must not send" });

interface LongCassette {
  readonly folder: string;
  readonly name: string;
  /** The HAR file's text. */
  readonly text: string;
  readonly requests: readonly HttpRequest[];
}

const context: SendContext = { info: getCustomerInvoice.info };

const NAME = "bench/long";

/** Records a number of reads of invoices. */
async function recordLongCassette(interactions: number): Promise<LongCassette> {
  const folder = temporaryFolder();
  const requests = Array.from({ length: interactions }, (_, index) =>
    getCustomerInvoice(index + 1).request._unsafeUnwrap(),
  );
  const cassette = openCassette(NAME, { folder, mode: "record" });
  const send = cassette.middleware(answering);
  for (const request of requests) (await send(request, context))._unsafeUnwrap();
  (await cassette.close())._unsafeUnwrap();
  const text = await readFile(join(folder, `${NAME}.har`), "utf8");
  return { folder, name: NAME, text, requests };
}

const answering: Transport = async ({ url }) => {
  const body = JSON.stringify(invoiceOf(Number(url.split("/").at(-1))));
  return ok({ status: 200, headers: { "content-type": "application/json" }, body });
};

/** Replays a cassette through Polly's own fetch adapter, one request after the other. */
async function replayThroughPolly({ text, requests }: LongCassette): Promise<void> {
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
