import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openCassette, withCassette } from "@centime/cassette";
import { suite, temporaryFolder } from "@centime/test-kit";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { memoryStorage, openIn, PATH, recordIn, sendAll } from "./help/cassettes.ts";
import { constant, context, countingTransport, get, jsonResponse } from "./help/exchanges.ts";

const closing = suite("closing a cassette");

const JOURNALS = get("/api/external/v2/journals");
const PRODUCTS = get("/api/external/v2/products");

/** A storage with a recording, and its bytes. */
async function withRecording() {
  const storage = memoryStorage();
  const before = await recordIn(storage, constant(jsonResponse({ items: [] })), [JOURNALS]);
  return { storage, before };
}

closing("discard leaves the file as it was, and the cassette free for another one", async () => {
  const { storage, before } = await withRecording();
  for (const mode of ["record", "auto"] as const) {
    const cassette = openIn(storage, mode);
    await sendAll(cassette, countingTransport().transport, [JOURNALS, PRODUCTS]);
    cassette.discard();
    const [refused] = await sendAll(cassette, countingTransport().transport, [JOURNALS]);
    assert.match(JSON.stringify(refused?._unsafeUnwrapErr()), "is closed");
    const report = (await cassette.close())._unsafeUnwrap();
    assert.equal([report.recorded, report.written], [0, false]);
    assert.equal([...storage.files], [[PATH, before]]);
  }
});

closing("discard tells neither misses nor what was not asked for", async () => {
  const { storage } = await withRecording();
  const cassette = openIn(storage, "replay");
  await sendAll(cassette, constant(jsonResponse({})), [PRODUCTS]);
  cassette.discard();
  assert.ok((await cassette.close()).isOk());
});

closing("discard does nothing after close", async () => {
  const { storage } = await withRecording();
  const cassette = openIn(storage, "record");
  await sendAll(cassette, countingTransport().transport, [PRODUCTS]);
  const closed = cassette.close();
  cassette.discard();
  assert.is((await closed)._unsafeUnwrap().written, true);
});

closing("await using drops what was not closed, and keeps what was", async () => {
  const { storage, before } = await withRecording();
  const record = async (isFailing: boolean) => {
    await using cassette = openIn(storage, "record");
    await sendAll(cassette, countingTransport().transport, [PRODUCTS]);
    if (isFailing) throw new Error("a test failed");
    (await cassette.close())._unsafeUnwrap();
  };
  await record(true).catch(({ message }) => assert.is(message, "a test failed"));
  assert.equal([...storage.files], [[PATH, before]]);
  await record(false);
  assert.match(storage.files.get(PATH) ?? "", "/products");
});

closing("leaves out what has not ended in time, and says how much that is", async () => {
  const storage = memoryStorage();
  const cassette = openIn(storage, "record", { waitMs: 1 });
  const send = cassette.middleware((request) =>
    request === PRODUCTS ? new Promise(() => {}) : Promise.resolve(ok(jsonResponse({}))),
  );
  void send(PRODUCTS, context);
  await send(JOURNALS, context);
  const { recorded, unfinished, written } = (await cassette.close())._unsafeUnwrap();
  assert.equal([recorded, unfinished, written], [1, 1, true]);
});

closing("writes nothing when a request matched nothing", async () => {
  const { storage, before } = await withRecording();
  const broken = before.replace('"status": 200', '"status": "ok"');
  storage.files.set(PATH, broken);
  const cassette = openIn(storage, "auto");
  await sendAll(cassette, countingTransport().transport, [JOURNALS, PRODUCTS]);
  assert.is((await cassette.close())._unsafeUnwrapErr().reason, "misses");
  assert.is(storage.files.get(PATH), broken);
});

const PROGRAM = fileURLToPath(new URL("./help/end-process.js", import.meta.url));

/** Runs a process that ends as `how` says; returns what it printed on its standard error. */
function end(how: string, mode: string, folder = temporaryFolder()) {
  const env = { PATH: process.env["PATH"], CENTIME_CASSETTES: mode };
  const { stderr, status } = spawnSync(process.execPath, [PROGRAM, folder, how], { env });
  return { folder, stderr: stderr.toString(), status };
}

closing("a recording that nobody closed is told when the process ends", () => {
  for (const how of ["nothing", "exit", "throw", "dispose"]) {
    const { folder, stderr, status } = end(how, "record");
    const notice = `cassette journals/list (${folder}/journals/list.har): 2 recorded exchanges were not written, since close() was not called`;
    assert.ok(stderr.split("\n").includes(notice), stderr);
    assert.is(status, { exit: 3, throw: 1 }[how] ?? 0);
    assert.equal(readdirSync(folder), []);
  }
});

closing("nothing is told of what was closed, discarded or replayed", () => {
  const { folder, stderr } = end("close", "record");
  assert.is(stderr, "");
  for (const [how, mode] of [
    ["discard", "record"],
    ["nothing", "replay"],
    ["nothing", "auto"],
    ["nothing", "off"],
  ] as const) {
    assert.is(end(how, mode, folder).stderr, "", `${how}, ${mode}`);
  }
});

/** A folder with a recorded cassette, and a transport that answers. */
async function recorded() {
  const folder = temporaryFolder();
  const answer = constant(jsonResponse({ items: [] }));
  await withCassette("a/b", (cassette) => sendAll(cassette, answer, [JOURNALS]), {
    folder,
    mode: "record",
  })();
  return { folder, answer };
}

closing("withCassette passes on what the runner says, and closes after a test", async () => {
  const { folder, answer } = await recorded();
  let seen: unknown;
  const test = withCassette(
    "a/b",
    async (cassette, ...context: [string, number]) => {
      seen = context;
      const [sent] = await sendAll(cassette, answer, [JOURNALS]);
      assert.is(sent?._unsafeUnwrap().replayed, true);
    },
    { folder, mode: "replay" },
  );
  assert.is(test.length, 0, "Jest passes a callback to whoever takes an argument");
  await test("t", 1);
  assert.equal(seen, ["t", 1]);
});

closing("withCassette fails a test whose cassette cannot be closed", async () => {
  const { folder } = await recorded();
  const test = withCassette("a/b", () => {}, { folder, mode: "replay" });
  const failed = await test().catch((thrown) => thrown);
  assert.instance(failed, Error);
  assert.equal([failed.name, failed.failure.reason], ["CassetteFailure", "unplayed"]);
  assert.match(failed.message, "1 interaction not asked for");
});

closing("withCassette leaves the recording of a test that failed", async () => {
  for (const [thrown, ...context] of [
    [new Error("it is not so")],
    ["not even an error"],
    [undefined, { signal: AbortSignal.abort() }],
    [undefined, { task: { result: { state: "fail" } } }],
  ] as const) {
    const { folder, answer } = await recorded();
    const fail = async (cassette: Parameters<typeof sendAll>[0]) => {
      await sendAll(cassette, answer, [PRODUCTS]);
      if (thrown !== undefined) throw thrown;
    };
    const test = withCassette("a/b", fail, { folder, mode: "record" });
    const outcome = await (test as (...args: unknown[]) => Promise<unknown>)(...context).catch(
      (why) => why,
    );
    assert.is(outcome, thrown);
    const replay = openCassette("a/b", { folder, mode: "replay" });
    const [sent] = await sendAll(replay, answer, [JOURNALS]);
    assert.is(sent?._unsafeUnwrap().replayed, true);
  }
});

closing.run();
