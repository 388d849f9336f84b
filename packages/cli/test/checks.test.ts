import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite, temporaryFolder, withServer } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { runCli } from "./run-cli.ts";

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
  const main = fileURLToPath(new URL("../bundle/bin/main.js", import.meta.url));
  const { stdout } = spawnSync(process.execPath, [main, "sandbox", "--help"], { encoding: "utf8" });
  assert.match(stdout, "centime-sandbox");
});

checks.run();
