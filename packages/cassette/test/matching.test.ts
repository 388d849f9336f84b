import type { HttpRequest } from "@centime/core";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import type { CassetteOptions } from "../src/options.ts";
import { replayTransport } from "../src/replay.ts";
import { memoryStorage, openIn, PATH, recordIn, sendAll } from "./help/cassettes.ts";
import { context, countingTransport, get, noNetwork, post } from "./help/exchanges.ts";

const matching = suite("matching");

const MATCHED = "matched";

/** Records one request and sends another; resolves to why it did not match, or to `matched`. */
async function missOf(
  recorded: HttpRequest,
  asked: HttpRequest,
  options: CassetteOptions = {},
): Promise<string> {
  const storage = memoryStorage();
  await recordIn(storage, countingTransport().transport, [recorded], options);
  const cassette = openIn(storage, "replay", options);
  const [result] = await sendAll(cassette, noNetwork, [asked]);
  if (result === undefined || result.isOk()) return MATCHED;
  const { error } = result;
  assert.is(error.reason, "cassette");
  if (error.reason === "configuration") return "misconfigured";
  assert.is(error.sent, "no");
  return error.message;
}

const upload = (data: string | Uint8Array | Blob, filename = "terms.pdf"): HttpRequest => ({
  method: "POST",
  url: "/api/external/v2/customer_invoices/1/appendices",
  headers: { accept: "application/json" },
  body: {
    kind: "multipart",
    parts: [
      { kind: "field", name: "label", value: "Terms" },
      { kind: "file", name: "file", file: { filename, type: "application/pdf", data } },
    ],
  },
});

matching("ignores the order of keys and of query parameters", async () => {
  assert.is(await missOf(get("/a?x=1&y=2&x=3"), get("/a?y=2&x=1&x=3")), MATCHED);
  assert.is(
    await missOf(post("/a", { a: 1, b: { c: 2 } }), post("/a", { b: { c: 2 }, a: 1 })),
    MATCHED,
  );
  assert.is(await missOf(get("/a?q=caf%C3%A9+noir"), get("/a?q=caf%c3%a9%20noir")), MATCHED);
  assert.is(await missOf(post("/a", { a: undefined, b: 1 }), post("/a", { b: 1 })), MATCHED);
});

matching("names the nearest recorded request and each difference", async () => {
  const recorded = post("/api/external/v2/customer_invoices?dry=1", {
    lines: [{ quantity: 2 }],
    date: "2026-07-01",
  });
  const asked = post("/api/external/v2/customer_invoices?dry=0", {
    lines: [{ quantity: 3 }],
    draft: true,
  });
  assert.is(
    await missOf(recorded, asked),
    [
      "cassette journals/list: nothing recorded matches POST /api/external/v2/customer_invoices;" +
        " nearest is interaction 1, POST /api/external/v2/customer_invoices, which differs in",
      '  query.dry: recorded "1", asked "0"',
      '  body.date: recorded "2026-07-01", asked nothing',
      "  body.lines.0.quantity: recorded 2, asked 3",
      "  body.draft: recorded nothing, asked true",
    ].join("\n"),
  );
});

matching("tells order, method, path and repetition apart", async () => {
  assert.match(await missOf(post("/a", [1, 2]), post("/a", [2, 1])), "body.0: recorded 1, asked 2");
  assert.match(await missOf(get("/a"), post("/a", 1)), 'method: recorded "GET", asked "POST"');
  assert.match(await missOf(get("/a/1"), get("/a/2")), 'path: recorded "/a/1", asked "/a/2"');
  assert.match(await missOf(get("/a?x=1&x=2"), get("/a?x=2&x=1")), "query.x.0");

  const storage = memoryStorage();
  await recordIn(storage, countingTransport().transport, [get("/a")]);
  const [, again] = await sendAll(openIn(storage, "replay"), noNetwork, [get("/a"), get("/a")]);
  const error = again?._unsafeUnwrapErr();
  assert.match(
    error !== undefined && "message" in error ? error.message : "",
    "recorded once, and all of that was played",
  );
});

matching("compares files by name, type, size and digest", async () => {
  const bytes = new TextEncoder().encode("%PDF-1.7 …");
  assert.is(await missOf(upload("%PDF-1.7 …"), upload(bytes)), MATCHED);
  assert.is(await missOf(upload(bytes), upload(new Blob([bytes]))), MATCHED);
  assert.match(await missOf(upload("one"), upload("two")), "body.file.0.sha256");
  assert.match(await missOf(upload("one"), upload("one", "other.pdf")), "body.file.0.filename");
});

matching("can be loosened by query parameter and by place in the body", async () => {
  const options = {
    match: { ignoreQuery: ["cursor"], ignoreBody: ["date", "lines.*.id", "file.*.sha256"] },
    allowUnusedRules: true,
  };
  assert.is(await missOf(get("/a?x=1&cursor=b"), get("/a?cursor=c&x=1"), options), MATCHED);
  const one = post("/a", { date: "2026-01-01", lines: [{ id: 1, label: "x" }] });
  assert.is(await missOf(one, post("/a", { lines: [{ id: 2, label: "x" }] }), options), MATCHED);
  assert.match(
    await missOf(one, post("/a", { lines: [{ id: 2, label: "y" }] }), options),
    "body.lines.0.label",
  );
  assert.is(await missOf(upload("one"), upload("two"), options), MATCHED);
});

