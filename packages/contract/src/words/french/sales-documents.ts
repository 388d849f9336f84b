import { french } from "./french-words.ts";

export const quotes = french(["devis", "proposition commerciale"], {
  getQuotes: ["Liste les devis, page par page."],
  createQuote: ["Crée un devis.", "établir un devis"],
  getQuote: ["Lit un devis."],
  updateQuote: ["Modifie un devis et ses lignes ; les champs omis gardent leur valeur."],
  updateQuoteStatus: [
    "Change le statut d'un devis.",
    "devis accepté",
    "devis refusé",
    "signer un devis",
  ],
  sendQuoteByEmail: ["Envoie un devis à son client par e-mail.", "envoyer un devis", "courriel"],
  getQuoteInvoiceLines: ["Liste les lignes d'un devis, page par page.", "ligne de devis"],
  getQuoteInvoiceLineSections: [
    "Liste les sections qui regroupent les lignes d'un devis, page par page.",
    "section",
  ],
  getQuoteAppendices: ["Liste les annexes d'un devis, page par page.", "annexe", "pièce jointe"],
  uploadQuoteAppendix: [
    "Ajoute un fichier en annexe d'un devis.",
    "annexe",
    "pièce jointe",
    "joindre un fichier",
  ],
});

export const billingSubscriptions = french(
  ["abonnement", "facturation récurrente", "facture récurrente"],
  {
    getBillingSubscriptions: ["Liste les abonnements de facturation, page par page."],
    createBillingSubscription: [
      "Crée un abonnement, qui émet une facture à chaque échéance.",
      "échéance",
    ],
    getBillingSubscription: ["Lit un abonnement de facturation."],
    updateBillingSubscription: [
      "Modifie un abonnement et ses lignes, l'arrête ou le relance ; les champs omis gardent leur valeur.",
      "arrêter un abonnement",
      "résilier",
    ],
    getBillingSubscriptionInvoiceLines: [
      "Liste les lignes des factures d'un abonnement, page par page.",
      "ligne de facture",
    ],
    getBillingSubscriptionInvoiceLineSections: [
      "Liste les sections qui regroupent les lignes d'un abonnement, page par page.",
      "section",
    ],
  },
);

export const commercialDocuments = french(
  ["document commercial", "facture pro forma", "bon de livraison", "bon de commande"],
  {
    getCommercialDocuments: [
      "Liste les factures pro forma, les bons de livraison et les bons de commande, page par page.",
    ],
    createCommercialDocument: [
      "Crée une facture pro forma, un bon de livraison ou un bon de commande.",
    ],
    getCommercialDocument: ["Lit un document commercial."],
    updateCommercialDocument: [
      "Modifie un document commercial et ses lignes ; les champs omis gardent leur valeur.",
    ],
    getCommercialDocumentInvoiceLines: [
      "Liste les lignes d'un document commercial, page par page.",
    ],
    getCommercialDocumentInvoiceLineSections: [
      "Liste les sections qui regroupent les lignes d'un document commercial, page par page.",
      "section",
    ],
    getCommercialDocumentAppendices: [
      "Liste les annexes d'un document commercial, page par page.",
      "annexe",
      "pièce jointe",
    ],
    uploadCommercialDocumentAppendix: [
      "Ajoute un fichier en annexe d'un document commercial.",
      "annexe",
      "pièce jointe",
      "joindre un fichier",
    ],
  },
);
