import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { OPERATIONS } from "../src/catalogue/operations.ts";
import { pages } from "../src/catalogue/pages.ts";
import { operationText } from "../src/help/operation-text.ts";
import { runCli } from "./run-cli.ts";

const help = suite("centime help");

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

help.run();
