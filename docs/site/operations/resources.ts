import type { Bilingual } from "@centime/contract/pages";

/** What the resources are called, by their files; those of a firm have the names of a company's. */
const NAMES: Readonly<Record<string, Bilingual>> = {
  "bank-accounts": { en: "Bank accounts", fr: "Comptes bancaires" },
  "billing-subscriptions": { en: "Billing subscriptions", fr: "Abonnements" },
  categories: { en: "Categories", fr: "Catégories analytiques" },
  changelogs: { en: "Changelogs", fr: "Modifications récentes" },
  "commercial-documents": { en: "Commercial documents", fr: "Documents commerciaux" },
  companies: { en: "Client companies", fr: "Dossiers" },
  company: { en: "Company", fr: "Société" },
  "customer-invoice-templates": { en: "Invoice templates", fr: "Modèles de factures" },
  "customer-invoices": { en: "Customer invoices", fr: "Factures clients" },
  customers: { en: "Customers", fr: "Clients" },
  dms: { en: "Document storage", fr: "GED" },
  exports: { en: "Exports", fr: "Exports" },
  "file-attachments": { en: "Files", fr: "Fichiers" },
  "fiscal-years": { en: "Fiscal years", fr: "Exercices" },
  "gocardless-mandates": { en: "GoCardless mandates", fr: "Mandats GoCardless" },
  journals: { en: "Journals", fr: "Journaux" },
  "ledger-accounts": { en: "Ledger accounts", fr: "Plan comptable" },
  "ledger-entries": { en: "Ledger entries", fr: "Écritures" },
  "ledger-entry-lines": { en: "Ledger entry lines", fr: "Lignes d'écriture et lettrage" },
  me: { en: "Me", fr: "Jeton et société" },
  numberings: { en: "Numberings", fr: "Numérotations" },
  "pa-registrations": { en: "Approved platforms", fr: "Plateformes agréées" },
  "pro-account-mandates": { en: "Pro Account mandates", fr: "Mandats du compte pro" },
  products: { en: "Products", fr: "Produits" },
  "purchase-requests": { en: "Purchase requests", fr: "Demandes d'achat" },
  quotes: { en: "Quotes", fr: "Devis" },
  "sepa-mandates": { en: "SEPA mandates", fr: "Mandats SEPA" },
  "supplier-invoices": { en: "Supplier invoices", fr: "Factures fournisseurs" },
  suppliers: { en: "Suppliers", fr: "Fournisseurs" },
  transactions: { en: "Transactions", fr: "Opérations bancaires" },
  "trial-balance": { en: "Trial balance", fr: "Balance" },
  "webhook-subscriptions": { en: "Webhooks", fr: "Webhooks" },
};

/** The name of a resource in both languages: `firm/journals` → Firm: Journals. */
export function resourceName(file: string): Bilingual {
  const name = NAMES[file.replace(/^firm\//, "")];
  if (name === undefined) throw new Error(`The resource ${file} has no name in resources.ts`);
  if (!file.startsWith("firm/")) return name;
  return { en: `Firm: ${name.en}`, fr: `Cabinet : ${name.fr}` };
}

/** The id of a resource's heading in the index. */
export const resourceAnchor = (file: string): string => file.replace("/", "-");
