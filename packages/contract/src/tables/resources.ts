import { FIRM_RESOURCES } from "./firm-resources.ts";
import { bankAccounts } from "./operations/bank-accounts.ts";
import { billingSubscriptions } from "./operations/billing-subscriptions.ts";
import { categories } from "./operations/categories.ts";
import { changelogs } from "./operations/changelogs.ts";
import { commercialDocuments } from "./operations/commercial-documents.ts";
import { company } from "./operations/company.ts";
import { customerInvoiceTemplates } from "./operations/customer-invoice-templates.ts";
import { customerInvoices } from "./operations/customer-invoices.ts";
import { customers } from "./operations/customers.ts";
import { exports } from "./operations/exports.ts";
import { fileAttachments } from "./operations/file-attachments.ts";
import { fiscalYears } from "./operations/fiscal-years.ts";
import { gocardlessMandates } from "./operations/gocardless-mandates.ts";
import { journals } from "./operations/journals.ts";
import { ledgerAccounts } from "./operations/ledger-accounts.ts";
import { ledgerEntries } from "./operations/ledger-entries.ts";
import { ledgerEntryLines } from "./operations/ledger-entry-lines.ts";
import { me } from "./operations/me.ts";
import { numberings } from "./operations/numberings.ts";
import { paRegistrations } from "./operations/pa-registrations.ts";
import { proAccountMandates } from "./operations/pro-account-mandates.ts";
import { products } from "./operations/products.ts";
import { purchaseRequests } from "./operations/purchase-requests.ts";
import { quotes } from "./operations/quotes.ts";
import { sepaMandates } from "./operations/sepa-mandates.ts";
import { supplierInvoices } from "./operations/supplier-invoices.ts";
import { suppliers } from "./operations/suppliers.ts";
import { transactions } from "./operations/transactions.ts";
import { trialBalance } from "./operations/trial-balance.ts";
import { webhookSubscriptions } from "./operations/webhook-subscriptions.ts";
import type { SelectedResource } from "./selection.ts";

/** Every resource that core offers. */
export const RESOURCES: readonly SelectedResource[] = [
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
  supplierInvoices,
  suppliers,
  transactions,
  trialBalance,
  webhookSubscriptions,
  ...FIRM_RESOURCES,
];