const filtered = (...conditions: readonly (readonly [string, string, unknown])[]): HttpRequest => {
  const filter = conditions.map(([field, operator, value]) => ({ field, operator, value }));
  return get(`/a?filter=${encodeURIComponent(JSON.stringify(filter))}&limit=20`);
};

matching("can be loosened in parts of a filter, and shows which part differs", async () => {
  const options = { match: { ignoreQuery: ["filter.*.value"] } };
  const recorded = filtered(["date", "gteq", "2026-07-01"]);
  const later = filtered(["date", "gteq", "2026-07-02"]);
  assert.is(await missOf(recorded, later, options), MATCHED);
  assert.match(
    await missOf(recorded, filtered(["date", "lteq", "2026-07-01"]), options),
    'query.filter.0.operator: recorded "gteq", asked "lteq"',
  );
  assert.match(
    await missOf(recorded, later),
    'query.filter.0.value: recorded "2026-07-01", asked "2026-07-02"',
  );
});

matching("can ignore what changes with time, and nothing else", async () => {
  const options = { match: { ignoreDates: true } };
  const recorded = filtered(["date", "gteq", "2026-07-01"], ["id", "gt", 7]);
  const asked = (id: number) => filtered(["date", "gteq", "2027-01-01"], ["id", "gt", id]);
  assert.is(await missOf(recorded, asked(7), options), MATCHED);
  assert.match(await missOf(recorded, asked(8), options), "query.filter.1.value: recorded 7");
  assert.is(
    await missOf(get("/a?period_start=2026-01-01"), get("/a?period_start=2025-01-01"), options),
    MATCHED,
  );
  const invoice = (date: string, label: string) =>
    post("/a", { date, deadline: date, expires_in: date, lines: [{ created_at: date, label }] });
  const one = invoice("2026-07-01", "x");
  assert.is(await missOf(one, invoice("2026-08-01", "x"), options), MATCHED);
  assert.match(await missOf(one, invoice("2026-08-01", "y"), options), "body.lines.0.label");
  assert.match(await missOf(one, invoice("2026-08-01", "x")), "body.lines.0.created_at");
});

const RULES: [rules: CassetteOptions, message: string][] = [
  [
    { match: { ignoreQuery: ["limit", "filter.0.vlaue"] } },
    'match.ignoreQuery.1: "filter.0.vlaue" names nothing; in the queries there are ' +
      "filter, filter.*, filter.*.field, filter.*.operator, filter.*.value, limit",
  ],
  [
    { match: { ignoreBody: ["dat"] } },
    'match.ignoreBody.0: "dat" names nothing; in the bodies there are date, lines, lines.*, lines.*.label',
  ],
];

for (const [rules, message] of RULES) {
  matching(`refuses a rule that names nothing: ${message.slice(0, 40)}`, async () => {
    const requests = [
      filtered(["id", "eq", 7]),
      post("/a", { date: "x", lines: [{ label: "y" }] }),
    ];
    const storage = memoryStorage();
    const recording = openIn(storage, "record", rules);
    await sendAll(recording, countingTransport().transport, requests);
    const refused = (await recording.close())._unsafeUnwrapErr();
    assert.equal([refused.reason, refused.details], ["options", [message]]);
    assert.is(storage.files.size, 0);

    await recordIn(storage, countingTransport().transport, requests, {
      ...rules,
      allowUnusedRules: true,
    });
    const replaying = openIn(storage, "replay", rules);
    const [first] = await sendAll(replaying, noNetwork, requests);
    assert.is(first?._unsafeUnwrapErr().reason, "cassette");
    assert.equal((await replaying.close())._unsafeUnwrapErr().details, [message]);

    const replay = replayTransport(JSON.parse(storage.files.get(PATH) ?? ""), rules);
    const missed = (await replay(requests[0] as HttpRequest, context))._unsafeUnwrapErr();
    assert.match("message" in missed ? missed.message : "", message);
  });
}

matching("closing names what was missed and what was not asked for", async () => {
  const storage = memoryStorage();
  await recordIn(storage, countingTransport().transport, [get("/a"), get("/b")]);
  const missed = openIn(storage, "replay");
  await sendAll(missed, noNetwork, [get("/a"), get("/c")]);
  const failure = (await missed.close())._unsafeUnwrapErr();
  assert.is(failure.reason, "misses");
  assert.is(failure.details.at(-1), "not asked for: interaction 2, GET /b");

  const left = openIn(storage, "replay");
  await sendAll(left, noNetwork, [get("/b")]);
  const unplayed = (await left.close())._unsafeUnwrapErr();
  assert.is(unplayed.reason, "unplayed");
  assert.equal(unplayed.details, ["interaction 1, GET /a"]);

  const allowed = openIn(storage, "replay", { allowUnplayed: true });
  await sendAll(allowed, noNetwork, [get("/b")]);
  assert.ok((await allowed.close()).isOk());
});

matching("an aborted request is aborted, not missed", async () => {
  const storage = memoryStorage();
  await recordIn(storage, countingTransport().transport, [get("/a")]);
  const send = openIn(storage, "replay").middleware(noNetwork);
  const result = await send(get("/a"), { ...context, signal: AbortSignal.abort() });
  assert.is(result._unsafeUnwrapErr().reason, "aborted");
});

matching.run();
