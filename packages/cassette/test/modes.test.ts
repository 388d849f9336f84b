import { suite } from "@centime/test-kit";
import { ok } from "neverthrow";
import * as assert from "uvu/assert";
import { createCassette } from "../src/cassette.ts";
import { memoryStorage, NAME, now, openIn, PATH, recordIn, sendAll } from "./help/cassettes.ts";
import { context, countingTransport, get, noNetwork } from "./help/exchanges.ts";

const modes = suite("modes of a cassette");

const JOURNALS = get("/api/external/v2/journals?limit=20");
const PRODUCTS = get("/api/external/v2/products");

modes("record sends, and replay returns the same without the network", async () => {
  const storage = memoryStorage();
  const network = countingTransport();
  await recordIn(storage, network.transport, [JOURNALS, PRODUCTS]);
  assert.is(network.sent.length, 2);

  const cassette = openIn(storage, "replay");
  const [first, second] = await sendAll(cassette, noNetwork, [JOURNALS, PRODUCTS]);
  assert.equal(first?._unsafeUnwrap(), {
    status: 200,
    headers: { "content-type": "application/json" },
    body: '{"count":1}',
    replayed: true,
  });
  assert.is(second?._unsafeUnwrap().body, '{"count":2}');
  const report = (await cassette.close())._unsafeUnwrap();
  assert.equal(report, {
    mode: "replay",
    replayed: 2,
    recorded: 0,
    unfinished: 0,
    written: false,
  });
});

modes("equal requests are replayed in the order of the recording", async () => {
  const storage = memoryStorage();
  await recordIn(storage, countingTransport().transport, [JOURNALS, PRODUCTS, JOURNALS]);
  const cassette = openIn(storage, "replay");
  const results = await sendAll(cassette, noNetwork, [PRODUCTS, JOURNALS, JOURNALS]);
  const bodies = results.map((result) => result._unsafeUnwrap().body);
  assert.equal(bodies, ['{"count":2}', '{"count":1}', '{"count":3}']);
  assert.ok((await cassette.close()).isOk());
});

modes("what is asked for at once is recorded in the order of the requests", async () => {
  const storage = memoryStorage();
  const cassette = openIn(storage, "record");
  const urls = ["/slow", "/fast", "/slow"];
  const waits = [30, 0, 10];
  const bodies = waits.map(String);
  const send = cassette.middleware(async () => {
    const [wait = 0, body = ""] = [waits.shift(), bodies.shift()];
    await new Promise((resolve) => setTimeout(resolve, wait));
    return ok({ status: 200, headers: {}, body });
  });
  await Promise.all(urls.map((url) => send(get(url), context)));
  assert.ok((await cassette.close()).isOk());

  const replayed = await sendAll(openIn(storage, "replay"), noNetwork, urls.map(get));
  assert.equal(
    replayed.map((result) => result._unsafeUnwrap().body),
    ["30", "0", "10"],
  );
});

modes("auto adds what is missing and keeps the rest, played or not", async () => {
  const storage = memoryStorage();
  await recordIn(storage, countingTransport().transport, [JOURNALS, PRODUCTS]);
  const network = countingTransport();
  const cassette = openIn(storage, "auto");
  const results = await sendAll(cassette, network.transport, [JOURNALS, JOURNALS]);
  assert.equal(
    results.map((result) => result._unsafeUnwrap().replayed),
    [true, undefined],
  );
  assert.is(network.sent.length, 1);
  assert.is((await cassette.close())._unsafeUnwrap().recorded, 1);

  const entries = JSON.parse(storage.files.get(PATH) ?? "").log.entries;
  const places = entries.map((entry: { _order: number; request: { url: string } }) => [
    new URL(entry.request.url).pathname.split("/").at(-1),
    entry._order,
  ]);
  assert.equal(places, [
    ["journals", 0],
    ["products", 0],
    ["journals", 1],
  ]);
});

modes("off sends everything and writes nothing", async () => {
  const storage = memoryStorage();
  const network = countingTransport();
  const cassette = openIn(storage, "off");
  await sendAll(cassette, network.transport, [JOURNALS, JOURNALS]);
  assert.is(network.sent.length, 2);
  assert.is((await cassette.close())._unsafeUnwrap().mode, "off");
  assert.is(storage.files.size, 0);
});

modes("recording the same traffic again changes no byte and no date within a month", async () => {
  const storage = memoryStorage();
  const requests = [JOURNALS, PRODUCTS, JOURNALS];
  const once = await recordIn(storage, countingTransport().transport, requests);
  const nextWeek = () => new Date("2026-07-08T17:30:00Z");
  const options = { now: nextWeek };
  assert.is(await recordIn(storage, countingTransport().transport, requests, options), once);
});

