import { french } from "./french-words.ts";

/** A firm calls the books of a client company a *dossier*. */
const FIRM = ["cabinet", "expert-comptable", "dossier"];

export const firmBanking = french(["compte bancaire", "banque", "trésorerie", ...FIRM], {
  getFirmBankAccounts: ["Liste les comptes bancaires d'un dossier, page par page.", "IBAN"],
  createFirmBankAccount: [
    "Crée dans un dossier un compte bancaire dont les opérations sont saisies à la main ou par l'API.",
  ],
});

export const firmTransactions = french(
  ["transaction", "opération bancaire", "mouvement bancaire", "relevé bancaire", ...FIRM],
  {
    getFirmTransactions: ["Liste les opérations bancaires d'un dossier, page par page."],
    createFirmTransaction: [
      "Crée une opération sur un compte bancaire d'un dossier que Pennylane ne synchronise pas.",
      "saisir une opération",
    ],
    updateFirmTransaction: [
      "Affecte une opération bancaire d'un dossier à un client ou à un fournisseur.",
      "tiers",
      "affecter",
    ],
  },
);

export const firmCategories = french(
  ["catégorie", "comptabilité analytique", "axe analytique", "section analytique", ...FIRM],
  {
    getFirmCategories: [
      "Liste les catégories analytiques de tous les axes d'un dossier, page par page.",
    ],
    getFirmCategory: ["Lit une catégorie analytique d'un dossier."],
    getFirmCategoryGroups: [
      "Liste les axes analytiques d'un dossier, page par page.",
      "groupe de catégories",
    ],
    getFirmCategoryGroup: ["Lit un axe analytique d'un dossier.", "groupe de catégories"],
    getFirmCategoryGroupCategories: [
      "Liste les catégories d'un axe analytique d'un dossier, page par page.",
      "groupe de catégories",
    ],
  },
);

export const firmChangelogs = french(
  ["modifications récentes", "changements", "synchronisation", "historique", ...FIRM],
  {
    getFirmDmsFilesChanges: [
      "Liste les modifications récentes des fichiers de la GED d'un dossier, de la plus ancienne à la plus récente.",
      "GED",
      "document",
    ],
    getFirmLedgerEntryLineChanges: [
      "Liste les modifications récentes des lignes d'écriture d'un dossier, de la plus ancienne à la plus récente.",
      "ligne d'écriture",
      "écriture comptable",
    ],
    getFirmSupplierInvoicesChanges: [
      "Liste les modifications récentes des factures fournisseurs d'un dossier, de la plus ancienne à la plus récente.",
      "facture fournisseur",
      "facture d'achat",
    ],
    getFirmCustomerInvoicesChanges: [
      "Liste les modifications récentes des factures clients d'un dossier, de la plus ancienne à la plus récente.",
      "facture client",
      "facture de vente",
    ],
  },
);

export const firmCompanies = french(["société", "entreprise", "client du cabinet", ...FIRM], {
  getFirmCompanies: [
    "Liste les dossiers du cabinet, par pages numérotées.",
    "portefeuille",
    "SIREN",
  ],
  getFirmCompany: ["Lit un dossier du cabinet.", "SIREN"],
});

export const firmSales = french(["facture client", "facture de vente", "avoir", ...FIRM], {
  getFirmCustomerInvoices: [
    "Liste les factures clients et les avoirs d'un dossier, page par page.",
  ],
  getFirmCustomerInvoice: ["Lit une facture client d'un dossier."],
});

export const firmCustomers = french(["client", "tiers", "compte client", "411", ...FIRM], {
  getFirmCustomers: [
    "Liste les clients d'un dossier, professionnels comme particuliers, page par page.",
  ],
});

export const firmDms = french(
  ["GED", "gestion électronique des documents", "document", "fichier", ...FIRM],
  {
    getFirmDmsFiles: ["Liste les fichiers de la GED d'un dossier, page par page."],
    uploadFirmDmsFile: [
      "Dépose un fichier dans la GED d'un dossier.",
      "téléverser",
      "déposer un fichier",
    ],
    getFirmDmsFolders: [
      "Liste les répertoires de la GED d'un dossier, page par page.",
      "répertoire",
    ],
    createFirmDmsFolder: ["Crée un répertoire dans la GED d'un dossier.", "répertoire"],
  },
);

