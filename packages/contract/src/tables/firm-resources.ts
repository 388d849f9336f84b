import { bankAccounts } from "./operations/firm/bank-accounts.ts";
import { categories } from "./operations/firm/categories.ts";
import { changelogs } from "./operations/firm/changelogs.ts";
import { companies } from "./operations/firm/companies.ts";
import { customerInvoices } from "./operations/firm/customer-invoices.ts";
import { customers } from "./operations/firm/customers.ts";
import { dms } from "./operations/firm/dms.ts";
import { exports } from "./operations/firm/exports.ts";
import { fileAttachments } from "./operations/firm/file-attachments.ts";
import { fiscalYears } from "./operations/firm/fiscal-years.ts";
import { journals } from "./operations/firm/journals.ts";
import { ledgerAccounts } from "./operations/firm/ledger-accounts.ts";
import { ledgerEntries } from "./operations/firm/ledger-entries.ts";
import { ledgerEntryLines } from "./operations/firm/ledger-entry-lines.ts";
import { supplierInvoices } from "./operations/firm/supplier-invoices.ts";
import { suppliers } from "./operations/firm/suppliers.ts";
import { transactions } from "./operations/firm/transactions.ts";
import { trialBalance } from "./operations/firm/trial-balance.ts";
import type { SelectedResource } from "./selection.ts";

/** The resources of the Firm API. */
export const FIRM_RESOURCES: readonly SelectedResource[] = [
  bankAccounts,
  categories,
  changelogs,
  companies,
  customerInvoices,
  customers,
  dms,
  exports,
  fileAttachments,
  fiscalYears,
  journals,
  ledgerAccounts,
  ledgerEntries,
  ledgerEntryLines,
  supplierInvoices,
  suppliers,
  transactions,
  trialBalance,
];
