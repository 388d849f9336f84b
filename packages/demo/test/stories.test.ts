import { createSandbox } from "@centime/sandbox";
import { serve } from "@centime/sandbox/serve";
import { suite } from "@centime/test-kit";
import { fetchTransport } from "centime";
import * as assert from "uvu/assert";
import { createNarrator } from "../src/narrator.ts";
import { runLive, runOnSandbox } from "../src/run.ts";

const stories = suite("stories");

function listen() {
  const lines: string[] = [];
  return { narrate: createNarrator((line) => lines.push(line)), text: () => lines.join("\n") };
}

stories("tell the life of an invoice without a surprise", async () => {
  const { narrate, text } = listen();
  assert.is(await runOnSandbox(narrate), 0, text());
  for (const part of [
    /createCompanyCustomer: Librairie du Canal/,
    /1253\.73\s+242\.96\s+1496\.69\s+EUR/,
    /fail {2}SendCustomerInvoiceByEmailUnprocessableEntity/,
    /finalizeCustomerInvoice: F-2026-\d{4}, upcoming/,
    /fail {2}SendCustomerInvoiceByEmailConflict/,
    /sendCustomerInvoiceByEmail: on its way/,
    /linkCreditNote: F-2026-\d{4} is partially_cancelled, \d+\.\d+ left to pay/,
    /markCustomerInvoiceAsPaid: F-2026-\d{4} is paid, 0\.0 left to pay/,
    /getLedgerEntry: Facture Librairie du Canal/,
    /411\d+\s+1496\.69\s+0\.0/,
    /fail {2}ImportSupplierInvoiceUnprocessableEntity/,
    /importSupplierInvoice: PL-0726, 144\.0 EUR, to_be_processed/,
    /matchSupplierInvoiceTransaction: PL-0726 is paid, 0\.0 left to pay/,
    /createFecExport: pending\n +ok +getFecExport: ready/,
    /20260701\s+512\S*\s+VIR PAPETERIE DES LICES\s+0,00\s+144,00/,
    /\d+ lines of 18 columns, \d+\.\d\d on both sides/,
    /\d+ bytes of application\/pdf, without a token/,
    /importCustomerInvoice: ELSEWHERE-7, upcoming/,
    /fail {2}ImportCustomerInvoiceConflict/,
    /fail {2}CreateJournalUnprocessableEntity/,
    /createProduct was not sent: price_before_tax: expected string, received 480/,
    /ledger_entry_lines: \d+ rows/,
    /411\d+\s+Atelier Dubois SARL\s+\d+\.\d+/,
    /\d+ accounts, \d+\.\d\d on both sides/,
    /\d+ calls: \d+ results, 6 failures$/,
  ]) {
    assert.match(text(), part);
  }
});

stories("read the first pages of a live API, and tell of its drift", async () => {
  const { narrate, text } = listen();
  const sandbox = createSandbox();
  const server = (await serve(sandbox))._unsafeUnwrap();
  const transport = fetchTransport({ baseUrl: server.url });
  const status = await runLive(narrate, sandbox.token, transport);
  await server.close();
  assert.is(status, 0, text());
  assert.match(text(), /drift in getJournals: undeclared total_pages, 1 times/);
  assert.match(text(), /4 calls: 4 results, 0 failures$/);
});

stories("say what is missing when there is no token, and send nothing", async () => {
  const { narrate, text } = listen();
  assert.is(await runLive(narrate, ""), 1);
  assert.match(text(), /getJournals was not sent: token: expected .*, received an empty string/);
});

stories.run();
