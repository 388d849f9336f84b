import { french } from "./french-words.ts";

export const suppliers = french(["fournisseur", "tiers", "compte fournisseur", "401"], {
  getSuppliers: ["Liste les fournisseurs, page par page.", "SIREN", "SIRET"],
  createSupplier: ["Crée un fournisseur.", "SIREN", "SIRET", "IBAN"],
  getSupplier: ["Lit un fournisseur."],
  updateSupplier: ["Modifie un fournisseur ; les champs omis gardent leur valeur.", "IBAN"],
  getSupplierCategories: [
    "Liste les catégories analytiques d'un fournisseur et leurs poids, page par page.",
    "ventilation analytique",
  ],
  categorizeSupplier: [
    "Remplace les catégories analytiques d'un fournisseur et renvoie les nouvelles.",
    "ventiler",
    "ventilation analytique",
    "catégoriser",
  ],
});

export const supplierInvoices = french(["facture fournisseur", "facture d'achat", "achat"], {
  getSupplierInvoices: [
    "Liste les factures fournisseurs et les avoirs, page par page.",
    "avoir",
    "facture à payer",
  ],
  importSupplierInvoice: [
    "Importe une facture de fournisseur, avec son fichier.",
    "importer une facture",
    "justificatif",
    "note de frais",
  ],
  importSupplierEInvoice: [
    "Importe une facture électronique de fournisseur à partir de son fichier Factur-X.",
    "Factur-X",
    "facture électronique",
    "facturation électronique",
    "plateforme agréée",
  ],
  getSupplierInvoice: ["Lit une facture fournisseur.", "avoir", "PDF"],
  updateSupplierInvoice: [
    "Modifie une facture fournisseur ; les champs omis gardent leur valeur.",
    "échéance",
    "immobilisation",
    "imputation",
  ],
  validateSupplierInvoiceAccounting: [
    "Valide la comptabilisation d'une facture fournisseur.",
    "comptabiliser",
    "valider une écriture",
    "imputation",
  ],
  updateSupplierInvoicePaymentStatus: [
    "Dit si une facture fournisseur est payée ou reste à payer.",
    "règlement",
    "décaissement",
    "statut de paiement",
  ],
  updateSupplierInvoiceEInvoiceStatus: [
    "Met en litige, refuse ou approuve une facture électronique reçue.",
    "facture électronique",
    "litige",
    "refuser une facture",
    "approuver une facture",
    "cycle de vie",
    "plateforme agréée",
  ],
  getSupplierInvoiceInvoiceLines: [
    "Liste les lignes d'une facture fournisseur, page par page.",
    "ligne de facture",
  ],
  getSupplierInvoicePayments: [
    "Liste les règlements d'une facture fournisseur, page par page.",
    "règlement",
    "paiement",
    "décaissement",
  ],
  getSupplierInvoiceMatchedTransactions: [
    "Liste les opérations bancaires rapprochées d'une facture fournisseur, page par page.",
    "rapprochement",
    "rapprochement bancaire",
  ],
  matchSupplierInvoiceTransaction: [
    "Rapproche une facture fournisseur d'une opération bancaire.",
    "rapprocher",
    "rapprochement",
    "rapprochement bancaire",
    "pointage",
  ],
  unmatchSupplierInvoiceTransaction: [
    "Annule le rapprochement d'une facture fournisseur et d'une opération bancaire.",
    "rapprochement",
    "annuler un rapprochement",
  ],
  getSupplierInvoiceCategories: [
    "Liste les catégories analytiques d'une facture fournisseur et leurs poids, page par page.",
    "ventilation analytique",
  ],
  categorizeSupplierInvoice: [
    "Remplace les catégories analytiques d'une facture fournisseur et renvoie les nouvelles.",
    "ventiler",
    "ventilation analytique",
    "catégoriser",
  ],
  linkPurchaseRequest: [
    "Rattache une facture fournisseur à sa demande d'achat.",
    "demande d'achat",
    "bon de commande",
  ],
});

export const purchaseRequests = french(["demande d'achat", "bon de commande", "achat"], {
  getPurchaseRequests: ["Liste les demandes d'achat, page par page."],
  importPurchaseRequest: [
    "Importe un bon de commande émis ailleurs, comme demande d'achat approuvée.",
    "importer un bon de commande",
  ],
  getPurchaseRequest: ["Lit une demande d'achat."],
});
