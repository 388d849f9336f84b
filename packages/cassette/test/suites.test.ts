import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openCassette } from "@centime/cassette";
import { suite, temporaryFolder } from "@centime/test-kit";
import { createClient } from "centime";
import * as assert from "uvu/assert";
import { CASSETTES } from "./help/cassettes.ts";
import { noNetwork } from "./help/exchanges.ts";
import { recordSuite } from "./record/record-suite.ts";
import { sandboxSource } from "./record/sources.ts";
import { suites } from "./suites/index.ts";
import { clientOptions, replaying } from "./suites/suite.ts";

const replays = suite("the client, replaying our cassettes");

for (const recorded of suites) {
  replays(`replays ${recorded.title}`, async () => {
    const { name, match } = recorded;
    const cassette = openCassette(name, { mode: "replay", folder: CASSETTES, match });
    const options = clientOptions(recorded);
    const client = createClient({ token: "t", transport: noNetwork, cassette, ...options });
    await recorded.run(replaying(client));
    const closed = await cassette.close();
    assert.ok(closed.isOk(), closed.isErr() ? closed.error.message : "");
  });
}

replays("are the same bytes whenever they are recorded", async () => {
  const folder = temporaryFolder();
  for (const recorded of suites) {
    const texts: string[] = [];
    for (const time of ["first", "second"]) {
      const source = await sandboxSource(recorded);
      const closed = await recordSuite(recorded, source, join(folder, time));
      assert.ok(closed.isOk(), closed.isErr() ? closed.error.message : "");
      texts.push(await readFile(join(folder, time, `${recorded.name}.har`), "utf8"));
    }
    assert.is(texts[0], texts[1], recorded.name);
  }
});

replays.run();
