import type { ResourceWords } from "./words.ts";

export const transactions: ResourceWords = {
  operations: {
    getTransactions: { summary: "Lists bank transactions, in pages." },
    createTransaction: {
      summary:
        "Creates a transaction of a bank account that Pennylane does not synchronize itself.",
      failures: { 422: "such as a bank account that is synchronized" },
    },
    getTransaction: { summary: "Reads one bank transaction." },
    updateTransaction: {
      summary: "Tells which customer or which supplier a bank transaction concerns.",
    },
    getTransactionCategories: {
      summary: "Lists the categories of a bank transaction with their weights, in pages.",
    },
    categorizeTransaction: {
      summary: "Replaces the categories of a bank transaction, and answers the new ones.",
      notes: ['The weights within one category group add up to `"1"`.'],
      failures: { 422: 'such as weights that do not add up to `"1"`' },
    },
    getTransactionMatchedInvoices: {
      summary:
        "Lists the customer and supplier invoices that a bank transaction is matched with, in pages.",
    },
  },
  types: {
    Transaction: {
      summary: "A transaction of a bank account.",
      fields: {
        journal: "The journal of the bank account.",
        currency_amount: "In `currency`, negative when money leaves the account; a decimal string.",
        amount: "In euros, negative when money leaves the account; a decimal string.",
        label: "What the bank statement says.",
        date: "When it took place, `YYYY-MM-DD`.",
        customer: "The customer who has paid, or is paid back.",
        supplier: "The supplier who is paid, or has paid back.",
        interbank_code: "The bank's code for this kind of transaction; `null` when it gives none.",
        matched_invoices: "Where its invoices are listed.",
      },
    },
    GetTransactionsQuery: { summary: "Which bank transactions to list, and in which order." },
    TransactionFilter: { summary: "What bank transactions can be filtered by." },
    CreateTransactionBody: {
      summary: "What to create a bank transaction with.",
      fields: {
        bank_account_id: "The account that it belongs to.",
        amount: 'Negative when money leaves the account; a decimal string: `"-230.32"`.',
        date: "When it took place, `YYYY-MM-DD`.",
        label: "What the bank statement says.",
      },
    },
    UpdateTransactionBody: { summary: "Either the customer or the supplier of a transaction." },
    TransactionCustomerInput: {
      summary: "The customer that a transaction concerns.",
      fields: { customer_id: "`null` for none any more." },
    },
    TransactionSupplierInput: {
      summary: "The supplier that a transaction concerns.",
      fields: { supplier_id: "`null` for none any more." },
    },
    TransactionMatchedInvoice: {
      summary: "An invoice that a transaction is matched with.",
      fields: { type: "Whether it is a `customer` invoice or a `supplier` invoice." },
    },
  },
};
