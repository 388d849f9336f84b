import { join } from "node:path";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { effectsOf, filesWithCode } from "./help/effects.ts";
import { PACKAGES } from "./help/paths.ts";

const shaken = suite("a bundle of which nothing is used", { limitMs: 30_000 });

const TRANSPORT = join(PACKAGES, "transport", "dist", "bundle");

/** The files that applications ship. Who loads a sandbox or a cassette uses all of it. */
const shipped: Readonly<Record<string, readonly string[]>> = {
  core: filesWithCode(join(PACKAGES, "core")),
  client: filesWithCode(join(PACKAGES, "client")),
  transport: [join(TRANSPORT, "index.js")],
  "transport-ofetch": filesWithCode(join(PACKAGES, "transport-ofetch")),
};

for (const [name, files] of Object.entries(shipped)) {
  shaken(`leaves nothing of ${name}, so that who uses a part has only that part`, async () => {
    assert.ok(files.length > 0);
    assert.is(await effectsOf(files), "");
  });
}

shaken("leaves what has effects: the search can find some", async () => {
  const conformance = join(TRANSPORT, "conformance", "index.js");
  assert.match(await effectsOf([conformance]), "repeat(40)");
});

shaken.run();
