import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { execPath } from "node:process";
import { suite, temporaryFolder, withServer, writeMegabytes } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { compareContract } from "../src/checks/compare/compare-contract.ts";
import { coreOperations } from "../src/checks/core-operation.ts";
import { type Look, markdownOf, statusOf, watchContracts } from "../src/checks/watch.ts";
import { apiOf, type OpenApiDocument } from "../src/load/openapi.ts";
import { TABLES } from "../src/tables/tables.ts";
import { ROOT } from "../src/write/repository.ts";
import { add, edited, set } from "./edit.ts";
import { storeContract } from "./fixtures/store-contract.ts";
import { COMPANY_CONTRACT, FIRM_CONTRACT, noContracts } from "./shared.ts";

const watching = suite("watching the contract", { limitMs: 60_000 });

const products = TABLES.selection.filter(({ file }) => file === "products");
const names = new Set(products.flatMap(({ operations }) => Object.keys(operations)));
const code = coreOperations().filter(({ info }) => names.has(info.name));

/** The store is all of the Company API here, and the Firm API has nothing. */
const compare = (document: OpenApiDocument) =>
  apiOf(document) === "firm" ? [] : compareContract(document, products, code, []);

const FIRM = { openapi: "3.0.1", paths: { "/api/external/firm/v1/companies": {} } };
const PRODUCT = ["paths", "/api/external/v2/products/{id}"];
const LABEL = ["content", "application/json", "schema", "properties", "label"];

/** Watches a server that serves the store in one way or another. */
async function watched(company: RequestListener, firm: object = FIRM): Promise<Look[]> {
  let looks: Look[] = [];
  await withServer(
    (request, response) => {
      if (request.url === "/firm") response.end(JSON.stringify(firm));
      else company(request, response);
    },
    async (baseUrl) => {
      const limits = { timeoutMs: 1000, mostBytes: 5_000_000 };
      const sources = { company: `${baseUrl}/company`, firm: `${baseUrl}/firm` };
      looks = await watchContracts(sources, { limits, compare });
    },
  );
  return looks;
}

const serving =
  (document: object): RequestListener =>
  (_request, response) =>
    response.end(JSON.stringify(document));

watching("finds nothing in contracts that have not changed", async () => {
  const looks = await watched(serving(storeContract()));
  assert.is(statusOf(looks), 0, markdownOf(looks, "2026-10-01"));
  assert.match(markdownOf(looks, "2026-10-01"), "Nothing has changed.");
});

watching("tells what breaks from what is compatible", async () => {
  const grown = edited(
    storeContract(),
    PRODUCT,
    set("delete", { operationId: "deleteProduct", responses: { 204: {} } }),
  );
  const changed = edited(
    grown,
    [...PRODUCT, "get", "responses", "200", ...LABEL],
    set("type", "boolean"),
  );
  const looks = await watched(serving(changed));
  assert.is(statusOf(looks), 1);
  assert.equal(looks[0]?.breaking, ["getProduct response.label: a boolean, was a string"]);
  assert.equal(looks[0]?.compatible, ["deleteProduct: operation added"]);
  const report = markdownOf(looks, "2026-10-01");
  assert.match(report, "# The vendor's contract on 2026-10-01\n");
  assert.match(report, "### Breaking (1)\n\n- getProduct response.label: a boolean, was a string");
  assert.match(report, "### Compatible (1)\n\n- deleteProduct: operation added");
});

watching("names corrections that are no longer needed", async () => {
  const unneeded = { kind: "correction" } as const;
  const looks = await watchContracts(
    { company: writeStore(storeContract()), firm: writeStore(FIRM) },
    { compare: () => [{ place: "getProduct response.label", what: "", change: unneeded }] },
  );
  assert.is(statusOf(looks), 1);
  assert.equal(looks[0]?.unnecessaryCorrections, ["getProduct response.label"]);
  assert.match(markdownOf(looks, "2026-10-01"), "### Corrections that are no longer needed (1)");
});

const UNSERVED: Record<string, [company: RequestListener, failure: string]> = {
  "is slow to respond": [() => undefined, "cannot be downloaded (The operation was aborted"],
  "stops in the middle": [
    (_request, response) => void response.write('{"openapi"'),
    "cannot be downloaded (The operation was aborted",
  ],
  "breaks off": [
    (_request, response) => {
      response.writeHead(200, { "content-length": "1000" }).write("{");
      setTimeout(() => response.destroy(), 50);
    },
    "cannot be downloaded (",
  ],
  "is huge": [
    (_request, response) => void writeMegabytes(50, response),
    "has more than 5000000 bytes",
  ],
  "serves a page": [(_request, response) => response.end("<html>"), "is not JSON"],
  "serves something else": [serving({ openapi: "3.1.0" }), "is not an OpenAPI 3.0 document"],
  "serves the other API": [serving(FIRM), "is the contract of the firm API"],
  "is out of order": [(_request, response) => response.writeHead(503).end(), "responds with 503"],
  "serves a file of a depth that no stack holds": [
    (_request, response) =>
      response.end(`{"openapi":"3.0.1","paths":${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}}`),
    "",
  ],
};

