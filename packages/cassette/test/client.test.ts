import { openCassette } from "@centime/cassette";
import type { HttpRequest, Transport } from "@centime/core";
import { suite } from "@centime/test-kit";
import { createClient } from "centime";
import { getJournal, getJournals } from "centime/journals";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { memoryStorage, openIn, PATH } from "./help/cassettes.ts";
import { jsonResponse, noNetwork } from "./help/exchanges.ts";

const clients = suite("a client with a cassette");

const TOKEN = "t0ken-that-must-not-be-written";
const journal = { id: 7, code: "VT", label: "Ventes", type: "sales" };

/** A transport whose first response asks to wait a minute. */
function busyAtFirst(): { readonly sent: HttpRequest[]; readonly transport: Transport } {
  const sent: HttpRequest[] = [];
  return {
    sent,
    transport: async (request) => {
      sent.push(request);
      if (sent.length > 1) return ok(jsonResponse(journal));
      return ok({ status: 429, headers: { "retry-after": "60" }, body: "Rate limit exceeded" });
    },
  };
}

clients("keeps the token from it, and replays a retried 429 without waiting", async () => {
  const storage = memoryStorage();
  const recording = openIn(storage, "record", { redact: { keep: true } });
  const network = busyAtFirst();
  const time = { now: () => 0, sleep: async () => {}, random: () => 0 };
  const recorder = createClient({
    token: TOKEN,
    transport: network.transport,
    cassette: recording,
    time,
    timeoutMs: false,
    rateLimit: false,
  });
  assert.is((await recorder.send(getJournal(7)))._unsafeUnwrap().label, "Ventes");
  assert.is(network.sent[1]?.headers["authorization"], `Bearer ${TOKEN}`);
  assert.is((await recording.close())._unsafeUnwrap().recorded, 2);
  assert.not((storage.files.get(PATH) ?? "").includes(TOKEN));

  const replaying = openIn(storage, "replay", { redact: { keep: true } });
  const client = createClient({ token: "another", transport: noNetwork, cassette: replaying });
  const started = performance.now();
  assert.is((await client.send(getJournal(7)))._unsafeUnwrap().label, "Ventes");
  assert.ok(performance.now() - started < 1000);
  assert.is((await replaying.close())._unsafeUnwrap().replayed, 2);
});

clients("gets a miss as a failure of its own, which is not retried", async () => {
  const storage = memoryStorage({ [PATH]: "" });
  const missing = openCassette("nowhere/at-all", { mode: "replay" });
  for (const cassette of [missing, openIn(storage, "replay")]) {
    const client = createClient({ token: TOKEN, transport: noNetwork, cassette });
    const failure = (await client.send(getJournals()))._unsafeUnwrapErr();
    assert.is(failure.kind === "TransportFailure" && failure.reason, "cassette");
    assert.is(failure.attempts, 1);
    assert.ok((await cassette.close()).isErr());
  }
});

clients.run();
