import { FEC_COLUMNS, GLOSSARY } from "../words/glossary/glossary.ts";
import type { Term, Theme } from "../words/glossary/term.ts";
import { pageOf, tableOf } from "./markdown.ts";
import type { SourceFile } from "./source-file.ts";

/** The glossary in both languages, below `docs/reference`. */
export const emitGlossary = (): SourceFile[] => [
  { path: "glossary.md", text: glossaryText("en") },
  { path: "../fr/reference/glossary.md", text: glossaryText("fr") },
];

type Language = "en" | "fr";

const WORDS = {
  en: {
    title: "Glossary",
    lead:
      "The words of French accounting, in English and in the API. Rates, dates and articles of law are " +
      "those of 2026; this page explains names, and is no advice.",
    heads: ["English", "French", "In the API", "Meaning"],
    fec: "The 18 columns of the FEC",
    fecLead:
      "What `createFecExport` leads to: one line for each ledger entry line, in this order, by article A47 A-1 " +
      "of the *livre des procédures fiscales*. The file is named after the SIREN and the closing day: " +
      "`123456789FEC20261231.txt`.",
    fecHeads: ["", "Column", "Meaning"],
  },
  fr: {
    title: "Glossaire",
    lead:
      "Les mots de la comptabilité française, en anglais et dans l'API. Taux, dates et articles de loi sont " +
      "ceux de 2026 ; cette page explique des noms et ne vaut pas conseil.",
    heads: ["Français", "Anglais", "Dans l'API", "Sens"],
    fec: "Les 18 colonnes du FEC",
    fecLead:
      "Ce que produit `createFecExport` : une ligne pour chaque ligne d'écriture, dans cet ordre, selon " +
      "l'article A47 A-1 du livre des procédures fiscales. Le fichier porte le SIREN et la date de clôture : " +
      "`123456789FEC20261231.txt`.",
    fecHeads: ["", "Colonne", "Sens"],
  },
} as const;

function glossaryText(language: Language): string {
  const { title, lead, heads, fec, fecLead, fecHeads } = WORDS[language];
  return pageOf(title, [
    lead,
    ...GLOSSARY.flatMap((theme) => themeText(theme, language, heads)),
    `## ${fec}`,
    fecLead,
    tableOf(
      fecHeads,
      FEC_COLUMNS.map(({ name, meaning }, index) => [index + 1, `\`${name}\``, meaning[language]]),
    ),
  ]);
}

function themeText(theme: Theme, language: Language, heads: readonly string[]): string[] {
  const other = language === "en" ? "fr" : "en";
  const rows = [...theme.terms]
    .sort((a, b) => a[language].localeCompare(b[language], language))
    .map((term) => [term[language], term[other], namesOf(term), term.meaning[language]]);
  return [`## ${theme.title[language]}`, tableOf(heads, rows)];
}

const namesOf = ({ api }: Term) => api.map((name) => `\`${name}\``).join(", ");
