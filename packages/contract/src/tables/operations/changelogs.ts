import { changelog, type SelectedResource } from "../selection.ts";

export const changelogs: SelectedResource = {
  file: "changelogs",
  operations: {
    getCustomerInvoicesChanges: changelog("getCustomerInvoicesChanges"),
    getSupplierInvoicesChanges: changelog("getSupplierInvoicesChanges"),
    getCustomerChanges: changelog("getCustomerChanges"),
    getSupplierChanges: changelog("getSupplierChanges"),
    getProductChanges: changelog("getProductChanges"),
    getQuoteChanges: changelog("getQuoteChanges"),
    getTransactionChanges: changelog("getTransactionChanges"),
    getLedgerEntryLineChanges: changelog("getLedgerEntryLineChanges"),
    getLedgerEntryLinesCategoryChanges: changelog("getLedgerEntryLinesCategoryChanges"),
    getLedgerEntriesCategoryChanges: changelog("getLedgerEntriesCategoryChanges"),
  },
};
