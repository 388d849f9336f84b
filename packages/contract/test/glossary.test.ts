import { suite } from "@centime/test-kit";
import * as assert from "uvu/assert";
import { coreOperations } from "../src/checks/core-operation.ts";
import { knownContracts } from "../src/known.ts";
import { FEC_COLUMNS, GLOSSARY } from "../src/words/glossary/glossary.ts";

const glossary = suite("the glossary");

/** Types of journals: the contract says that they are texts. */
const JOURNAL_TYPES = ["sales", "purchases", "finances", "misc", "carryover", "pending_vat"];

const terms = GLOSSARY.flatMap((theme) => theme.terms);

glossary("names each word once in each language, with one line of meaning", () => {
  for (const language of ["en", "fr"] as const) {
    const words = terms.map((term) => term[language]);
    assert.equal(words.length, new Set(words).size);
    for (const { meaning } of terms) assert.match(meaning[language], /^[^\n|]+[.;:]$/);
  }
});

glossary("names nothing that the API does not have", async () => {
  const texts = (await knownContracts()).map(({ operations }) =>
    JSON.stringify([...operations.values()]),
  );
  const operations = new Set(coreOperations().map(({ info }) => info.name));
  const unknown = terms
    .flatMap(({ api }) => api)
    .filter(
      (name) =>
        !JOURNAL_TYPES.includes(name) &&
        !operations.has(name) &&
        !texts.some((text) => text.includes(`"${name}"`)),
    );
  assert.equal(unknown, []);
});

glossary("has what accountants ask for first", () => {
  const known = terms.map(({ fr }) => fr).join(", ");
  for (const word of [
    "avoir",
    "lettrage",
    "rapprochement",
    "exigibilité de la TVA",
    "FEC",
    "SIREN",
    "plateforme agréée",
    "Factur-X",
    "échéance",
    "à nouveau",
    "plan comptable général",
  ]) {
    assert.match(known, word);
  }
  assert.is(FEC_COLUMNS.length, 18);
});

glossary.run();
