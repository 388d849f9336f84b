import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execPath } from "node:process";
import { suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { ROOT } from "../src/write/repository.ts";

const commands = suite("commands", { limitMs: 30_000 });

const COMMANDS = join(ROOT, "packages", "contract", "dist", "src", "commands");

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(execPath, [join(COMMANDS, command), ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const folder = temporaryFolder();

commands("tell how they are used", () => {
  const { status, stderr } = run("generate.js");
  assert.is(status, 1);
  assert.match(stderr, "npm run");
  assert.match(run("replay-recordings.js", "--odd").stderr, "npm run");
});

commands("say what is wrong with a file", async () => {
  const file = join(folder, "odd.json");
  await writeFile(file, "{}");
  const { status, stderr } = run("generate.js", file);
  assert.is(status, 1);
  assert.is(stderr, `${file}: is not an OpenAPI 3.0 document\n`);
  assert.match(run("replay-recordings.js", file).stderr, "is not a list of exchanges");
});

commands("replaying exits with 1 for an exchange that does not fit", async () => {
  const file = join(folder, "recordings.json");
  const exchange = {
    operation: "getJournal",
    method: "GET",
    path: "/api/external/v2/journals/42",
    query: {},
    status: 200,
    response: {},
  };
  await writeFile(file, JSON.stringify([exchange]));
  const { status, stdout } = run("replay-recordings.js", file);
  assert.is(status, 1);
  assert.match(stdout, "0 fit, 1 do not");
});

commands.run();
