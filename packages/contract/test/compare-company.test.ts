import { readFile } from "node:fs/promises";
import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { compareContract } from "../src/checks/compare/compare-contract.ts";
import { lineOf } from "../src/checks/compare/difference.ts";
import { parseContract } from "../src/load/load-contract.ts";
import { TABLES } from "../src/tables/tables.ts";
import { add, edited, type Json, set } from "./edit.ts";
import { COMPANY_CONTRACT, FIRM_CONTRACT, noContracts } from "./shared.ts";

const company = suite("compare with the company's contract", { limitMs: 30_000 });

const linesOf = (document: object) =>
  compareContract(parseContract(JSON.stringify(document), "edited"), TABLES.selection).map(lineOf);

const INVOICES = ["paths", "/api/external/v2/customer_invoices"];
const INVOICE = ["paths", "/api/external/v2/customer_invoices/{id}"];
const schema = ["content", "application/json", "schema"];
const CREATE = [...INVOICES, "post", "requestBody", ...schema, "anyOf"];
const IMPORT = [...INVOICES.slice(0, 1), `${INVOICES[1]}/import`, "post", "requestBody", ...schema];

const EDITS: Record<string, [path: string[], change: (at: Json) => void, line: string]> = {
  "a branch of a tagged union changes": [
    [...CREATE, "0", "properties", "purchase_order_reference"],
    set("maxLength", 60),
    "createCustomerInvoice body/1.purchase_order_reference: " +
      "maxLength 60 in the contract, maxLength 50 in the code",
  ],
  "a branch of an untagged union changes": [
    [...CREATE, "1", "properties", "invoice_lines", "items", "oneOf", "1"],
    add("required", "section_rank"),
    "createCustomerInvoice body/2.invoice_lines.*/2.section_rank: required in the contract only",
  ],
  "a union has another branch": [
    [...CREATE, "0", "properties", "invoice_lines", "items"],
    add("oneOf", { type: "object", properties: {} }),
    "createCustomerInvoice body/1.invoice_lines.*: 3 branches in the contract, 2 branches in the code",
  ],
  "a short text may be empty": [
    [...IMPORT, "properties", "currency_tax"],
    set("minLength", undefined),
    "importCustomerInvoice body.currency_tax: no minLength in the contract, minLength 1 in the code",
  ],
  "a list may be shorter": [
    [...IMPORT, "properties", "installments"],
    set("minItems", 1),
    "importCustomerInvoice body.installments: minItems 1 in the contract, minItems 2 in the code",
  ],
  "an answer has another field": [
    [...INVOICE, "get", "responses", "200", ...schema, "properties"],
    set("colour", { type: "string" }),
    "getCustomerInvoice response.colour: a property in the contract only",
  ],
  "a pattern in an answer changes": [
    [
      ...[...INVOICE, "get", "responses", "200", ...schema],
      ...["properties", "discount", "properties", "value"],
    ],
    set("pattern", "^\\d+$"),
    "getCustomerInvoice response.discount.value: pattern ^\\d+$ in the contract, " +
      "pattern ^(-?\\d+(\\.\\d+)?)?$ in the code",
  ],
  "an upload is no longer multipart": [
    [
      "paths",
      "/api/external/v2/customer_invoices/{customer_invoice_id}/appendices",
      "post",
      "requestBody",
    ],
    (at) => {
      const content = at["content"] as Json;
      at["content"] = { "application/json": content["multipart/form-data"] };
    },
    "uploadCustomerInvoiceAppendix body: json in the contract, multipart in the code",
  ],
  "an optional body becomes required": [
    ["paths", "/api/external/v2/customer_invoices/{id}/send_by_email", "post", "requestBody"],
    set("required", true),
    "sendCustomerInvoiceByEmail body: required in the contract only",
  ],
};

const readJson = async (file: string) => JSON.parse(await readFile(file, "utf8")) as Json;

company.unless(noContracts, "prints nothing as it is", async () => {
  assert.equal(linesOf(await readJson(COMPANY_CONTRACT)), []);
});

for (const [what, [path, change, line]] of Object.entries(EDITS)) {
  company.unless(noContracts, `one line when ${what}`, async () => {
    assert.equal(linesOf(edited(await readJson(COMPANY_CONTRACT), path, change)), [line]);
  });
}

company.unless(noContracts, "a line for each operation whose response changes", async () => {
  const contract = await readJson(COMPANY_CONTRACT);
  const removed = edited(contract, [...INVOICES, "get", "responses", "200", ...schema], (at) => {
    const items = (at["properties"] as Json)["items"] as Json;
    const item = items["items"] as Json;
    delete (item["properties"] as Json)["factur_x"];
  });
  assert.equal(linesOf(removed), [
    "getCustomerInvoices response.items.*.factur_x: a property in the code only",
  ]);
});

company.unless(noContracts, "prints nothing for the firm's, either", async () => {
  assert.equal(linesOf(await readJson(FIRM_CONTRACT)), []);
});

company.run();
