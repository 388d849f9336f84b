import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { coreOperations } from "../src/checks/core-operation.ts";
import { operationPages } from "../src/pages/pages.ts";
import { TABLES } from "../src/tables/tables.ts";
import { FRENCH_TEXTS, frenchBook } from "../src/words/french/french-book.ts";
import { FRENCH_SENTENCES } from "../src/words/french/sentences.ts";

const suiteOfPages = suite("the pages of operations");

const pages = await operationPages();
const pageOf = (name: string) => {
  const page = pages.find((each) => each.name === name);
  if (page === undefined) throw new Error(`No page of ${name}`);
  return page;
};

suiteOfPages("are there for every operation of the catalogue, with its facts", () => {
  assert.is(pages.length, 226);
  for (const { info } of coreOperations()) {
    const page = pageOf(info.name);
    assert.equal(
      [page.contractId, page.api, page.method, page.path, page.scopes, page.isRepeatable],
      [info.contractId, info.api, info.method, info.path, info.scopes, info.idempotent],
    );
    assert.equal(
      page.failures.map(({ status }) => status),
      Object.keys(info.failures).map(Number),
    );
    assert.is(page.responseKind.endsWith("page"), info.paginated, info.name);
  }
});

suiteOfPages("have a French sentence for each English one, and none for nothing", () => {
  const words = Object.values(TABLES.words.operations).flatMap((one) =>
    typeof one === "string"
      ? []
      : [...(one.notes ?? []), ...Object.values<string>(one.failures ?? {})],
  );
  const reasons = TABLES.selection.flatMap(({ operations }) =>
    Object.values(operations).flatMap(({ because }) => because ?? []),
  );
  const wanted = new Set([...words, ...reasons]);
  assert.equal(Object.keys(FRENCH_SENTENCES).sort(), [...wanted].sort());
});

suiteOfPages("have the codes and numbers of the English sentence in the French one", () => {
  const codes = (text: string) => (text.match(/`[^`]+`|\{@link \w+\}|\d+/g) ?? []).sort();
  for (const [en, fr] of Object.entries({ ...FRENCH_SENTENCES, ...FRENCH_TEXTS })) {
    assert.equal(codes(fr), codes(en), fr);
  }
});

suiteOfPages("name all sentences without French, once", () => {
  const french = frenchBook();
  assert.is(french.bilingual("ISO 4217 code. A secret.").fr, "Code ISO 4217. A secret.");
  french.bilingual("A secret. Another.");
  assert.throws(french.checkComplete, /^no French for: A secret\. Another\.$/);
});

suiteOfPages("say in French what differs in a name or a number alone", () => {
  const { bilingual } = frenchBook();
  assert.is(
    bilingual("Items per page, 1 to 100. The API's default is 20.").fr,
    "Éléments par page, de 1 à 100. Par défaut, l'API prend 20.",
  );
});

suiteOfPages("name the fields of inputs and responses, inner ones by their path", () => {
  const { body, response } = pageOf("createCustomerInvoice");
  const field = (path: string) => body.filter((each) => each.path === path);
  assert.equal(
    field("draft").map(({ type, required, only }) => [type, required, only]),
    [
      ["true", true, "draft: true"],
      ["false", true, "draft: false"],
    ],
  );
  assert.equal(
    field("date").map(({ type, format, required }) => [type, format, required]),
    [["string", "date", true]],
  );
  const [label] = field("invoice_lines[].label");
  assert.ok(label !== undefined && body.some(({ path }) => path === "invoice_lines[].vat_rate"));
  assert.ok(response.some(({ path, words }) => path === "date" && words !== undefined));
});

suiteOfPages(
  "name the filters of a list with the type of their values, and how it is sorted",
  () => {
    const { filters, sort, response } = pageOf("getCustomerInvoices");
    const values = Object.fromEntries(filters.map(({ name, value }) => [name, value]));
    assert.equal(
      [values["date"], values["draft"], values["customer_id"], values["invoice_number"]],
      ["date", "boolean", "integer", "string"],
    );
    assert.equal(sort, { fields: ["id", "date"], default: "-id" });
    assert.ok(response.some(({ path }) => path === "invoice_number"));
  },
);

suiteOfPages("name the corrections that touch an operation, and the vendor's page", () => {
  assert.equal(
    pageOf("getLedgerEntries").corrections.map(({ what }) => what.en),
    ["No `updated_at` and no `created_at`."],
  );
  assert.is(
    pageOf("createJournal").vendorPage,
    "https://pennylane.readme.io/reference/postjournals",
  );
  assert.match(pageOf("getFirmJournals").vendorPage, "https://firm-pennylane.readme.io/reference/");
});

suiteOfPages.run();
