import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openCassette } from "@centime/cassette";
import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { suite, temporaryFolder } from "@centime/test-kit";
import { createClient, fetchTransport } from "centime";
import { getJournals } from "centime/journals";
import * as assert from "uvu/assert";
import { type PollyRecording, withPolly } from "./help/stock-polly.ts";

const guide = suite("the guides to cassettes");

const ROOT = new URL("../../../../", import.meta.url);
const CALL = getJournals({ limit: 50 });

const run = promisify(execFile);

/** Fails unless a guide shows an example as it is; resolves to the compiled example's path. */
async function shown(example: string, page: string): Promise<string> {
  const source = new URL(`packages/cassette/test/guide/${example}.example.ts`, ROOT);
  const code = (await readFile(source, "utf8")).replace(/^\/\/ biome-ignore.*\n/m, "");
  const text = await readFile(new URL(`docs/guides/${page}`, ROOT), "utf8");
  assert.ok(text.includes(code), `${example}.example.ts is not in ${page} as it is`);
  return fileURLToPath(new URL(`./guide/${example}.example.js`, import.meta.url));
}

/** Runs an example in a folder; resolves to what it prints. */
async function runIn(cwd: string, file: string, variables: Record<string, string> = {}) {
  const { CI: _, NODE_TEST_CONTEXT: __, ...inherited } = process.env;
  const env = { ...inherited, ...variables };
  return (await run(process.execPath, [file], { cwd, env })).stdout;
}

/** Serves a sandbox while `use` runs. */
async function withSandbox(use: (url: string, token: string) => Promise<unknown>): Promise<void> {
  const sandbox = createSandbox();
  const server = (await serve(sandbox))._unsafeUnwrap();
  try {
    await use(server.url, sandbox.token);
  } finally {
    await server.close();
  }
}

/** Records the cassette that the guide to cassettes records. */
async function recordIn(cwd: string): Promise<void> {
  const folder = join(cwd, "cassettes");
  const cassette = openCassette("journals/list", { mode: "record", folder });
  await withSandbox(async (baseUrl, token) => {
    const client = createClient({ token, transport: fetchTransport({ baseUrl }), cassette });
    (await client.send(CALL))._unsafeUnwrap();
  });
  (await cassette.close())._unsafeUnwrap();
}

guide("shows a Polly that replays a cassette", async () => {
  const cwd = temporaryFolder();
  await recordIn(cwd);
  const printed = await runIn(cwd, await shown("polly-replays", "polly.md"));
  assert.match(printed, /^\[\s+['"]\p{L}/u);
});

guide("shows a cassette that is a recording of Polly", async () => {
  const cwd = temporaryFolder();
  const recording: PollyRecording = { har: undefined };
  await withSandbox((baseUrl, token) =>
    withPolly("record", recording, async () => {
      const client = createClient({ token, transport: fetchTransport({ baseUrl }) });
      (await client.send(CALL))._unsafeUnwrap();
    }),
  );
  const folder = join(cwd, "recordings/journals-list_2174682859");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "recording.har"), JSON.stringify(recording.har));
  const printed = await runIn(cwd, await shown("polly-recording", "polly.md"));
  assert.match(printed, /^\[\s+['"]\p{L}/u);
});

guide("names every option and command that there is", async () => {
  const text = await readFile(new URL("docs/guides/cassettes.md", ROOT), "utf8");
  for (const word of [
    "mode",
    "folder",
    "match",
    "redact",
    "allowUnplayed",
    "waitMs",
    "comment",
    "now",
  ]) {
    assert.ok(text.includes(`\`${word}\``), word);
  }
  for (const name of ["verify", "check", "list", "show", "redact", "stale"]) {
    assert.ok(text.includes(`centime-cassette ${name}`), name);
  }
});

guide.run();
