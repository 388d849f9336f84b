import { openCassette } from "@centime/cassette";
import { replayTransport } from "@centime/cassette/replay";
import { createClient, type Transport } from "centime";
import { getCustomerInvoice } from "centime/customer-invoices";
import { err } from "neverthrow";
import type { Report } from "../report.ts";
import { median } from "../rounds.ts";
import { context, type LongCassette, recordLongCassette } from "./long-cassette.ts";
import { replayThroughPolly } from "./polly-fetch.ts";

const INTERACTIONS = 3000;
const ROUNDS = 9;

const REPLAYS: Readonly<Record<string, (cassette: LongCassette) => Promise<void>>> = {
  "openCassette, as middleware": throughCassette,
  replayTransport: throughTransport,
  "replayTransport, decoded by a client": throughClient,
  "Polly's own fetch adapter": replayThroughPolly,
};

/** How many recorded interactions are replayed in a second, loading the cassette included. */
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
  await cassette.remove();
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