modes("the mode comes from the environment, and CI refuses to record for it", async () => {
  const storage = memoryStorage();
  const open = (env: Record<string, string>) => createCassette(NAME, { now }, { storage, env });

  const refused = open({ CENTIME_CASSETTES: "record", CI: "true" });
  const [sent] = await sendAll(refused, noNetwork, [JOURNALS]);
  const { reason } = sent?._unsafeUnwrapErr() ?? {};
  assert.is(reason, "cassette");
  assert.is((await refused.close())._unsafeUnwrapErr().reason, "refused");

  const recorded = open({ CENTIME_CASSETTES: "record" });
  await sendAll(recorded, countingTransport().transport, [JOURNALS]);
  assert.is((await recorded.close())._unsafeUnwrap().written, true);

  const replayed = open({});
  await sendAll(replayed, noNetwork, [JOURNALS]);
  assert.is((await replayed.close())._unsafeUnwrap().replayed, 1);

  const byOption = createCassette(NAME, { mode: "record" }, { storage, env: { CI: "true" } });
  await sendAll(byOption, countingTransport().transport, [JOURNALS]);
  assert.ok((await byOption.close()).isOk());
});

modes("wrong names and modes are failures", async () => {
  const storage = memoryStorage();
  for (const name of ["../out", "", "/etc/passwd", "a//b", "a/../b", undefined as never]) {
    const cassette = createCassette(name, {}, { storage, env: {} });
    assert.is((await cassette.close())._unsafeUnwrapErr().reason, "options", String(name));
  }
  const env = { CENTIME_CASSETTES: "rewind" };
  const closed = await createCassette(NAME, {}, { storage, env }).close();
  assert.match(closed._unsafeUnwrapErr().message, 'not "rewind"');
});

modes("wrong rules are failures, and so is what a rule throws", async () => {
  const wrong = openIn(memoryStorage(), "record", { redact: { paths: [42 as never] } });
  const [refused] = await sendAll(wrong, noNetwork, [JOURNALS]);
  assert.is(refused?._unsafeUnwrapErr().reason, "cassette");
  assert.is((await wrong.close())._unsafeUnwrapErr().reason, "options");

  const replace = () => {
    throw new Error("a mistake");
  };
  const throwing = { redact: { paths: [{ path: "count", replace }] } };
  const storage = memoryStorage();
  const cassette = openIn(storage, "record", throwing);
  const [sent] = await sendAll(cassette, countingTransport().transport, [JOURNALS]);
  assert.ok(sent?.isOk());
  const failure = (await cassette.close())._unsafeUnwrapErr();
  assert.is(failure.reason, "recording");
  assert.match(failure.message, "a mistake");
  assert.is(storage.files.size, 0);
});

modes("options that there are not, and values that do not fit, are refused by name", async () => {
  for (const [option, value, named = option] of [
    ["allowUnplay", true],
    ["allowUnplayed", "yes"],
    ["comment", 5],
    ["now", new Date(0)],
    ["waitMs", "60000"],
    ["waitMs", -1],
    ["folder", 5],
    ["match", ["date"]],
    ["match", { ignoreBodies: [] }, "match.ignoreBodies"],
    ["redact", { path: [] }, "redact.path"],
    ["match", { ignoreQuery: "cursor" }, "match.ignoreQuery"],
    ["match", { ignoreQuery: ["cursor", 5] }, "match.ignoreQuery.1"],
    ["match", { ignoreBody: [""] }, "match.ignoreBody.0"],
    ["match", { ignoreBody: ["lines.."] }, "match.ignoreBody.0"],
    ["match", { ignoreDates: "all" }, "match.ignoreDates"],
    ["redact", { paths: [{ path: 5 }] }, "redact.paths.0.path"],
    ["redact", { paths: ["a", { path: "b", replace: "c" }] }, "redact.paths.1.replace"],
    ["redact", { paths: [null] }, "redact.paths.0"],
    ["redact", { keep: "all" }, "redact.keep"],
    ["redact", { keep: [{}] }, "redact.keep.0"],
    ["redact", { secrets: [undefined] }, "redact.secrets.0"],
    ["redact", { salt: 5 }, "redact.salt"],
    ["allowUnusedRules", 1],
  ] as const) {
    const cassette = openIn(memoryStorage(), "record", { [option]: value } as never);
    const failure = (await cassette.close())._unsafeUnwrapErr();
    assert.equal(
      [failure.reason, failure.message.includes(`${named}: expected `)],
      ["options", true],
      `${named}: ${failure.message}`,
    );
  }
});

modes("a rule for redacting that names nothing is refused, and nothing is written", async () => {
  for (const redact of [{ paths: ["$..notes"] }, { keep: ["contacts.*.name"] }]) {
    const storage = memoryStorage();
    const cassette = openIn(storage, "record", { redact });
    await sendAll(cassette, countingTransport().transport, [JOURNALS]);
    const failure = (await cassette.close())._unsafeUnwrapErr();
    assert.is(failure.reason, "options");
    assert.match(failure.details[0] ?? "", "names nothing; in the bodies there are count");
    assert.is(storage.files.size, 0);
  }
});

modes.run();
