import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openCassette } from "@centime/cassette";
import { createSandbox, type Sandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { freePort, suite, temporaryFolder } from "@centime/test-kit";
import { createClient, unwrap } from "centime";
import * as assert from "uvu/assert";
import { run } from "../src/bin/program.ts";

const checks = suite("centime-cassette check", { limitMs: 60_000 });

/** A company, and a folder with a cassette that was recorded from it. */
interface World {
  readonly url: string;
  readonly sandbox: Sandbox;
  readonly folder: string;
  readonly path: string;
}

/** Runs a test with a sandbox that is served, after a journal was created, read and listed twice. */
function withRecording(test: (world: World) => Promise<void>) {
  return async () => {
    const sandbox = createSandbox({ seed: 42 });
    const server = (await serve(sandbox))._unsafeUnwrap();
    const folder = temporaryFolder();
    const cassette = openCassette("journals/list", { folder, mode: "record" });
    const { token } = sandbox;
    const { journals } = createClient({ token, baseUrl: server.url, cassette });
    try {
      const { id } = await unwrap(journals.createJournal({ code: "NEW", label: "Nouveau" }));
      await unwrap(journals.getJournal(id));
      await unwrap(journals.getJournals.collect({ limit: 6 }));
      await unwrap(journals.getJournals({ limit: 6 }));
      await unwrap(cassette.close());
      await test({ url: server.url, sandbox, folder, path: join(folder, "journals/list.har") });
    } finally {
      await server.close();
    }
  };
}

/** Runs `check`; resolves to its status and all that it printed. */
async function check(
  { folder, url, sandbox }: World,
  { args = ["--live"], token = sandbox.token, baseUrl = url } = {},
): Promise<readonly [status: number, text: string]> {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const env = { PENNYLANE_TOKEN: token, PENNYLANE_URL: baseUrl };
  const terminal = { print, printError: print, now: () => new Date(), version: "1.2.3", env };
  return [await run(["check", folder, ...args], terminal), lines.join("\n")];
}

/** Changes the recorded text, as if the API had answered otherwise. */
const edit = (path: string, from: string, to: string): void => {
  const text = readFileSync(path, "utf8");
  assert.ok(text.includes(from), from);
  writeFileSync(path, text.replaceAll(from, to));
};

const reads = (sandbox: Sandbox) => sandbox.requests().map(({ method }) => method);

checks(
  "asks each recorded read once, and finds nothing where nothing has changed",
  withRecording(async (world) => {
    const before = reads(world.sandbox).length;
    assert.equal(await check(world), [0, "2 reads: 0 answered in another form, 0 of what is gone"]);
    assert.equal(reads(world.sandbox).slice(before), ["GET", "GET"]);
  }),
);

checks(
  "names keys that came or went, and other types, by operation and place",
  withRecording(async (world) => {
    edit(world.path, '\\"label\\":', '\\"title\\":');
    edit(world.path, '\\"code\\":', '\\"former\\":1,\\"code\\":');
    edit(world.path, '\\"has_more\\":true', '\\"has_more\\":\\"yes\\"');
    const [status, text] = await check(world);
    assert.is(status, 1);
    for (const [operation, what, place] of [
      ["getJournal ", "label: answered, not recorded", 2],
      ["getJournal ", "title: recorded, not answered", 2],
      ["getJournals ", "items.*.former: recorded, not answered", 3],
      ["getJournals ", "has_more: recorded text, answered boolean", 3],
    ] as const) {
      const lines = text.split("\n").filter((line) => line.startsWith(operation));
      const line = lines.find((each) => each.includes(` ${what} `)) ?? "";
      assert.match(line, `interaction ${place}`, `${what} in\n${text}`);
    }
    assert.match(text, /2 reads: 2 answered in another form, 0 of what is gone$/);
  }),
);

checks(
  "compares nothing of what has no example, or is null",
  withRecording(async (world) => {
    edit(world.path, '\\"label\\":\\"Nouveau\\"', '\\"label\\":null');
    edit(world.path, '\\"total_pages\\":null', '\\"total_pages\\":2');
    const text = readFileSync(world.path, "utf8");
    writeFileSync(world.path, text.replaceAll(/\\"items\\":\[.*?\]/g, String.raw`\"items\":[]`));
    const [status, printed] = await check(world);
    assert.is(status, 0, printed);
  }),
);

checks(
  "counts what is gone, and tells another status",
  withRecording(async (world) => {
    const elsewhere = createSandbox({ seed: 42 });
    const server = (await serve(elsewhere))._unsafeUnwrap();
    try {
      const token = elsewhere.token;
      const [status, text] = await check(world, { baseUrl: server.url, token });
      assert.equal([status, text], [0, "2 reads: 0 answered in another form, 1 of what is gone"]);
      elsewhere.faults.add({ match: "getJournals", status: 403 });
      const [refused, why] = await check(world, { baseUrl: server.url, token });
      assert.is(refused, 1);
      assert.match(why, /^getJournals +status: recorded 200, answered 403/m);
    } finally {
      await server.close();
    }
  }),
);

checks(
  "says what would be asked, and asks nothing without --live",
  withRecording(async (world) => {
    const before = reads(world.sandbox).length;
    const [status, text] = await check(world, { args: [] });
    assert.is(status, 0);
    assert.match(text, /^getJournal +.*interaction 2$/m);
    assert.match(text, /^2 reads: --live asks$/m);
    assert.is(reads(world.sandbox).length, before);
  }),
);

checks(
  "exits with 2 when it cannot ask, and repeats no token",
  withRecording(async (world) => {
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    for (const [options, expected] of [
      [{ token: "" }, /PENNYLANE_TOKEN must be set/],
      [{ token: "a-wrong-token" }, /getJournal: 401/],
      [{ baseUrl: nowhere }, /getJournal: .*(refused|ECONNREFUSED|cannot)/i],
      [{ baseUrl: "nowhere" }, /baseUrl/],
    ] as const) {
      const [status, text] = await check(world, options);
      assert.is(status, 2, text);
      assert.match(text, expected);
      assert.not.match(text, /a-wrong-token/);
    }
  }),
);

checks.run();
