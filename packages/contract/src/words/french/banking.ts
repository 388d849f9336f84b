import { french } from "./french-words.ts";

export const bankAccounts = french(["compte bancaire", "banque", "trésorerie"], {
  getBankAccounts: [
    "Liste les comptes bancaires de la société, page par page.",
    "solde bancaire",
    "IBAN",
  ],
  createBankAccount: [
    "Crée un compte bancaire dont les opérations sont saisies à la main ou par l'API.",
    "ajouter un compte bancaire",
  ],
  getBankAccount: ["Lit un compte bancaire.", "solde bancaire", "IBAN"],
  getBankEstablishments: [
    "Liste les établissements bancaires que Pennylane connaît, page par page.",
    "établissement bancaire",
  ],
});

export const transactions = french(
  ["transaction", "opération bancaire", "mouvement bancaire", "relevé bancaire"],
  {
    getTransactions: [
      "Liste les opérations bancaires, page par page.",
      "encaissement",
      "décaissement",
      "virement",
    ],
    createTransaction: [
      "Crée une opération sur un compte bancaire que Pennylane ne synchronise pas.",
      "saisir une opération",
    ],
    getTransaction: ["Lit une opération bancaire.", "virement"],
    updateTransaction: [
      "Affecte une opération bancaire à un client ou à un fournisseur.",
      "tiers",
      "affecter",
    ],
    getTransactionCategories: [
      "Liste les catégories analytiques d'une opération bancaire et leurs poids, page par page.",
      "ventilation analytique",
    ],
    categorizeTransaction: [
      "Remplace les catégories analytiques d'une opération bancaire et renvoie les nouvelles.",
      "ventiler",
      "ventilation analytique",
      "catégoriser",
    ],
    getTransactionMatchedInvoices: [
      "Liste les factures clients et fournisseurs rapprochées d'une opération bancaire, page par page.",
      "rapprochement",
      "pointage",
    ],
  },
);

export const sepaMandates = french(
  ["mandat SEPA", "mandat de prélèvement", "prélèvement", "RUM", "référence unique de mandat"],
  {
    getSepaMandates: ["Liste les mandats de prélèvement SEPA des clients, page par page."],
    createSepaMandate: ["Crée un mandat de prélèvement SEPA qu'un client a signé.", "IBAN"],
    getSepaMandate: ["Lit un mandat de prélèvement SEPA."],
    updateSepaMandate: [
      "Modifie un mandat de prélèvement SEPA ; les champs omis gardent leur valeur.",
    ],
    deleteSepaMandate: ["Supprime un mandat de prélèvement SEPA.", "révoquer un mandat"],
  },
);

export const gocardlessMandates = french(
  ["mandat GoCardless", "mandat de prélèvement", "prélèvement"],
  {
    getGocardlessMandates: ["Liste les mandats GoCardless des clients, page par page."],
    getGocardlessMandate: ["Lit un mandat GoCardless."],
    requestGocardlessMandateByEmail: [
      "Demande par e-mail à un client de signer un mandat GoCardless.",
      "demande de mandat",
    ],
    cancelGocardlessMandate: ["Annule un mandat GoCardless.", "révoquer un mandat"],
    associateGocardlessMandate: [
      "Rattache un client à un mandat GoCardless.",
      "associer un mandat",
    ],
  },
);

export const proAccountMandates = french(
  ["compte pro", "mandat de prélèvement", "mandat SEPA", "prélèvement"],
  {
    getProAccountMandates: ["Liste les mandats SEPA du compte pro, page par page."],
    requestProAccountMandateByEmail: [
      "Demande par e-mail à un client de signer un mandat SEPA du compte pro.",
      "demande de mandat",
    ],
    getProAccountMandateMigrations: [
      "Liste les mandats qui peuvent migrer vers le compte pro ou l'ont déjà fait, page par page.",
      "migration de mandat",
    ],
    migrateProAccountMandate: [
      "Fait migrer un mandat SEPA ou GoCardless vers le compte pro.",
      "migration de mandat",
    ],
  },
);
