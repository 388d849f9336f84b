import { french } from "./french-words.ts";

export const journals = french(["journal", "journal comptable"], {
  getJournals: [
    "Liste les journaux comptables de la société, page par page.",
    "journal de ventes",
    "journal d'achats",
    "journal de banque",
    "opérations diverses",
    "OD",
  ],
  createJournal: ["Crée un journal comptable.", "code journal"],
  getJournal: ["Lit un journal comptable.", "code journal"],
});

export const ledgerAccounts = french(
  ["compte comptable", "plan comptable", "PCG", "compte général", "compte auxiliaire"],
  {
    getLedgerAccounts: [
      "Liste les comptes du plan comptable de la société, page par page.",
      "classe de comptes",
      "411",
      "401",
    ],
    createLedgerAccount: ["Crée un compte au plan comptable.", "numéro de compte"],
    getLedgerAccount: ["Lit un compte du plan comptable.", "numéro de compte"],
    updateLedgerAccount: [
      "Modifie le libellé d'un compte comptable, ou dit si ses lignes peuvent être lettrées.",
      "compte lettrable",
    ],
  },
);

export const ledgerEntries = french(
  ["écriture", "écriture comptable", "pièce comptable", "imputation"],
  {
    getLedgerEntries: ["Liste les écritures comptables, page par page.", "grand livre"],
    createLedgerEntry: [
      "Passe une écriture avec toutes ses lignes dans un journal.",
      "passer une écriture",
      "saisie comptable",
      "opérations diverses",
      "OD",
      "partie double",
      "à nouveau",
      "immobilisation",
      "amortissement",
    ],
    getLedgerEntry: ["Lit une écriture comptable avec ses lignes."],
    updateLedgerEntry: [
      "Modifie une écriture comptable ; ajoute, modifie et supprime ses lignes.",
      "corriger une écriture",
    ],
    getLedgerEntryLedgerEntryLines: [
      "Liste les lignes d'une écriture comptable, page par page.",
      "débit",
      "crédit",
    ],
  },
);

export const ledgerEntryLines = french(["ligne d'écriture", "écriture comptable"], {
  getLedgerEntryLines: [
    "Liste les lignes de toutes les écritures, page par page.",
    "grand livre",
    "débit",
    "crédit",
  ],
  getLedgerEntryLine: ["Lit une ligne d'écriture.", "débit", "crédit"],
  letterLedgerEntryLines: [
    "Lettre des lignes d'écriture : les marque comme se soldant entre elles.",
    "lettrer",
    "lettrage",
    "solder",
  ],
  unletterLedgerEntryLines: [
    "Supprime le lettrage de lignes d'écriture.",
    "délettrer",
    "délettrage",
    "lettrage",
  ],
  getLedgerEntryLineLetteredLines: [
    "Liste les lignes avec lesquelles une ligne d'écriture est lettrée, page par page.",
    "lettrage",
    "lettrer",
  ],
  getLedgerEntryLineCategories: [
    "Liste les catégories analytiques d'une ligne d'écriture et leurs poids, page par page.",
    "ventilation analytique",
  ],
  categorizeLedgerEntryLine: [
    "Remplace les catégories analytiques d'une ligne d'écriture et renvoie la ligne mise à jour.",
    "ventiler",
    "ventilation analytique",
    "catégoriser",
  ],
});

export const fiscalYears = french(["exercice", "exercice comptable", "clôture", "bilan"], {
  getFiscalYears: ["Liste les exercices comptables de la société, page par page."],
});

export const trialBalance = french(["balance", "balance générale", "balance comptable", "solde"], {
  getTrialBalance: [
    "Liste les débits et les crédits de chaque compte sur une période, page par page.",
    "balance auxiliaire",
  ],
});

export const categories = french(
  ["catégorie", "comptabilité analytique", "axe analytique", "section analytique"],
  {
    getCategories: [
      "Liste les catégories analytiques de tous les axes, page par page.",
      "plan analytique",
    ],
    createCategory: ["Crée une catégorie analytique dans un axe."],
    getCategory: ["Lit une catégorie analytique."],
    updateCategory: ["Modifie une catégorie analytique ; les champs omis gardent leur valeur."],
    getCategoryGroups: [
      "Liste les axes analytiques, c'est-à-dire les groupes de catégories, page par page.",
      "groupe de catégories",
      "plan analytique",
    ],
    createCategoryGroup: ["Crée un axe analytique.", "groupe de catégories"],
    getCategoryGroup: ["Lit un axe analytique.", "groupe de catégories"],
    updateCategoryGroup: ["Modifie le libellé d'un axe analytique.", "groupe de catégories"],
    getCategoryGroupCategories: [
      "Liste les catégories d'un axe analytique, page par page.",
      "groupe de catégories",
    ],
  },
);

export const exportedBooks = french(["export"], {
  createFecExport: [
    "Lance l'export des écritures d'une période au format du fichier des écritures comptables (FEC).",
    "FEC",
    "fichier des écritures comptables",
    "contrôle fiscal",
    "DGFiP",
  ],
  getFecExport: [
    "Lit l'état d'un export FEC et, dès qu'il est prêt, l'adresse du fichier.",
    "FEC",
    "fichier des écritures comptables",
    "télécharger le FEC",
  ],
  createGeneralLedgerExport: [
    "Lance l'export du grand livre d'une période dans un fichier Excel (`xlsx`).",
    "grand livre",
    "Excel",
  ],
  getGeneralLedgerExport: [
    "Lit l'état d'un export du grand livre et, dès qu'il est prêt, l'adresse du fichier.",
    "grand livre",
    "télécharger le grand livre",
  ],
  createAnalyticalGeneralLedgerExport: [
    "Lance l'export du grand livre analytique d'une période dans un fichier Excel (`xlsx`).",
    "grand livre analytique",
    "comptabilité analytique",
    "Excel",
  ],
  getAnalyticalGeneralLedgerExport: [
    "Lit l'état d'un export du grand livre analytique et, dès qu'il est prêt, l'adresse du fichier.",
    "grand livre analytique",
    "comptabilité analytique",
  ],
});
