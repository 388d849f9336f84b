import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";

const guide = suite("docs/guides/cassettes.md", { limitMs: 30_000 });

const ROOT = new URL("../../../../", import.meta.url);
const EXAMPLES = ["uvu", "node-test"];

const run = promisify(execFile);

for (const example of EXAMPLES) {
  guide(`shows ${example} as it records and replays`, async () => {
    const source = new URL(`packages/cassette/test/guide/${example}.example.ts`, ROOT);
    const code = (await readFile(source, "utf8")).replace(/^\/\/ biome-ignore.*\n/m, "");
    const text = await readFile(new URL("docs/guides/cassettes.md", ROOT), "utf8");
    assert.ok(text.includes(code), `${example}.example.ts is not in the guide as it is`);

    const cwd = temporaryFolder();
    const sandbox = createSandbox();
    const server = (await serve(sandbox))._unsafeUnwrap();
    const file = fileURLToPath(new URL(`./guide/${example}.example.js`, import.meta.url));
    const { CI: _, NODE_TEST_CONTEXT: __, ...env } = process.env;
    try {
      const recording = {
        ...env,
        CENTIME_CASSETTES: "record",
        PENNYLANE_TOKEN: sandbox.token,
        PENNYLANE_URL: server.url,
      };
      await run(process.execPath, [file], { cwd, env: recording });
    } finally {
      await server.close();
    }
    await run(process.execPath, [file], { cwd, env: { ...env, CI: "true" } });
  });
}

guide("names every option and command that there is", async () => {
  const text = await readFile(new URL("docs/guides/cassettes.md", ROOT), "utf8");
  for (const word of ["mode", "folder", "match", "redact", "allowUnplayed", "comment", "now"]) {
    assert.ok(text.includes(`\`${word}\``), word);
  }
  for (const name of ["verify", "list", "show", "redact", "stale"]) {
    assert.ok(text.includes(`centime-cassette ${name}`), name);
  }
});

guide.run();
