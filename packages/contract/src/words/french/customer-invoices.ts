import { french } from "./french-words.ts";

export const customerInvoices = french(["facture client", "facture de vente", "facturation"], {
  getCustomerInvoices: [
    "Liste les factures clients et les avoirs, brouillons compris, page par page.",
    "avoir",
    "brouillon",
    "facture impayée",
    "relance",
  ],
  createCustomerInvoice: [
    "Crée une facture, en brouillon ou finalisée d'emblée.",
    "créer une facture",
    "émettre une facture",
    "facturer",
    "avoir",
    "note de crédit",
    "acompte",
    "échéance",
  ],
  createCustomerInvoiceFromQuote: [
    "Crée une facture à partir d'un devis, dont elle reprend le client et les lignes.",
    "devis",
    "transformer un devis en facture",
    "acompte",
  ],
  importCustomerInvoice: [
    "Importe une facture émise ailleurs, avec son fichier.",
    "importer une facture",
    "avoir",
  ],
  importCustomerEInvoice: [
    "Importe une facture électronique émise ailleurs à partir de son fichier Factur-X.",
    "Factur-X",
    "facture électronique",
    "facturation électronique",
    "plateforme agréée",
  ],
  getCustomerInvoice: ["Lit une facture client ou un avoir.", "avoir", "PDF"],
  updateCustomerInvoice: [
    "Modifie une facture créée dans Pennylane.",
    "modifier un brouillon",
    "échéance",
  ],
  updateImportedCustomerInvoice: ["Modifie une facture importée.", "facture importée", "échéance"],
  deleteCustomerInvoice: [
    "Supprime le brouillon d'une facture ou d'un avoir.",
    "brouillon",
    "supprimer une facture",
  ],
  finalizeCustomerInvoice: [
    "Finalise un brouillon, qui reçoit alors son numéro.",
    "valider une facture",
    "finaliser",
    "numéro de facture",
    "brouillon",
  ],
  sendCustomerInvoiceByEmail: [
    "Envoie par e-mail à son client une facture finalisée ou importée.",
    "envoyer une facture",
    "courriel",
  ],
  sendCustomerInvoiceToPa: [
    "Transmet une facture à la plateforme agréée (PA), qui la remet au client.",
    "plateforme agréée",
    "PA",
    "PDP",
    "facture électronique",
    "facturation électronique",
    "réforme 2026",
  ],
  markCustomerInvoiceAsPaid: [
    "Marque une facture comme payée.",
    "règlement",
    "encaissement",
    "facture soldée",
  ],
  markCustomerInvoiceInstallmentAsPaid: [
    "Marque une échéance d'une facture comme payée.",
    "échéance",
    "échéancier",
    "règlement",
  ],
  linkCreditNote: [
    "Rattache un avoir à la facture qu'il crédite et renvoie la facture.",
    "avoir",
    "imputer un avoir",
    "note de crédit",
  ],
  getCustomerInvoiceInvoiceLines: [
    "Liste les lignes d'une facture, page par page.",
    "ligne de facture",
  ],
  getCustomerInvoiceInvoiceLineSections: [
    "Liste les sections qui regroupent les lignes d'une facture, page par page.",
    "section",
  ],
  getCustomerInvoiceCustomHeaderFields: [
    "Liste les champs d'en-tête personnalisés d'une facture, page par page.",
    "en-tête",
    "champ personnalisé",
  ],
  getCustomerInvoicePayments: [
    "Liste les règlements d'une facture, page par page.",
    "règlement",
    "paiement",
    "encaissement",
  ],
  getCustomerInvoiceMatchedTransactions: [
    "Liste les opérations bancaires rapprochées d'une facture, page par page.",
    "rapprochement",
    "rapprochement bancaire",
  ],
  matchCustomerInvoiceTransaction: [
    "Rapproche une facture d'une opération bancaire.",
    "rapprocher",
    "rapprochement",
    "rapprochement bancaire",
    "pointage",
    "encaissement",
  ],
  unmatchCustomerInvoiceTransaction: [
    "Annule le rapprochement d'une facture et d'une opération bancaire.",
    "rapprochement",
    "annuler un rapprochement",
  ],
  getCustomerInvoiceCategories: [
    "Liste les catégories analytiques d'une facture client et leurs poids, page par page.",
    "ventilation analytique",
  ],
  categorizeCustomerInvoice: [
    "Remplace les catégories analytiques d'une facture client et renvoie les nouvelles.",
    "ventiler",
    "ventilation analytique",
    "catégoriser",
  ],
  getCustomerInvoiceAppendices: [
    "Liste les annexes d'une facture, page par page.",
    "annexe",
    "pièce jointe",
  ],
  uploadCustomerInvoiceAppendix: [
    "Ajoute un fichier en annexe d'une facture.",
    "annexe",
    "pièce jointe",
    "joindre un fichier",
  ],
});

export const customerInvoiceTemplates = french(["modèle de facture", "facture client"], {
  getCustomerInvoiceTemplates: [
    "Liste les modèles de factures clients, page par page.",
    "mise en page",
  ],
});