export const firmExports = french(["export", ...FIRM], {
  createFirmFecExport: [
    "Lance l'export des écritures d'un dossier au format du fichier des écritures comptables (FEC).",
    "FEC",
    "fichier des écritures comptables",
    "contrôle fiscal",
    "DGFiP",
  ],
  getFirmFecExport: [
    "Lit l'état d'un export FEC d'un dossier et, dès qu'il est prêt, l'adresse du fichier.",
    "FEC",
    "fichier des écritures comptables",
    "télécharger le FEC",
  ],
  createFirmAnalyticalGeneralLedgerExport: [
    "Lance l'export du grand livre analytique d'un dossier dans un fichier Excel (`xlsx`).",
    "grand livre analytique",
    "comptabilité analytique",
    "Excel",
  ],
  getFirmAnalyticalGeneralLedgerExport: [
    "Lit l'état d'un export du grand livre analytique d'un dossier et, dès qu'il est prêt, l'adresse du fichier.",
    "grand livre analytique",
    "comptabilité analytique",
  ],
});

export const firmFiles = french(["fichier", "pièce jointe", "justificatif", "PDF", ...FIRM], {
  uploadFirmFileAttachment: [
    "Dépose pour un dossier un fichier de 100 Mo au plus, dont l'identifiant sert ensuite de `file_attachment_id`.",
    "téléverser",
    "déposer un fichier",
  ],
});

export const firmFiscalYears = french(
  ["exercice", "exercice comptable", "clôture", "bilan", ...FIRM],
  {
    getFirmFiscalYears: ["Liste les exercices comptables d'un dossier, par pages numérotées."],
    createFirmFiscalYear: ["Crée un exercice comptable dans un dossier.", "ouvrir un exercice"],
  },
);

export const firmJournals = french(["journal", "journal comptable", ...FIRM], {
  getFirmJournals: [
    "Liste les journaux comptables d'un dossier, page par page.",
    "opérations diverses",
    "OD",
  ],
  createFirmJournal: ["Crée un journal comptable dans un dossier.", "code journal"],
  getFirmJournal: ["Lit un journal comptable d'un dossier.", "code journal"],
});

export const firmLedgerAccounts = french(
  ["compte comptable", "plan comptable", "PCG", "compte général", "compte auxiliaire", ...FIRM],
  {
    getFirmLedgerAccounts: [
      "Liste les comptes du plan comptable d'un dossier, page par page.",
      "classe de comptes",
    ],
    createFirmLedgerAccount: ["Crée un compte au plan comptable d'un dossier.", "numéro de compte"],
    getFirmLedgerAccount: ["Lit un compte du plan comptable d'un dossier.", "numéro de compte"],
    updateFirmLedgerAccount: [
      "Modifie le libellé d'un compte comptable d'un dossier, ou dit si ses lignes peuvent être lettrées.",
      "compte lettrable",
    ],
  },
);

export const firmLedgerEntries = french(
  ["écriture", "écriture comptable", "pièce comptable", "imputation", ...FIRM],
  {
    getFirmLedgerEntries: [
      "Liste les écritures comptables d'un dossier, page par page.",
      "grand livre",
    ],
    createFirmLedgerEntry: [
      "Passe une écriture avec toutes ses lignes dans un journal d'un dossier.",
      "passer une écriture",
      "saisie comptable",
      "opérations diverses",
      "OD",
      "à nouveau",
      "amortissement",
    ],
    getFirmLedgerEntry: ["Lit une écriture comptable d'un dossier."],
    updateFirmLedgerEntry: [
      "Modifie une écriture comptable d'un dossier ; ajoute, modifie et supprime ses lignes.",
      "corriger une écriture",
    ],
  },
);

export const firmLedgerEntryLines = french(["ligne d'écriture", "écriture comptable", ...FIRM], {
  getFirmLedgerEntryLines: [
    "Liste les lignes de toutes les écritures d'un dossier, page par page.",
    "grand livre",
    "débit",
    "crédit",
  ],
  getFirmLedgerEntryLine: ["Lit une ligne d'écriture d'un dossier.", "débit", "crédit"],
  getFirmLedgerEntryLineLetteredLines: [
    "Liste les lignes avec lesquelles une ligne d'écriture d'un dossier est lettrée, page par page.",
    "lettrage",
    "lettrer",
  ],
});

export const firmPurchases = french(["facture fournisseur", "facture d'achat", "avoir", ...FIRM], {
  getFirmSupplierInvoices: [
    "Liste les factures fournisseurs et les avoirs d'un dossier, page par page.",
  ],
  getFirmSupplierInvoice: ["Lit une facture fournisseur d'un dossier."],
});

export const firmSuppliers = french(
  ["fournisseur", "tiers", "compte fournisseur", "401", ...FIRM],
  {
    getFirmSuppliers: ["Liste les fournisseurs d'un dossier, page par page."],
  },
);

export const firmTrialBalance = french(
  ["balance", "balance générale", "balance comptable", "solde", ...FIRM],
  {
    getFirmTrialBalance: [
      "Liste les débits et les crédits de chaque compte d'un dossier sur une période, par pages numérotées.",
    ],
  },
);
