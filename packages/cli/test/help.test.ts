import { spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { notInstalled, suite, temporaryFolder } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { OPERATIONS } from "../src/catalogue/operations.ts";
import { pages } from "../src/catalogue/pages.ts";
import { operationText } from "../src/help/operation-text.ts";
import { runCli } from "./run-cli.ts";

const help = suite("centime help and completion");

help("says of an operation what it takes, needs and returns", async () => {
  const { status, output } = await runCli(["help", "createCustomerInvoice"]);
  assert.is(status, 0);
  assert.match(output, "createCustomerInvoice  POST /api/external/v2/customer_invoices");
  assert.match(output, /deadline \* +string, date/);
  assert.match(output, /Scopes +one of customer_invoices:all/);
  assert.match(output, "not safe: each request creates an invoice");
  assert.match(output, /422 \(such as/);
});

help("says of a list what it filters and sorts by", async () => {
  const { output } = await runCli(["help", "customer-invoices"]);
  assert.match(output, /draft +boolean +eq\n/);
  assert.match(output, "Sorts by id, date (-id without it)");
});

help("has a text for each operation of the catalogue, without marks", async () => {
  const known = await pages();
  for (const name of OPERATIONS.keys()) {
    const page = known.get(name);
    const text = page === undefined ? "" : operationText(page, 80);
    assert.match(text, name);
    assert.not.match(text, /undefined|\[object|\{@link/, name);
  }
});

help("finds operations by words of both languages, and lists what there is", async () => {
  const { output } = await runCli(["help", "facture", "payee"]);
  assert.match(output, /^call markCustomerInvoiceAsPaid +Marks/m);
  assert.match(
    (await runCli(["help", "resources"])).output,
    /^get customer-invoices ID invoice-lines /m,
  );
  assert.is((await runCli(["help", "operations"])).output.trimEnd().split("\n").length, 226);
  assert.is((await runCli(["help", "xyzzy"])).status, 2);
});

const complete = async (...words: readonly string[]) =>
  (await runCli(["complete", "--", ...words])).output
    .split("\n")
    .map((line) => line.split("\t")[0])
    .filter(Boolean);

help("completes commands, operations, resources and the fields of filters", async () => {
  assert.equal(await complete("cal"), ["call"]);
  assert.equal(await complete("call", "createJourn"), ["createJournal"]);
  assert.equal(await complete("get", "journ"), ["journals"]);
  assert.ok((await complete("get", "customer-invoices", "42", "")).includes("invoice-lines"));
  assert.equal(await complete("get", "customer-invoices", "--filter", "dr"), ["draft="]);
  assert.equal(await complete("get", "customer-invoices", "--filter", "draft=f"), ["draft=false"]);
  assert.equal(await complete("get", "customer-invoices", "--sort", "-d"), ["-date"]);
  assert.equal(await complete("get", "journals", "--fields", "id,lab"), ["id,label"]);
  assert.equal(await complete("get", "journals", "--js"), ["--json"]);
});

help.unless(
  notInstalled("bash"),
  "completes in bash, and evaluates nothing that was typed",
  async () => {
    const folder = temporaryFolder();
    const main = fileURLToPath(new URL("../bundle/bin/main.js", import.meta.url));
    const command = join(folder, "centime");
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`);
    chmodSync(command, 0o755);
    const script = (line: string) => `source <(centime completion bash)
COMP_LINE=${line}; COMP_POINT=\${#COMP_LINE}; _centime; printf '[%s]' "\${COMPREPLY[@]}"; ls`;
    const run = (line: string) =>
      spawnSync("bash", ["-c", script(line)], {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, PATH: `${folder}:${process.env["PATH"]}` },
      }).stdout;
    assert.is(run("'centime get customer-invoices --filter draft=f'"), "[false ]centime\n");
    assert.is(run("'centime get customer-invoices --filter dra'"), "[draft=]centime\n");
    assert.is(run("'centime get $(touch harm) --filter `touch harm` x>harm'"), "[]centime\n");
  },
);

help.run();
