import { once, read, repeatable, type SelectedResource } from "../selection.ts";

export const transactions: SelectedResource = {
  file: "transactions",
  operations: {
    getTransactions: read("getTransactions"),
    createTransaction: once("createTransaction", "each request creates a transaction"),
    getTransaction: read("getTransaction"),
    updateTransaction: repeatable("updateTransaction", "it sets fields to given values"),
    getTransactionCategories: read("getTransactionCategories"),
    categorizeTransaction: repeatable("putTransactionCategories", "it replaces the whole list"),
    getTransactionMatchedInvoices: read("getTransactionMatchedInvoices"),
  },
};
