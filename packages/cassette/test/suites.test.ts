import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCassette } from "@centime/cassette";
import { suite } from "@centime/test-kit";
import { createClient } from "centime";
import * as assert from "uvu/assert";
import { CASSETTES } from "./help/cassettes.ts";
import { noNetwork } from "./help/exchanges.ts";
import { recordSuite } from "./record/record-suite.ts";
import { sandboxStudio } from "./record/sandbox-studio.ts";
import { suites } from "./suites/all.ts";

const replays = suite("the client, replaying our cassettes");

for (const recorded of suites) {
  replays(`replays ${recorded.title}`, async () => {
    const { match, client: kind } = recorded;
    const cassette = openCassette(recorded.name, { mode: "replay", folder: CASSETTES, match });
    const hurried = kind === "hurried" ? ({ retry: false, rateLimit: false } as const) : {};
    const client = createClient({ token: "t", transport: noNetwork, cassette, ...hurried });
    await recorded.play({ client, today: "2026-07-01", mark: "42", wait: async () => {} });
    const closed = await cassette.close();
    assert.ok(closed.isOk(), closed.isErr() ? closed.error.message : "");
  });
}

replays("are the same bytes whenever they are recorded", async () => {
  const folder = await mkdtemp(join(tmpdir(), "centime-cassette-"));
  try {
    for (const recorded of suites) {
      const texts: string[] = [];
      for (const take of ["one", "two"]) {
        const studio = await sandboxStudio(recorded);
        const closed = await recordSuite(recorded, { ...studio, folder: join(folder, take) });
        await studio.close();
        assert.ok(closed.isOk(), closed.isErr() ? closed.error.message : "");
        texts.push(await readFile(join(folder, take, `${recorded.name}.har`), "utf8"));
      }
      assert.is(texts[0], texts[1], recorded.name);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

replays.run();
