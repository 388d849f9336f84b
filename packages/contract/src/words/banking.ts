import type { ResourceWords } from "./word-book.ts";

export const bankAccounts: ResourceWords = {
  operations: {
    getBankAccounts: "Lists the company's bank accounts, in pages.",
    createBankAccount: "Creates a bank account that is fed by hand or through the API.",
    getBankAccount: "Reads one bank account.",
    getBankEstablishments: "Lists the banks that Pennylane knows, in pages.",
    getFirmBankAccounts: "Lists the bank accounts of a company, in pages.",
    createFirmBankAccount:
      "Creates a bank account of a company that is fed by hand or through the API.",
  },
  types: {
    BankAccount: "A bank account of the company.",
    CreateBankAccountBody: "What to create a bank account with.",
    GetBankEstablishmentsQuery: "Which banks to list, and in which order.",
    BankEstablishmentFilter: "What banks can be filtered by.",
    FirmBankAccount: "A bank account of a company.",
    CreateFirmBankAccountBody: "What to create a bank account with.",
  },
  fields: {
    journal: "The journal that its transactions are written to; `null` for none.",
    ledger_account: "The account in the ledger that stands for it.",
  },
};

export const transactions: ResourceWords = {
  operations: {
    getTransactions: "Lists bank transactions, in pages.",
    createTransaction: {
      summary:
        "Creates a transaction of a bank account that Pennylane does not synchronize itself.",
      failures: { 422: "such as a bank account that is synchronized" },
    },
    getTransaction: "Reads one bank transaction.",
    updateTransaction: "Tells which customer or which supplier a bank transaction concerns.",
    getTransactionCategories:
      "Lists the categories of a bank transaction with their weights, in pages.",
    categorizeTransaction: {
      summary: "Replaces the categories of a bank transaction, and answers the new ones.",
      notes: ['The weights within one category group add up to `"1"`.'],
      failures: { 422: 'such as weights that do not add up to `"1"`' },
    },
    getTransactionMatchedInvoices:
      "Lists the customer and supplier invoices that a bank transaction is matched with, in pages.",
    getFirmTransactions: "Lists the bank transactions of a company, in pages.",
    createFirmTransaction:
      "Creates a transaction of a company's bank account that Pennylane does not synchronize itself.",
    updateFirmTransaction:
      "Tells which customer or which supplier a company's bank transaction concerns.",
  },
  types: {
    Transaction: {
      summary: "A transaction of a bank account.",
      fields: {
        customer: "The customer who has paid, or is paid back.",
        supplier: "The supplier who is paid, or has paid back.",
        interbank_code: "The bank's code for this kind of transaction; `null` when it gives none.",
        matched_invoices: "Where its invoices are listed.",
      },
    },
    GetTransactionsQuery: "Which bank transactions to list, and in which order.",
    TransactionFilter: "What bank transactions can be filtered by.",
    CreateTransactionBody: {
      summary: "What to create a bank transaction with.",
      fields: {
        amount: 'Negative when money leaves the account; a decimal string: `"-230.32"`.',
        bank_account_id: "The account that it belongs to.",
      },
    },
    UpdateTransactionBody: "Either the customer or the supplier of a transaction.",
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
    FirmTransaction: "A transaction of a bank account of a company.",
  },
  fields: {
    label: "What the bank statement says.",
    date: "When it took place, `YYYY-MM-DD`.",
    currency_amount: "In `currency`, negative when money leaves the account; a decimal string.",
    amount: "In euros, negative when money leaves the account; a decimal string.",
    journal: "The journal of the bank account.",
  },
};

export const sepaMandates: ResourceWords = {
  operations: {
    getSepaMandates: "Lists SEPA mandates of customers, in pages.",
    createSepaMandate: "Creates a SEPA mandate that a customer has signed.",
    getSepaMandate: "Reads one SEPA mandate.",
    updateSepaMandate: "Changes the fields of a SEPA mandate that are given.",
    deleteSepaMandate: "Deletes a SEPA mandate.",
  },
  types: {
    SepaMandate: "A customer's leave to debit a bank account by SEPA.",
    GetSepaMandatesQuery: "Which SEPA mandates to list, and in which order.",
    SepaMandateFilter: "What SEPA mandates can be filtered by.",
    CreateSepaMandateBody: "What to create a SEPA mandate with.",
    UpdateSepaMandateBody: "What to change of a SEPA mandate; what is absent stays as it is.",
  },
  fields: { customer_id: "The customer who has signed it." },
};

