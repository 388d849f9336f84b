import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { TABLES } from "../src/tables/tables.ts";
import { FRENCH_OPERATIONS } from "../src/words/french/french.ts";

const french = suite("the French words");

const operations = TABLES.selection.flatMap((resource) => Object.keys(resource.operations));
const entries = Object.entries(FRENCH_OPERATIONS);

french("are there for every operation, as the English ones, and for nothing else", () => {
  assert.equal(Object.keys(FRENCH_OPERATIONS).sort(), [...operations].sort());
  assert.equal(Object.keys(TABLES.words.operations).sort(), [...operations].sort());
});

french("are one sentence that no other operation has", () => {
  for (const [name, { summary }] of entries) {
    assert.match(summary, /^[A-ZÉ][^.!?]*\.$/, name);
    assert.ok(summary.length <= 120, `${name}: ${summary.length} characters`);
  }
  assert.is(new Set(entries.map(([, { summary }]) => summary)).size, entries.length);
});

french("find an operation by several words, each once", () => {
  for (const [name, { search }] of entries) {
    assert.ok(search.length >= 2, name);
    assert.is(new Set(search).size, search.length, name);
  }
});

french("know what accountants call things", () => {
  const found = (word: string) =>
    entries.filter(([, { search }]) => search.includes(word)).map(([name]) => name);
  assert.ok(found("avoir").includes("linkCreditNote"));
  assert.ok(found("lettrer").includes("letterLedgerEntryLines"));
  assert.ok(found("rapprocher").includes("matchCustomerInvoiceTransaction"));
  assert.ok(found("FEC").includes("createFecExport"));
  assert.ok(found("passer une écriture").includes("createLedgerEntry"));
  assert.ok(found("échéance").includes("markCustomerInvoiceInstallmentAsPaid"));
  assert.ok(found("plateforme agréée").includes("sendCustomerInvoiceToPa"));
  assert.ok(found("mandat de prélèvement").includes("createSepaMandate"));
  assert.ok(found("abonnement").includes("createBillingSubscription"));
  assert.ok(found("exercice").includes("getFiscalYears"));
  assert.ok(found("immobilisation").includes("updateSupplierInvoice"));
});

french.run();
