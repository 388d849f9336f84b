import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openCassette } from "@centime/cassette";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { countingTransport, get } from "./help/exchanges.ts";
import { sendAll } from "./help/open.ts";

const processes = suite("cassettes in the file system", { limitMs: 30_000 });

const RECORD = fileURLToPath(new URL("./help/record-in-process.js", import.meta.url));

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "centime-cassette-"));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

processes("stay whole when several processes record the same one at once", () =>
  inFolder(async (folder) => {
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
  }),
);

processes("that cannot be written leave a failure, and no file", () =>
  inFolder(async (folder) => {
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
  }),
);

processes.run();
