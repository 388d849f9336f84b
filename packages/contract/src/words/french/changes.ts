import { french } from "./french-words.ts";

export const changelogs = french(
  ["modifications récentes", "changements", "synchronisation", "historique"],
  {
    getCustomerInvoicesChanges: [
      "Liste les modifications récentes des factures clients, de la plus ancienne à la plus récente.",
      "facture client",
      "facture de vente",
    ],
    getSupplierInvoicesChanges: [
      "Liste les modifications récentes des factures fournisseurs, de la plus ancienne à la plus récente.",
      "facture fournisseur",
      "facture d'achat",
    ],
    getCustomerChanges: [
      "Liste les modifications récentes des clients, de la plus ancienne à la plus récente.",
      "client",
      "tiers",
    ],
    getSupplierChanges: [
      "Liste les modifications récentes des fournisseurs, de la plus ancienne à la plus récente.",
      "fournisseur",
      "tiers",
    ],
    getProductChanges: [
      "Liste les modifications récentes des produits, de la plus ancienne à la plus récente.",
      "produit",
      "article",
    ],
    getQuoteChanges: [
      "Liste les modifications récentes des devis, de la plus ancienne à la plus récente.",
      "devis",
    ],
    getTransactionChanges: [
      "Liste les modifications récentes des opérations bancaires, de la plus ancienne à la plus récente.",
      "opération bancaire",
      "transaction",
    ],
    getLedgerEntryLineChanges: [
      "Liste les modifications récentes des lignes d'écriture, de la plus ancienne à la plus récente.",
      "ligne d'écriture",
      "écriture comptable",
    ],
    getLedgerEntryLinesCategoryChanges: [
      "Liste les modifications récentes de la ventilation analytique des lignes d'écriture.",
      "ventilation analytique",
      "ligne d'écriture",
    ],
    getLedgerEntriesCategoryChanges: [
      "Liste les modifications récentes de la ventilation analytique des écritures.",
      "ventilation analytique",
      "écriture comptable",
    ],
  },
);

export const webhookSubscriptions = french(["webhook", "notification", "événement"], {
  getWebhookSubscriptions: ["Liste les abonnements de la société aux webhooks, page par page."],
  createWebhookSubscription: [
    "Abonne une adresse à des événements et renvoie le secret qui les signe.",
    "s'abonner",
    "signature",
  ],
  getWebhookSubscription: ["Lit un abonnement aux webhooks et l'état de ses livraisons."],
  updateWebhookSubscription: [
    "Modifie l'adresse, les événements ou l'état d'un abonnement aux webhooks.",
    "suspendre",
  ],
  deleteWebhookSubscription: ["Supprime un abonnement aux webhooks.", "se désabonner"],
});
