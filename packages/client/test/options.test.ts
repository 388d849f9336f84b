import type { DriftReport, InvalidInput, Transport } from "@centime/core";
import { getJournal } from "@centime/core/journals";
import { suite } from "@centime/test-kit";
import { fetchTransport } from "@centime/transport";
import * as assert from "uvu/assert";
import { type BareClientOptions, createBareClient } from "../src/bare.ts";
import { createClient } from "../src/index.ts";
import { fakeTransport, JOURNAL, json } from "./help/fake-transport.ts";
import { failureOfKind, successOf } from "./help/results.ts";

const options = suite("createClient's options");

async function refusalOf(given: unknown): Promise<InvalidInput> {
  const client = createBareClient(given as BareClientOptions);
  return failureOfKind("InvalidInput", await client.send(getJournal(7)));
}

const tokens: [title: string, token: unknown][] = [
  ["is empty", ""],
  ["is blank", "  "],
  ["has a line end", "hunter2\n"],
  ["has a line in the middle", "hunter2\r\nx-admin: yes"],
  ["has a space", "hunter 2"],
  ["has letters that no header can hold", "hunter2é"],
  ["has a control character", "hunter2\u0000"],
  ["is missing", undefined],
  ["is null", null],
  ["is a number", 42424242],
  ["is an object", { token: "hunter2" }],
];

for (const [title, token] of tokens) {
  options(
    `refuse a token that ${title}: every send is InvalidInput, and sends nothing`,
    async () => {
      const { transport, sent } = fakeTransport();
      const failure = await refusalOf({ token, transport });
      assert.equal([failure.operation, failure.attempts], ["getJournal", 0]);
      assert.is(failure.issues[0]?.path, "token");
      assert.not.match(JSON.stringify(failure), /hunter|42424242/);
      assert.equal(sent, []);
    },
  );
}

options("say what is wrong with a token", async () => {
  for (const [token, received] of [
    ["", "an empty string"],
    ["Bearer hunter2", "Bearer, which the client adds"],
    ["hunter2\n", "a line end"],
    ["hunter 2", "a space"],
    ["hunter2é", "a letter that no header can hold"],
    [7, "number"],
  ] as const) {
    const [issue] = (await refusalOf({ token, transport: fakeTransport().transport })).issues;
    assert.is(issue?.message, `token: expected text without spaces, received ${received}`);
  }
});

options("take any token that a header can hold", async () => {
  const { transport, sent } = fakeTransport(() => json(JOURNAL));
  const client = createBareClient({ token: "aZ09-._~+/=!", transport });
  successOf(await client.send(getJournal(7)));
  assert.is(sent[0]?.headers["authorization"], "Bearer aZ09-._~+/=!");
});

for (const baseUrl of [
  "",
  "no url",
  "ftp://host",
  "https://me:hunter2@host",
  "https://h/?k=hunter2",
  "https://app.pennylane.com/api/external/v2",
  "https://app.pennylane.com/api/external/firm/v1/",
]) {
  options(`refuse the base URL "${baseUrl}": every send is InvalidInput`, async () => {
    const transport = fetchTransport({ baseUrl });
    const failure = await refusalOf({ token: "t-1", transport });
    assert.equal([failure.operation, failure.attempts], ["getJournal", 0]);
    assert.equal(
      failure.issues.map(({ path, code }) => [path, code]),
      [["baseUrl", "format"]],
    );
    assert.not.match(JSON.stringify(failure), "hunter2");
  });
}

options("say by a code what is wrong with them", async () => {
  const codeOf = async (given: object) => {
    const call = createClient({ token: "t-1", ...given }).send(getJournal(7));
    return failureOfKind("InvalidInput", await call).issues.map(({ code }) => code);
  };
  assert.equal(await codeOf({ timeoutMs: -1 }), ["range"]);
  assert.equal(await codeOf({ timeoutMs: "5" }), ["type"]);
  assert.equal(await codeOf({ retry: { attempts: -1 } }), ["range"]);
  assert.equal(await codeOf({ retries: 3 }), ["unknown-key"]);
  assert.equal(await codeOf({ token: "two words" }), ["format"]);
  assert.equal(await codeOf({ transport: fetchTransport({ maxBytes: -1 }) }), ["range"]);
});

