import { ContractError } from "../../contract-error.ts";
import type { Bilingual } from "../../pages/operation-page.ts";
import { FRENCH_CORRECTIONS } from "./corrections.ts";
import { CUSTOMER_INVOICES } from "./fields/customer-invoices.ts";
import { LISTS_AND_SUBSCRIPTIONS } from "./fields/lists-and-subscriptions.ts";
import { PARTIES_AND_BOOKS } from "./fields/parties-and-books.ts";
import { PURCHASES_AND_FIRMS } from "./fields/purchases-and-firms.ts";
import { BOOKS_NOTES } from "./notes/books.ts";
import { PURCHASES_NOTES } from "./notes/purchases.ts";
import { SALES_NOTES } from "./notes/sales.ts";
import { FRENCH_SENTENCES } from "./sentences.ts";

/** The French of texts. It knows which sentences have none. */
export interface FrenchBook {
  /** A text, which may have several sentences, in both languages. */
  readonly bilingual: (english: string) => Bilingual;
  /** The sentences that had no French, so far. */
  readonly missing: ReadonlySet<string>;
  /** The keys of the table that no text has needed, so far. */
  readonly unused: () => readonly string[];
  /** Fails when a sentence had no French. */
  readonly checkComplete: () => void;
}

/** What French pages say of fields, of the sandbox and of corrections, by the English of it. */
export const FRENCH_TEXTS: Readonly<Record<string, string>> = {
  ...LISTS_AND_SUBSCRIPTIONS,
  ...CUSTOMER_INVOICES,
  ...PARTIES_AND_BOOKS,
  ...PURCHASES_AND_FIRMS,
  ...SALES_NOTES,
  ...BOOKS_NOTES,
  ...PURCHASES_NOTES,
  ...FRENCH_CORRECTIONS,
};

/** Sentences that differ in a name or a number alone. */
const PATTERNS: readonly (readonly [english: RegExp, french: string])[] = [
  [
    /^From the page before, opaque: (`[\w.]+`) fills it in\.$/,
    "De la page précédente, opaque : $1 le remplit.",
  ],
  [/^Items per page, (\d+) to (\d+)\.$/, "Éléments par page, de $1 à $2."],
  [/^The API's default is (`[^`]+`|\d+)\.$/, "Par défaut, l'API prend $1."],
];

/** The texts of this project in French: whole ones, else sentence by sentence. */
export function frenchBook(): FrenchBook {
  const missing = new Set<string>();
  const used = new Set<string>();

  function sentence(english: string): string {
    const known = FRENCH_TEXTS[english];
    if (known !== undefined) {
      used.add(english);
      return known;
    }
    const pattern = PATTERNS.find(([pattern]) => pattern.test(english));
    if (pattern === undefined) missing.add(english);
    return pattern === undefined ? english : english.replace(...pattern);
  }

  return {
    bilingual: (english) => ({
      en: english,
      fr: FRENCH_SENTENCES[english] ?? sentencesOf(english).map(sentence).join(" "),
    }),
    missing,
    unused: () => Object.keys(FRENCH_TEXTS).filter((english) => !used.has(english)),
    checkComplete() {
      if (missing.size > 0) throw new ContractError("no French for", [...missing].join(" "));
    },
  };
}

const sentencesOf = (text: string): string[] => text.split(/(?<=\.) (?=[A-Z`])/);
