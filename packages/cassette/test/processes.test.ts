import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openCassette } from "@centime/cassette";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { sendAll } from "./help/cassettes.ts";
import { countingTransport, get } from "./help/exchanges.ts";

const processes = suite("cassettes in the file system", { limitMs: 30_000 });

const RECORD = fileURLToPath(new URL("./help/record-in-process.js", import.meta.url));

processes("stay whole when several processes record the same one at once", async () => {
  const folder = temporaryFolder();
  const run = promisify(execFile);
  const outcomes = await Promise.all(
    ["a", "b", "c"].map(async (mark) => {
      const { stdout } = await run(process.execPath, [RECORD, folder, mark]);
      return [mark, stdout.trim()] as const;
    }),
  );
  const winners = outcomes.filter(([, outcome]) => outcome === "written");
  assert.ok(winners.length >= 1, JSON.stringify(outcomes));
  for (const [, outcome] of outcomes) assert.match(outcome, /^(?:written|changed|busy)$/);
  assert.equal(await readdir(join(folder, "shared")), ["cassette.har"]);
  const { entries } = JSON.parse(await readFile(join(folder, "shared/cassette.har"), "utf8")).log;
  const marks = entries.map((entry: { request: { url: string } }) => entry.request.url.at(-1));
  assert.is(new Set(marks).size, 1);
  assert.is(marks.length, 50);
});

processes("that cannot be written leave a failure, and no file", async () => {
  const folder = temporaryFolder();
  await writeFile(join(folder, "suite"), "a file where a folder should be");
  await mkdir(join(folder, "taken/name.har"), { recursive: true });
  for (const [name, reason] of [
    ["suite/name", /unreadable|write/],
    ["taken/name", /unreadable/],
  ] as const) {
    const cassette = openCassette(name, { mode: "record", folder });
    await sendAll(cassette, countingTransport().transport, [get("/a")]);
    const failure = (await cassette.close())._unsafeUnwrapErr();
    assert.match(failure.reason, reason);
    assert.match(failure.message, join(folder, name));
  }
});

processes.run();
