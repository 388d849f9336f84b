import { bankAccounts } from "./bank-accounts.ts";
import { billingSubscriptions } from "./billing-subscriptions.ts";
import { categories } from "./categories.ts";
import { changelogs } from "./changelogs.ts";
import { commercialDocuments } from "./commercial-documents.ts";
import { COMMON_FIELDS, PLAIN_FIELDS } from "./common-fields.ts";
import { company } from "./company.ts";
import { customerInvoiceTemplates } from "./customer-invoice-templates.ts";
import { customerInvoices } from "./customer-invoices/customer-invoices.ts";
import { customers } from "./customers.ts";
import { ENUMERATION_WORDS } from "./enumerations.ts";
import { exports } from "./exports.ts";
import { fileAttachments } from "./file-attachments.ts";
import { FIRM_WORDS } from "./firm/firm-words.ts";
import { fiscalYears } from "./fiscal-years.ts";
import { gocardlessMandates } from "./gocardless-mandates.ts";
import { journals } from "./journals.ts";
import { ledgerAccounts } from "./ledger-accounts.ts";
import { ledgerEntries } from "./ledger-entries.ts";
import { ledgerEntryLines } from "./ledger-entry-lines.ts";
import { me } from "./me.ts";
import { numberings } from "./numberings.ts";
import { paRegistrations } from "./pa-registrations.ts";
import { proAccountMandates } from "./pro-account-mandates.ts";
import { products } from "./products.ts";
import { purchaseRequests } from "./purchase-requests.ts";
import { quotes } from "./quotes.ts";
import { sepaMandates } from "./sepa-mandates.ts";
import { shared } from "./shared.ts";
import { supplierInvoices } from "./supplier-invoices.ts";
import { suppliers } from "./suppliers.ts";
import { transactions } from "./transactions.ts";
import { trialBalance } from "./trial-balance.ts";
import { webhookSubscriptions } from "./webhook-subscriptions.ts";
import type { ResourceWords, Words } from "./words.ts";

const RESOURCES: readonly ResourceWords[] = [
  bankAccounts,
  billingSubscriptions,
  categories,
  changelogs,
  commercialDocuments,
  company,
  customerInvoiceTemplates,
  customerInvoices,
  customers,
  exports,
  fileAttachments,
  fiscalYears,
  gocardlessMandates,
  journals,
  ledgerAccounts,
  ledgerEntries,
  ledgerEntryLines,
  me,
  numberings,
  paRegistrations,
  proAccountMandates,
  products,
  purchaseRequests,
  quotes,
  sepaMandates,
  shared,
  supplierInvoices,
  suppliers,
  transactions,
  trialBalance,
  webhookSubscriptions,
  ...FIRM_WORDS,
];

export const WORDS: Words = {
  operations: Object.assign({}, ...RESOURCES.map(({ operations }) => operations)),
  types: Object.assign({}, ...RESOURCES.map(({ types }) => types)),
  enumerations: ENUMERATION_WORDS,
  fields: COMMON_FIELDS,
  plainFields: PLAIN_FIELDS,
};
