import type { Transport } from "@centime/core";
import { suite } from "@centime/test-kit";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import type { CassetteMode } from "../src/options.ts";
import type { Storage } from "../src/storage.ts";
import {
  type MemoryStorage,
  memoryStorage,
  openIn,
  PATH,
  recordIn,
  sendAll,
  systemError,
} from "./help/cassettes.ts";
import {
  constant,
  context,
  countingTransport,
  get,
  jsonResponse,
  noNetwork,
  post,
} from "./help/exchanges.ts";

const files = suite("files of cassettes", { limitMs: 90_000 });

const JOURNALS = get("/api/external/v2/journals");

/** Opens, sends one request and closes: both must say the same. */
async function failureOf(
  storage: Storage,
  mode: CassetteMode,
  reason = "unreadable",
): Promise<string> {
  const cassette = openIn(storage, mode);
  const [sent] = await sendAll(cassette, noNetwork, [JOURNALS]);
  const error = sent?._unsafeUnwrapErr();
  const failure = (await cassette.close())._unsafeUnwrapErr();
  assert.is(failure.reason, reason);
  assert.is(error?.reason, "cassette");
  const said = error !== undefined && "message" in error ? error.message : "nothing";
  assert.ok(failure.message.includes(said.replace(/^cassette [\w/]+: /, "")), said);
  return failure.message;
}

const recorded = () => recordIn(memoryStorage(), constant(jsonResponse({ items: [] })), [JOURNALS]);

files("that cannot be replayed say why and where", async () => {
  const whole = await recorded();
  const edited = (from: string, to: string) => {
    assert.ok(whole.includes(from), from);
    return memoryStorage({ [PATH]: whole.replace(from, to) });
  };
  const wrong: readonly (readonly [Storage, RegExp])[] = [
    [memoryStorage(), /no such file; CENTIME_CASSETTES=record/],
    [memoryStorage({ [PATH]: "" }), /the file is empty/],
    [memoryStorage({ [PATH]: whole.slice(0, 700) }), /cut off after 700 characters/],
    [memoryStorage({ [PATH]: "[]" }), /log: expected/],
    [
      edited('"version": "1.2"', '"version": "2.0"'),
      /log.version: expected "1.2", received string/,
    ],
  ];
  const broken: readonly (readonly [Storage, RegExp])[] = [
    [edited('"status": 200', '"status": "ok"'), /log.entries.0.response.status/],
    [edited("[]}", "[}"), /log.entries.0.response.content.text: expected JSON/],
    [edited('"mimeType": "application/json"', '"encoding": "base64", "mimeType": "x"'), /base64/],
  ];
  for (const [storage, expected] of broken) {
    assert.match(await failureOf(storage, "replay", "misses"), expected);
    assert.match(await failureOf(storage, "auto", "misses"), expected);
  }
  for (const [storage, expected] of wrong) {
    const message = await failureOf(storage, "replay");
    assert.match(message, expected);
    assert.ok(message.includes(PATH), message);
  }
  assert.match(await failureOf(memoryStorage({ [PATH]: "{" }), "auto"), /cut off/);
});

files("may be edited by hand, as long as they stay JSON", async () => {
  const storage = memoryStorage({ [PATH]: (await recorded()).replace("items", "ITEMS_2") });
  const [sent] = await sendAll(openIn(storage, "replay"), noNetwork, [JOURNALS]);
  assert.is(sent?._unsafeUnwrap().body, '{"ITEMS_2":[]}');
});

files("survive a disk that is full in the middle of writing", async () => {
  const storage = memoryStorage();
  const before = await recordIn(storage, countingTransport().transport, [JOURNALS]);
  const full: MemoryStorage = {
    ...storage,
    async create(path, text) {
      await storage.create(path, text.slice(0, text.length / 2));
      if (text !== "") throw systemError("ENOSPC", "no space left on device, write");
    },
  };
  const cassette = openIn(full, "record");
  await sendAll(cassette, countingTransport().transport, [JOURNALS, JOURNALS]);
  const failure = (await cassette.close())._unsafeUnwrapErr();
  assert.is(failure.reason, "write");
  assert.match(failure.message, "ENOSPC");
  assert.equal([...storage.files], [[PATH, before]]);
});

files("in a folder that cannot be written fail on closing", async () => {
  const refusing: Storage = {
    ...memoryStorage(),
    async create() {
      throw systemError("EROFS", "read-only file system, open");
    },
  };
  const cassette = openIn(refusing, "record");
  const [sent] = await sendAll(cassette, countingTransport().transport, [JOURNALS]);
  assert.ok(sent?.isOk());
  assert.match((await cassette.close())._unsafeUnwrapErr().message, "EROFS");
});

