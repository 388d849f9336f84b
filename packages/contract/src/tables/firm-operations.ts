import { changelog, once, read, repeatable, selectedResources } from "./selection.ts";

/** The operations of the Firm API, by resource. */
export const FIRM_RESOURCES = selectedResources({
  "firm/bank-accounts": {
    getFirmBankAccounts: read("getBankAccounts"),
    createFirmBankAccount: once("postBankAccount", "each request creates a bank account"),
  },
  "firm/categories": {
    getFirmCategories: read("getCategories"),
    getFirmCategory: read("getCategory"),
    getFirmCategoryGroups: read("getCategoryGroups"),
    getFirmCategoryGroup: read("getCategoryGroup"),
    getFirmCategoryGroupCategories: read("getCategoryGroupCategories"),
  },
  "firm/changelogs": {
    getFirmDmsFilesChanges: changelog("getDmsFilesChanges"),
    getFirmLedgerEntryLineChanges: changelog("getLedgerEntryLineChanges"),
    getFirmSupplierInvoicesChanges: changelog("getSupplierInvoicesChanges"),
    getFirmCustomerInvoicesChanges: changelog("getCustomerInvoicesChanges"),
  },
  "firm/companies": {
    getFirmCompanies: read("companies"),
    getFirmCompany: read("company"),
  },
  "firm/customer-invoices": {
    getFirmCustomerInvoices: read("getCustomerInvoices"),
    getFirmCustomerInvoice: read("getCustomerInvoice"),
  },
  "firm/customers": {
    getFirmCustomers: read("getCustomers"),
  },
  "firm/dms": {
    getFirmDmsFiles: read("company-dms-files"),
    uploadFirmDmsFile: once("postDmsFiles", "each request stores another file"),
    getFirmDmsFolders: read("ListDmsFolders"),
    createFirmDmsFolder: once(
      "postDmsFolders",
      "each request creates a folder, unless its name is taken",
    ),
  },
  "firm/exports": {
    createFirmFecExport: once("postFecExport", "each request starts an export"),
    getFirmFecExport: read("getFecExport"),
    createFirmAnalyticalGeneralLedgerExport: once(
      "postAnalyticalGeneralLedgerExport",
      "each request starts an export",
    ),
    getFirmAnalyticalGeneralLedgerExport: read("getAnalyticalGeneralLedgerExport"),
  },
  "firm/file-attachments": {
    uploadFirmFileAttachment: once("postFileAttachments", "each request stores another file"),
  },
  "firm/fiscal-years": {
    getFirmFiscalYears: read("company-fiscal-years"),
    createFirmFiscalYear: once(
      "postFiscalYears",
      "the second request finds its period taken, and fails",
    ),
  },
  "firm/journals": {
    getFirmJournals: read("getJournals"),
    createFirmJournal: once("postJournals", "the second request finds its code taken, and fails"),
    getFirmJournal: read("getJournal"),
  },
  "firm/ledger-accounts": {
    getFirmLedgerAccounts: read("getLedgerAccounts"),
    createFirmLedgerAccount: once(
      "postLedgerAccounts",
      "the second request finds its number taken, and fails",
    ),
    getFirmLedgerAccount: read("getLedgerAccount"),
    updateFirmLedgerAccount: repeatable("updateLedgerAccount", "it sets fields to given values"),
  },
  "firm/ledger-entries": {
    getFirmLedgerEntries: read("getLedgerEntries"),
    createFirmLedgerEntry: once("postLedgerEntries", "each request creates an entry"),
    getFirmLedgerEntry: read("getLedgerEntry"),
    updateFirmLedgerEntry: once(
      "putLedgerEntries",
      "it can create lines, and each request creates them",
    ),
  },
  "firm/ledger-entry-lines": {
    getFirmLedgerEntryLines: read("getLedgerEntryLines"),
    getFirmLedgerEntryLine: read("getLedgerEntryLine"),
    getFirmLedgerEntryLineLetteredLines: read("getLedgerEntryLinesLetteredLedgerEntryLines"),
  },
  "firm/supplier-invoices": {
    getFirmSupplierInvoices: read("getSupplierInvoices"),
    getFirmSupplierInvoice: read("getSupplierInvoice"),
  },
  "firm/suppliers": {
    getFirmSuppliers: read("getSuppliers"),
  },
  "firm/transactions": {
    getFirmTransactions: read("getTransactions"),
    createFirmTransaction: once("createTransaction", "each request creates a transaction"),
    updateFirmTransaction: repeatable("updateTransaction", "it sets fields to given values"),
  },
  "firm/trial-balance": {
    getFirmTrialBalance: read("company-trial-balance"),
  },
});
