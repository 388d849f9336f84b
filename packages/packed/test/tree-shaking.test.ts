import { join } from "node:path";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { effectsOf, filesWithCode } from "./help/effects.ts";
import { PACKAGES } from "./help/paths.ts";

const shaken = suite("a bundle of which nothing is used", { limitMs: 30_000 });

const CONFORMANCE_SUITE = "testing/index.js";

/** The packages that applications ship. Who loads a sandbox or a cassette uses all of it. */
for (const name of ["core", "client", "transport-fetch", "transport-ofetch"]) {
  shaken(`leaves nothing of ${name}, so that who uses a part has only that part`, async () => {
    const files = filesWithCode(join(PACKAGES, name), [CONFORMANCE_SUITE]);
    assert.ok(files.length > 0);
    assert.is(await effectsOf(files), "");
  });
}

shaken("leaves what has effects: the search can find some", async () => {
  const suiteFile = join(PACKAGES, "core", "dist", "bundle", CONFORMANCE_SUITE);
  assert.match(await effectsOf([suiteFile]), "repeat(40)");
});

shaken.run();
