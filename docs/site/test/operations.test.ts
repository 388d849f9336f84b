import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { frenchBook, operationPages } from "@centime/contract/pages";
import { suite } from "@centime/test-kit";
import MiniSearch from "minisearch";
import * as assert from "uvu/assert";
import { SEARCH } from "../.vitepress/locales.ts";
import { operationMarkdown } from "../operations/markdown.ts";
import { besideAll } from "../operations/pages.ts";
import { builtSite, DOCS } from "./help/built-site.ts";

const site = suite("the pages of operations", { limitMs: 240_000 });

let built = "";

site.before(async () => {
  built = await builtSite();
});

const pages = await operationPages();
const besideOf = await besideAll(DOCS, pages);

const markdownOf = (name: string, language: "en" | "fr"): string => {
  const page = pages.find((each) => each.name === name);
  if (page === undefined) throw new Error(`No page of ${name}`);
  return operationMarkdown(page, besideOf(page), language);
};

site("are there for every operation in both languages, and are light", () => {
  for (const { name } of pages) {
    for (const folder of ["operations", "fr/operations"]) {
      const html = readFileSync(join(built, folder, `${name}.html`));
      const size = gzipSync(html).length;
      assert.ok(size < 14_000, `${folder}/${name} is ${size} bytes gzipped`);
    }
  }
  assert.is(pages.length, 226);
});

site("have an index of links to all of them", () => {
  for (const folder of ["operations", "fr/operations"]) {
    const html = readFileSync(join(built, folder, "index.html"), "utf8");
    for (const { name } of pages) assert.ok(html.includes(`href="./${name}"`), name);
  }
});

site("say what the sandbox models of every operation, and how to call it", () => {
  for (const page of pages) {
    const { modelled, example } = besideOf(page);
    assert.ok(modelled.length > 0, page.name);
    assert.match(example, page.clientMethod);
  }
});

site("say it in the language of the page", () => {
  const english = markdownOf("matchCustomerInvoiceTransaction", "en");
  const french = markdownOf("matchCustomerInvoiceTransaction", "fr");
  assert.match(french, "Rapproche une facture d'une opération bancaire.");
  assert.match(french, "**non** : la seconde requête peut les trouver rapprochées");
  assert.match(english, "**no**: the second request may find them matched");
  for (const text of [english, french]) {
    assert.match(text, "`POST /api/external/v2/customer_invoices/{customer_invoice_id}/matched");
    assert.match(text, "https://pennylane.readme.io/reference/postcustomerinvoicematched");
    assert.match(text, "`TransportFailure`");
    assert.not.match(text, "undefined");
    assert.not.match(text, "{@link");
  }
  assert.match(english, "| The bank transaction. |");
  assert.match(french, "| L'opération bancaire. |");
  assert.match(french, "- **supposé** : Les avoirs s'ajoutent à ce qui est réparti. Les autres");
});

site("correct the vendor's file in the language of the page", () => {
  for (const [language, text] of [
    ["en", "**No `updated_at` and no `created_at`.** The API removed both"],
    ["fr", "**Pas de `updated_at` ni de `created_at`.** L'API a retiré les deux"],
  ] as const) {
    assert.ok(markdownOf("getLedgerEntries", language).includes(text), language);
  }
});

site(
  "have French for every sentence of fields, sandbox and corrections, and none for nothing",
  async () => {
    const french = frenchBook();
    await besideAll(DOCS, await operationPages(french), french);
    assert.equal([...french.missing], []);
    assert.equal(french.unused(), []);
  },
);

site("say of a write whether it may have been done, and of a read that it does not matter", () => {
  const rowOf = (name: string, kind: string) =>
    markdownOf(name, "en")
      .split("\n")
      .find((line) => line.startsWith(`| \`${kind}\``));
  assert.match(rowOf("createJournal", "ServerError") ?? "", "| maybe | no |");
  assert.match(rowOf("getJournals", "ServerError") ?? "", "| nothing to do | yes |");
  assert.match(rowOf("updateProduct", "ServerError") ?? "", "| maybe | yes |");
  assert.is(rowOf("createJournal", "InvalidPage"), undefined);
  assert.match(rowOf("getJournals", "InvalidPage") ?? "", "resume");
});

/** What the built search finds first for a text. */
async function found(locale: string, text: string): Promise<string[]> {
  const chunks = join(built, "assets", "chunks");
  const name = readdirSync(chunks).find((file) => file.startsWith(`@localSearchIndex${locale}.`));
  assert.ok(name !== undefined && existsSync(join(chunks, name)), locale);
  const index = (await import(pathToFileURL(join(chunks, name ?? "")).href)) as { default: string };
  const { miniSearch } = (SEARCH as { options: { miniSearch: { options: object } } }).options;
  const search = MiniSearch.loadJSON(index.default, {
    fields: ["title", "titles", "text"],
    storeFields: ["title", "titles"],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
    ...miniSearch.options,
  });
  return search
    .search(text)
    .slice(0, 12)
    .map(({ id }) => String(id).split("/").at(-1) ?? "");
}

const WANTED: readonly (readonly [text: string, operation: string])[] = [
  ["createCustomerInvoice", "createCustomerInvoice"],
  ["postCustomerInvoices", "createCustomerInvoice"],
  ["company-fiscal-years", "getFiscalYears"],
  ["lettrer", "letterLedgerEntryLines"],
  ["delettrage", "unletterLedgerEntryLines"],
  ["avoir note de crédit", "linkCreditNote"],
  ["échéancier", "markCustomerInvoiceInstallmentAsPaid"],
  ["mandat de prélèvement SEPA", "createSepaMandate"],
  ["plateforme agréée", "getPaRegistrations"],
  ["exporter le FEC", "createFecExport"],
];

for (const locale of ["root", "fr"]) {
  site(`are found in ${locale} by our name, the vendor's, and French words`, async () => {
    for (const [text, operation] of WANTED) {
      const names = await found(locale, text);
      assert.ok(names.includes(operation), `${text}: ${names.join(", ")}`);
    }
  });
}

site.run();
