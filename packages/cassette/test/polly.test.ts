import { readFile, writeFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { replayTransport } from "@centime/cassette/replay";
import { suite, temporaryFolder, withServer } from "@centime/test-kit";
import { createClient, fetchTransport, type Transport } from "centime";
import { createJournal, getJournal, getJournals } from "centime/journals";
import * as assert from "uvu/assert";
import { run } from "../src/bin/program.ts";
import { CASSETTES, memoryStorage, openIn, PATH } from "./help/cassettes.ts";
import { noNetwork } from "./help/exchanges.ts";
import { type PollyRecording, withPolly } from "./help/stock-polly.ts";
import { suites } from "./suites/index.ts";
import { clientOptions, replaying } from "./suites/suite.ts";

// A stock Polly patches the global fetch: this file has a process of its own, as every test file.
const interoperability = suite("a stock Polly", { limitMs: 30_000 });

const UPLOAD = "uploads/appendix";

const cassette = async (name: string): Promise<PollyRecording> => ({
  har: JSON.parse(await readFile(join(CASSETTES, `${name}.har`), "utf8")),
});

for (const recorded of suites) {
  if (recorded.name === UPLOAD) continue;
  interoperability(`replays ${recorded.title} to a client`, async () => {
    await withPolly("replay", await cassette(recorded.name), async () => {
      const options = clientOptions(recorded);
      const client = createClient({ token: "t", transport: fetchTransport(), ...options });
      await recorded.run(replaying(client));
    });
  });
}

interface Entry {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly postData?: { readonly mimeType: string; readonly text?: string };
  };
  readonly response: { readonly status: number; readonly content: { readonly text?: string } };
}

const entriesOf = ({ har }: PollyRecording): readonly Entry[] =>
  (har as { log: { entries: readonly Entry[] } }).log.entries;

interoperability("replays every interaction of our cassettes but the upload", async () => {
  let replayed = 0;
  for (const { name } of suites) {
    const recording = await cassette(name);
    await withPolly("replay", recording, async () => {
      for (const { request, response } of entriesOf(recording)) {
        const { method, url, postData } = request;
        if (postData?.mimeType === "multipart/form-data") continue;
        const body = postData?.text ?? null;
        const replay = await fetch(url, { method, ...(body === null ? {} : { body }) });
        assert.is(replay.status, response.status, url);
        assert.is(await replay.text(), response.content.text, url);
        replayed += 1;
      }
    });
  }
  assert.is(replayed, 52);
});

const TOKEN = "t0ken-in-clear";
const journal = { id: 7, code: "VT", label: "Ventes", type: "sales" };

/** What a server sends for each request in turn: successes and failures, a POST twice. */
const responses = [
  { status: 200, body: JSON.stringify({ items: [journal], has_more: false, next_cursor: null }) },
  { status: 201, body: JSON.stringify({ ...journal, id: 8, code: "ZZ" }) },
  { status: 422, body: JSON.stringify({ error: "code is taken", status: 422 }) },
  { status: 404, body: JSON.stringify({ error: "Not found", status: 404 }) },
  { status: 503, body: "Service Unavailable" },
  { status: 200, body: JSON.stringify(journal) },
];

/** Sends the requests of a recording; returns what came of each. */
async function outcomes(transport: Transport, token = "t"): Promise<readonly string[]> {
  const client = createClient({ token, transport, retry: false, rateLimit: false });
  const calls = [
    getJournals({ limit: 20 }),
    createJournal({ label: "Autre", code: "ZZ" }),
    createJournal({ label: "Autre", code: "ZZ" }),
    getJournal(9),
    getJournal(7),
    getJournal(7),
  ];
  const found: string[] = [];
  for (const call of calls) {
    const result = await client.send<unknown, { readonly _tag: string }>(call);
    found.push(result.isOk() ? JSON.stringify(result.value) : result.error._tag);
  }
  return found;
}

/** Lets a stock Polly record the requests above from a server. */
async function recordWithPolly(): Promise<{ har: unknown; live: readonly string[] }> {
  const left = responses.values();
  const recording: PollyRecording = { har: undefined };
  let live: readonly string[] = [];
  const listener: RequestListener = (_, response) => {
    const { status, body } = left.next().value ?? { status: 500, body: "" };
    response.writeHead(status, { "content-type": "application/json" }).end(body);
  };
  await withServer(listener, (baseUrl) =>
    withPolly("record", recording, async () => {
      live = await outcomes(fetchTransport({ baseUrl }), TOKEN);
    }),
  );
  return { har: recording.har, live };
}

interoperability("records what our cassette and transport replay, failures as well", async () => {
  const { har, live } = await recordWithPolly();
  assert.equal(
    live.map((outcome) => outcome.replace(/^\{.*/, "value")),
    [
      "value",
      "value",
      "CreateJournalUnprocessableEntity",
      "GetJournalNotFound",
      "ServerError",
      "value",
    ],
  );
  const transport = replayTransport(har);
  assert.equal(await outcomes(transport), live);
  assert.equal(transport.unplayed(), []);

  const storage = memoryStorage({ [PATH]: JSON.stringify(har) });
  const opened = openIn(storage, "replay");
  assert.equal(await outcomes(opened.middleware(noNetwork)), live);
  assert.is((await opened.close())._unsafeUnwrap().replayed, responses.length);
});

interoperability("records secrets in clear, and replays here once they are redacted", async () => {
  const { har, live } = await recordWithPolly();
  assert.ok(JSON.stringify(har).includes(TOKEN));
  const [from, to] = [join(temporaryFolder(), "recording.har"), join(temporaryFolder(), "a.har")];
  await writeFile(from, JSON.stringify(har));
  const print = () => {};
  const terminal = { print, printError: print, now: () => new Date(), env: {}, version: "1.2.3" };
  assert.is(await run(["redact", from, "--keep", "--output", to], terminal), 0);
  const text = await readFile(to, "utf8");
  assert.not(text.includes(TOKEN));
  assert.equal(await outcomes(replayTransport(JSON.parse(text))), live);
});

interoperability("may list equal requests in any order: their numbers count", async () => {
  const { har, live } = await recordWithPolly();
  const { log } = har as { log: { entries: readonly Entry[] } };
  const turned = { log: { ...log, entries: [...log.entries].reverse() } };
  assert.equal(await outcomes(replayTransport(turned)), live);
});

interoperability.run();
