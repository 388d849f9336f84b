/** The examples to choose from, by their files, with what each shows. */
export const EXAMPLES = [
  { file: "invoice", en: "Issue an invoice", fr: "Émettre une facture" },
  { file: "pages", en: "A list: filter, sort, pages", fr: "Une liste : filtre, tri, pages" },
  { file: "failures", en: "Failures as data", fr: "Les échecs sont des données" },
  {
    file: "once",
    en: "Write once, whatever happens",
    fr: "Créer une seule fois, quoi qu’il arrive",
  },
  { file: "payment", en: "A payment, matched", fr: "Un paiement rapproché" },
  { file: "changes", en: "Follow what changes", fr: "Suivre les modifications" },
  { file: "ledger", en: "An entry in the ledger", fr: "Une écriture comptable" },
  { file: "retry", en: "Faults and retries", fr: "Pannes et nouvelles tentatives" },
] as const;

/** An example with its comments in one language: a line `// fr: …` is for one alone. */
export const localized = (code: string, language: string): string =>
  code
    .split("\n")
    .filter((line) => !/^\s*\/\/ (en|fr): /.test(line) || line.includes(`// ${language}: `))
    .map((line) => line.replace(/^(\s*\/\/ )(?:en|fr): /, "$1"))
    .join("\n");
