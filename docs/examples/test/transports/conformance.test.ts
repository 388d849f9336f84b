import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";

const runners = suite("the suite of transports, under node:test", { limitMs: 60_000 });

runners("passes for undici", () => {
  const program = new URL("./undici-conformance.js", import.meta.url);
  const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(program)], {
    encoding: "utf8",
  });
  assert.is(status, 0, stdout);
  assert.match(stdout, /pass \d{2}/);
});

runners.run();