const wrong: [title: string, options: unknown, path: string][] = [
  ["are missing", undefined, "token"],
  ["are null", null, "token"],
  ["are the token itself", "t-1", "token"],
  ["have a transport that is null", { token: "t-1", transport: null }, "transport"],
  ["have a transport that is a fetch's options", { token: "t-1", transport: {} }, "transport"],
  ["have a middleware that is no function", { token: "t-1", middleware: [{}] }, "middleware"],
  ["have middleware that is a function", { token: "t-1", middleware: () => 5 }, "middleware"],
  ["have middleware that is no list", { token: "t-1", middleware: 5 }, "middleware"],
  ["have a drift that is no function", { token: "t-1", drift: "log" }, "drift"],
  ["have an option of the client with methods", { token: "t-1", retry: {} }, "retry"],
];

for (const [title, given, path] of wrong) {
  options(`that ${title} throw nothing: every send is InvalidInput`, async () => {
    const { issues } = await refusalOf(given);
    assert.equal(
      issues.map((issue) => issue.path),
      [path],
    );
  });
}

options("are checked alike by the client with methods", async () => {
  const client = createClient(undefined as never);
  const failure = failureOfKind("InvalidInput", await client.journals.getJournal(7));
  assert.is(failure.issues[0]?.path, "token");
});

for (const [option, value] of [
  ["onDrift", "log"],
  ["retry", 3],
  ["rateLimit", {}],
  ["timeoutMs", -1],
  ["middleware", [5]],
  ["baseUrl", "example.org"],
  ["fetch", "fetch"],
  ["missingKeys", "ignore"],
  ["retries", 3],
] as const) {
  options(`refuse a wrong ${option} of the client with methods, by name`, async () => {
    const { transport, sent } = fakeTransport();
    const client = createClient({ token: "t-1", transport, [option]: value } as never);
    const failure = failureOfKind("InvalidInput", await client.journals.getJournal(7));
    assert.is(failure.issues[0]?.path, option);
    assert.equal(sent, []);
  });
}

options("make a key that a response lacks drift, with missingKeys", async () => {
  const { label: _, ...older } = JOURNAL;
  const { transport } = fakeTransport(() => json(older));
  const reports: DriftReport[] = [];
  const onDrift = (report: DriftReport) => reports.push(report);
  const strict = createClient({ token: "t-1", transport, missingKeys: "fail" });
  failureOfKind("InvalidResponse", await strict.journals.getJournal(7));
  const pennylane = createClient({ token: "t-1", transport, missingKeys: "drift", onDrift });
  assert.equal(successOf(await pennylane.journals.getJournal(7)), older);
  assert.equal(
    reports.flatMap(({ drift }) => drift.map(({ kind, place }) => `${kind} ${place}`)),
    ["absent label"],
  );
  const bare = createBareClient({ token: "t-1", transport, missingKeys: "drift" });
  assert.equal(successOf(await bare.send(getJournal(7))), older);
});

options("default to the fetch transport, to the vendor's base URL", async () => {
  const original = globalThis.fetch;
  const urls: string[] = [];
  globalThis.fetch = async (url) => {
    urls.push(String(url));
    return Response.json(JOURNAL);
  };
  try {
    successOf(await createBareClient({ token: "t-1" }).send(getJournal(7)));
  } finally {
    globalThis.fetch = original;
  }
  assert.equal(urls, ["https://app.pennylane.com/api/external/v2/journals/7"]);
});

options("are read once: changing them later changes nothing", async () => {
  const { transport, sent } = fakeTransport(() => json(JOURNAL));
  const given: { token: string; transport: Transport } = { token: "t-1", transport };
  const client = createBareClient(given);
  given.token = "t-2";
  successOf(await client.send(getJournal(7)));
  assert.is(sent[0]?.headers["authorization"], "Bearer t-1");
});

options.run();
