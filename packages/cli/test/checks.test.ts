import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite, temporaryFolder, withServer } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { MAIN, runCli } from "./run-cli.ts";

const checks = suite("centime contract check and other commands");

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const CONTRACT = join(ROOT, "../shared/contract/company-v2.json");
const shared = ["../shared", "../../shared"]
  .map((folder) => join(ROOT, folder, "contract/company-v2.json"))
  .find(existsSync);
const noContract = shared === undefined ? `there is no ${CONTRACT}` : undefined;

checks.unless(
  noContract,
  "contract check finds this release's own contract unchanged",
  async () => {
    const { status, output } = await runCli(["contract", "check", shared ?? ""]);
    assert.is(status, 0, output);
    assert.match(output, /company API, 178 operations/);
  },
);

checks.unless(noContract, "contract check names what is breaking, from an address", async () => {
  const text = readFileSync(shared ?? "", "utf8");
  const document = JSON.parse(text) as { paths: Record<string, unknown> };
  delete document.paths["/api/external/v2/me"];
  await withServer(
    (_request, response) => response.end(JSON.stringify(document)),
    async (url) => {
      const { status, output } = await runCli(["contract", "check", `${url}/accounting.json`]);
      assert.is(status, 3);
      assert.match(output, /^breaking {4}getMe: operation removed$/m);
    },
  );
});

const ROOT_SCRIPTS = (
  JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  }
).scripts;

checks(
  "contract check lists what a file lacks, with status 3, also as npm run contract:check",
  async () => {
    const file = join(temporaryFolder(), "contract.json");
    const info = { title: "Company", version: "2.0" };
    writeFileSync(file, JSON.stringify({ openapi: "3.0.1", info, paths: {} }));
    const { status, output } = await runCli(["contract", "check", file]);
    assert.is(status, 3);
    assert.match(output, /^breaking {4}getJournal: operation removed$/m);

    const [, script = ""] = ROOT_SCRIPTS["contract:check"]?.split(" && ") ?? [];
    const [program, main = "", ...args] = script.split(" ");
    assert.is(program, "node");
    const ended = spawnSync(process.execPath, [main, ...args, file], {
      cwd: ROOT,
      encoding: "utf8",
    });
    assert.is(ended.stdout, output);
    assert.is(ended.status, 3);
  },
);

checks("contract check says why a file cannot be read", async () => {
  const file = join(temporaryFolder(), "contract.json");
  writeFileSync(file, "{}");
  const { status, errors } = await runCli(["contract", "check", file]);
  assert.is(status, 1);
  assert.match(errors, "is not an OpenAPI 3.0 document");
});

checks("other commands run where they are installed, else say how to install them", async () => {
  const missing = await runCli(["cassette", "list"]);
  assert.is(missing.status, 2);
  assert.match(missing.errors, "npm install @centime/cassette");
  const { stdout } = spawnSync(process.execPath, [MAIN, "sandbox", "--help"], { encoding: "utf8" });
  assert.match(stdout, "centime-sandbox");
});

checks.run();
