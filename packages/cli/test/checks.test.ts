import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite, temporaryFolder, withServer } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { jsonLines, runCli, serveSandbox } from "./run-cli.ts";

const checks = suite("centime doctor, contract check and other commands");

checks("doctor finds a company of tests and its lists in order", async () => {
  const served = await serveSandbox({ now: () => new Date() });
  const args = ["doctor", "--operations", "getJournals,createCustomerInvoice"];
  const { status, output, errors } = await runCli(args, served);
  await served.close();
  assert.is(errors, "");
  assert.match(output, /^ok {2}token {4}accepted, from PENNYLANE_TOKEN$/m);
  assert.match(output, /^ok {2}company {2}.*, a test company \(sandbox-\d+\)$/m);
  assert.match(output, /^ok {2}scopes {3}enough: customer_invoices:all journals:readonly;/m);
  assert.match(output, /^ok {2}lists {4}(\d+) of \1 read, \d+ drifts/m);
  assert.match(output, /^ok {2}drift {4}getJournals total_pages \(undeclared\)$/m);
  assert.is(status, 0, output);
});

checks("doctor names the scopes that operations lack, with status 3", async () => {
  const served = await serveSandbox({ scopes: ["journals:readonly"], now: () => new Date() });
  const { status, output } = await runCli(
    ["doctor", "--operations", "createQuote,getJournals", "--json"],
    served,
  );
  await served.close();
  const scopes = jsonLines(output).find(({ what }) => what === "scopes");
  assert.is(status, 3);
  assert.is(scopes?.["isWell"], false);
  assert.match(String(scopes?.["text"]), /not enough for createQuote; needed: .*quotes:all/);
});

checks("doctor fails with the refusal of a wrong token", async () => {
  const served = await serveSandbox();
  const { status, output } = await runCli(["doctor"], {
    env: { ...served.env, PENNYLANE_TOKEN: "wrong" },
  });
  await served.close();
  assert.is(status, 1);
  assert.is(output, "");
});

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