for (const [what, [company, failure]] of Object.entries(UNSERVED)) {
  watching(`says so when the server ${what}`, async () => {
    const looks = await watched(company);
    assert.is(statusOf(looks), 2);
    assert.match(looks[0]?.failure ?? "nothing failed", failure);
    assert.match(markdownOf(looks, "2026-10-01"), "It could not be looked at: ");
    assert.is(looks[1]?.failure, undefined);
  });
}

watching("says so when nothing listens", async () => {
  const company = "http://127.0.0.1:1/company";
  const looks = await watchContracts({ company, firm: writeStore(FIRM) }, { compare });
  assert.is(statusOf(looks), 2);
  assert.match(looks[0]?.failure ?? "", `${company}: cannot be downloaded`);
});

function writeStore(document: object): string {
  const file = join(temporaryFolder(), "contract.json");
  writeFileSync(file, JSON.stringify(document));
  return file;
}

const COMMAND = "packages/contract/dist/src/commands/watch.js";

/** Runs the command, which must not block the server of the test. */
function run(...args: string[]): Promise<{ status: number | null; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(execPath, [join(ROOT, COMMAND), ...args], {
      env: { PATH: process.env["PATH"] },
    });
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      errors += text;
    });
    child.stdout.resume();
    child.on("close", (status) => resolve({ status, errors }));
  });
}

watching("writes a dated report, and exits with 1 for changes", async () => {
  const out = join(temporaryFolder(), "reports");
  await withServer(
    (request, response) =>
      response.end(JSON.stringify(request.url === "/firm" ? FIRM : storeContract())),
    async (baseUrl) => {
      const sources = ["--company", `${baseUrl}/company`, "--firm", `${baseUrl}/firm`];
      assert.is((await run(...sources, "--out", out)).status, 1);
    },
  );
  const [json = "", markdown = ""] = readdirSync(out).sort();
  assert.match(json, /^\d{4}-\d\d-\d\d\.json$/);
  assert.match(markdown, /^\d{4}-\d\d-\d\d\.md$/);
  const { date, looks } = JSON.parse(readFileSync(join(out, json), "utf8"));
  assert.is(`${date}.md`, markdown);
  assert.ok(looks[0].breaking.includes("getJournal: operation removed"));
  assert.match(readFileSync(join(out, markdown), "utf8"), "- getJournal: operation removed");
});

watching("exits with 2 when it could not look, and when it is called wrongly", async () => {
  const missing = await run("--company", "/nowhere.json", "--firm", writeStore(FIRM));
  assert.is(missing.status, 2);
  assert.match(missing.errors, "/nowhere.json: cannot be read");
  const odd = await run("--odd");
  assert.is(odd.status, 2);
  assert.match(odd.errors, "npm run contract:watch");
});

const VENDOR = ["--company", COMPANY_CONTRACT, "--firm", FIRM_CONTRACT];

watching.unless(
  noContracts,
  "exits with 0 for the files that the code was generated from",
  async () => {
    assert.equal(await run(...VENDOR), { status: 0, errors: "" });
  },
);

watching.unless(noContracts, "generates the code anew when it is asked to", async () => {
  const copy = temporaryFolder();
  for (const path of [
    ".gitignore",
    "README.md",
    "biome.json",
    "package.json",
    "docs/reference",
    "scripts",
  ]) {
    cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  }
  for (const name of ["contract", "core", "client"]) {
    const path = join("packages", name);
    cpSync(join(ROOT, path), join(copy, path), { recursive: true, verbatimSymlinks: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "junction");
  const vendors = JSON.parse(readFileSync(COMPANY_CONTRACT, "utf8"));
  const schema = ["get", "responses", "200", "content", "application/json", "schema"];
  const changed = edited(
    vendors,
    ["paths", "/api/external/v2/me", ...schema, "properties", "user", "properties", "locale"],
    add("enum", "eo"),
  );
  mkdirSync(join(copy, "in"));
  writeFileSync(join(copy, "in", "company.json"), JSON.stringify(changed));
  const args = ["--company", join(copy, "in/company.json"), "--firm", FIRM_CONTRACT, "--generate"];
  const { status, stdout, stderr } = spawnSync(execPath, [join(copy, COMMAND), ...args], {
    cwd: copy,
    encoding: "utf8",
  });
  assert.is(status, 1, stdout + stderr);
  assert.match(stdout, "- getMe response.user.locale: enumeration grew by eo");
  assert.match(stdout, "changed packages/core/src/resources/me/types.ts");
  assert.match(
    readFileSync(join(copy, "packages/core/src/resources/me/types.ts"), "utf8"),
    'Open<"fr" | "en" | "de" | "eo">',
  );
});

watching.run();
