import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";

const suites = suite("the suites of the guide to tests");

const run = promisify(execFile);
const fileOf = (name: string) => fileURLToPath(new URL(`./suites/${name}.js`, import.meta.url));

/** Vitest's is run with the suites of cassettes, all of one folder. */
const COMMANDS = [["--test", fileOf("lost.node")], [fileOf("lost.uvu")], [fileOf("call.uvu")]];

for (const args of COMMANDS) {
  suites(`pass: ${args.join(" ").split("/").at(-1)}`, async () => {
    const { PATH } = process.env;
    const { stdout } = await run(process.execPath, args, { env: { PATH } });
    assert.match(stdout, /(pass|Passed:\s+) ?[1-9]/);
  });
}

suites.run();