files("are written by one at a time: the second of two processes loses its recording", async () => {
  const storage = memoryStorage();
  // Another storage object stands for another process: it does not share what is open here.
  const elsewhere = { ...storage };
  const ours = openIn(storage, "auto");
  const theirs = openIn(elsewhere, "auto");
  await sendAll(ours, countingTransport().transport, [JOURNALS]);
  await sendAll(theirs, countingTransport().transport, [get("/other")]);
  assert.ok((await ours.close()).isOk());
  const before = storage.files.get(PATH);
  const failure = (await theirs.close())._unsafeUnwrapErr();
  assert.is(failure.reason, "changed");
  assert.is(storage.files.get(PATH), before);
  assert.equal([...storage.files.keys()], [PATH]);
});

files("that are locked by another process are left alone", async () => {
  const storage = memoryStorage({ [`${PATH}.lock`]: "" });
  const cassette = openIn(storage, "record");
  await sendAll(cassette, countingTransport().transport, [JOURNALS]);
  const failure = (await cassette.close())._unsafeUnwrapErr();
  assert.is(failure.reason, "busy");
  assert.match(failure.message, `remove ${PATH}.lock`);
  assert.equal([...storage.files.keys()], [`${PATH}.lock`]);
});

files("may be opened twice to read, but never while they are written", async () => {
  const storage = memoryStorage();
  await recordIn(storage, countingTransport().transport, [JOURNALS]);
  const [one, two] = [openIn(storage, "replay"), openIn(storage, "replay")];
  for (const reader of [one, two]) {
    assert.ok((await sendAll(reader, noNetwork, [JOURNALS]))[0]?.isOk());
  }
  const writer = openIn(storage, "record");
  assert.is((await writer.close())._unsafeUnwrapErr().reason, "busy");
  assert.ok((await one.close()).isOk() && (await two.close()).isOk());
  const alone = openIn(storage, "record");
  assert.is((await openIn(storage, "replay").close())._unsafeUnwrapErr().reason, "busy");
  assert.ok((await alone.close()).isOk());
});

files("wait for requests on their way when they are closed, and refuse further ones", async () => {
  const storage = memoryStorage();
  let release = (): void => {};
  const slow: Transport = async () => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return ok(jsonResponse({ late: true }));
  };
  const cassette = openIn(storage, "record");
  const send = cassette.middleware(slow);
  const onItsWay = send(JOURNALS, context);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const closing = cassette.close();
  const refused = (await send(JOURNALS, context))._unsafeUnwrapErr();
  assert.match("message" in refused ? refused.message : "", "is closed");
  release();
  assert.ok((await onItsWay).isOk());
  assert.is((await closing)._unsafeUnwrap().recorded, 1);
  assert.is(await cassette.close(), await closing);
});

/** Files and texts stay as they are. */
const KEPT = { redact: { keep: true } } as const;

files("hold bodies of 20 MB, of requests and responses", async () => {
  const storage = memoryStorage();
  const text = "Zürich, 12 rue de l'Église; ".repeat(750_000);
  const request = post("/big", { text });
  const started = process.cpuUsage();
  await recordIn(storage, constant({ status: 200, headers: {}, body: text }), [request], KEPT);
  const [sent] = await sendAll(openIn(storage, "replay", KEPT), noNetwork, [request]);
  assert.ok(sent?._unsafeUnwrap().body === text);
  const { user, system } = process.cpuUsage(started);
  assert.ok(user + system < 30_000_000, `${(user + system) / 1000} ms of the processor`);
});

files("hold every status, empty bodies and bytes as they came", async () => {
  const bytes = Uint8Array.from({ length: 512 }, (_, index) => 255 - (index % 256));
  const responses = [
    { status: 204, headers: {}, body: "" },
    { status: 205, headers: {}, body: "" },
    { status: 304, headers: {}, body: "" },
    { status: 302, headers: { location: "/login" }, body: "" },
    { status: 500, headers: { "content-type": "text/html" }, body: "<h1>Oups</h1>" },
    { status: 200, headers: { "content-type": "application/pdf" }, body: bytes },
    {
      status: 200,
      headers: { "content-type": "application/json" },
      body: new TextEncoder().encode("{}"),
    },
    { status: 429, headers: { "retry-after": "2" }, body: "Rate limit exceeded" },
  ];
  const storage = memoryStorage();
  const requests = responses.map((_, index) => get(`/${index}`));
  const network = responses.values();
  await recordIn(
    storage,
    async () => ok(network.next().value as (typeof responses)[number]),
    requests,
    KEPT,
  );
  const replayed = await sendAll(openIn(storage, "replay"), noNetwork, requests);
  assert.equal(
    replayed.map((result) => result._unsafeUnwrap()),
    responses.map((one) => ({ ...one, replayed: true })),
  );
});

files("are not touched by what could not be sent", async () => {
  const storage = memoryStorage();
  const cassette = openIn(storage, "record");
  const [sent] = await sendAll(cassette, noNetwork, [JOURNALS]);
  assert.is(sent?._unsafeUnwrapErr().reason, "transport");
  assert.equal((await cassette.close())._unsafeUnwrap().recorded, 0);
  assert.is(storage.files.size, 0);
});

files.run();