export const gocardlessMandates: ResourceWords = {
  operations: {
    getGocardlessMandates: "Lists GoCardless mandates of customers, in pages.",
    getGocardlessMandate: "Reads one GoCardless mandate.",
    requestGocardlessMandateByEmail: "Asks a customer by e-mail for a GoCardless mandate.",
    cancelGocardlessMandate: {
      summary: "Cancels a GoCardless mandate.",
      notes: ["Only one that is `pending_submission`, `submitted` or `active` can be cancelled."],
      failures: { 422: "it cannot be cancelled any more, or not yet" },
    },
    associateGocardlessMandate: "Says which customer a GoCardless mandate belongs to.",
  },
  types: {
    GocardlessMandate: {
      summary: "A customer's leave to debit a bank account through GoCardless.",
      fields: {
        status: "How far it is, in GoCardless's words.",
        external_customer_account: "The customer's account at GoCardless.",
        external_customer_label: "The customer's name at GoCardless.",
      },
    },
    GetGocardlessMandatesQuery: "Which GoCardless mandates to list, and in which order.",
    GocardlessMandateFilter: "What GoCardless mandates can be filtered by.",
    RequestGocardlessMandateByEmailBody: {
      summary: "Whom to ask for a mandate, and how.",
      fields: { customer_id: "The customer whose account is to be debited." },
    },
    EmailInput: {
      summary: "An e-mail to send.",
      fields: {
        recipients: "E-mail addresses.",
        subject: "Pennylane has one when it is absent or `null`.",
        body: "Pennylane has one when it is absent or `null`.",
      },
    },
    CustomerIdBody: {
      summary: "The customer in question.",
      fields: { customer_id: "The customer in question." },
    },
  },
};

export const proAccountMandates: ResourceWords = {
  operations: {
    getProAccountMandates: "Lists the SEPA mandates of the Pro Account, in pages.",
    requestProAccountMandateByEmail: {
      summary: "Asks a customer by e-mail for a SEPA mandate of the Pro Account.",
      failures: {
        403: "the company may not take direct debits",
        404: "there is no such customer, or the company has no Pro Account",
      },
    },
    getProAccountMandateMigrations:
      "Lists the mandates that can move, or have moved, to the Pro Account, in pages.",
    migrateProAccountMandate: {
      summary: "Moves a SEPA or GoCardless mandate to the Pro Account.",
      notes: ["Only one whose migration is `available` can move."],
      failures: {
        403: "the company may not take direct debits",
        404: "there is no such mandate, or the company has no Pro Account",
      },
    },
  },
  types: {
    ProAccountMandate: {
      summary: "A customer's leave to debit a bank account through the Pro Account.",
      fields: {
        active_billing_subscription: "Whether a subscription that runs debits it.",
        pdf_url: "Where its PDF is; `null` for none.",
      },
    },
    GetProAccountMandatesQuery: "Which mandates to list, and in which order.",
    ProAccountMandateFilter: "What mandates of the Pro Account can be filtered by.",
    ProAccountMandateMigration: {
      summary: "A mandate that can move, or has moved, to the Pro Account.",
      fields: { status: "Whether it has moved." },
    },
    Mandate: {
      summary: "The mandate that moves.",
      fields: { type: "Whether it is a SEPA mandate or a GoCardless one." },
    },
    MigratingCustomer: {
      summary: "The customer of a mandate that moves.",
      fields: {
        pro_account_mandate: "Where the customer's mandates of the Pro Account are listed.",
      },
    },
    GetProAccountMandateMigrationsQuery: "Which migrations to list, and in which order.",
    ProAccountMandateMigrationFilter: "What migrations can be filtered by.",
    MandateMigrationResponse: {
      summary: "What moving a mandate answers.",
      fields: { mandate_migration: "The migration that has begun." },
    },
    MandateMigration: "A migration that has begun.",
    MigrateProAccountMandateBody: {
      summary: "Which mandate to move.",
      fields: {
        mandate_type: "Whether it is a SEPA mandate or a GoCardless one.",
        mandate_id: "The mandate that moves.",
      },
    },
  },
  fields: { status: "How far it is; an open list." },
};
