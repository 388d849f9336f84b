import type { ResourceWords } from "./word-book.ts";

export const bankAccounts: ResourceWords = {
  operations: {
    getBankAccounts: "Lists the company's bank accounts, in pages.",
    createBankAccount:
      "Creates a bank account whose transactions are entered by hand or through the API.",
    getBankAccount: "Reads one bank account.",
    getBankEstablishments: "Lists the banks that Pennylane knows, in pages.",
    getFirmBankAccounts: "Lists the bank accounts of a company, in pages.",
    createFirmBankAccount:
      "Creates a bank account of a company, whose transactions are entered by hand or through the API.",
  },
  types: {
    BankAccount: "A bank account of the company.",
    FirmBankAccount: "A bank account of a company.",
  },
  fields: {
    journal: "The journal of its transactions; `null` for none.",
    ledger_account: "Its ledger account.",
  },
};

export const transactions: ResourceWords = {
  operations: {
    getTransactions: "Lists bank transactions, in pages.",
    createTransaction: {
      summary: "Creates a transaction of a bank account that Pennylane does not synchronize.",
      failures: { 422: "such as a bank account that is synchronized" },
    },
    getTransaction: "Reads one bank transaction.",
    updateTransaction: "Assigns a bank transaction to a customer or a supplier.",
    getTransactionCategories:
      "Lists the categories of a bank transaction with their weights, in pages.",
    categorizeTransaction: {
      summary: "Replaces the categories of a bank transaction, and returns the new ones.",
      notes: ['The weights within one category group add up to `"1"`.'],
      failures: { 422: 'such as weights that do not add up to `"1"`' },
    },
    getTransactionMatchedInvoices:
      "Lists the customer and supplier invoices that a bank transaction is matched with, in pages.",
    getFirmTransactions: "Lists the bank transactions of a company, in pages.",
    createFirmTransaction:
      "Creates a transaction of a company's bank account that Pennylane does not synchronize.",
    updateFirmTransaction: "Assigns a company's bank transaction to a customer or a supplier.",
  },
  types: {
    Transaction: {
      summary: "A transaction of a bank account.",
      fields: {
        customer: "The customer who paid, or was refunded.",
        supplier: "The supplier who was paid, or refunded.",
        interbank_code: "The bank's code for this kind of transaction; `null` for none.",
        matched_invoices: "A link to its invoices.",
      },
    },
    CreateTransactionBody: {
      fields: {
        amount: 'Negative when money leaves the account; a decimal string: `"-230.32"`.',
        bank_account_id: "Its bank account.",
      },
    },
    UpdateTransactionBody: "The customer or the supplier of a transaction.",
    TransactionCustomerInput: {
      summary: "The customer of a transaction.",
      fields: { customer_id: "`null` removes it." },
    },
    TransactionSupplierInput: {
      summary: "The supplier of a transaction.",
      fields: { supplier_id: "`null` removes it." },
    },
    TransactionMatchedInvoice: {
      summary: "An invoice matched with a transaction.",
      fields: { type: "Whether it is a `customer` invoice or a `supplier` invoice." },
    },
    FirmTransaction: "A transaction of a bank account of a company.",
  },
  fields: {
    label: "The label on the bank statement.",
    date: "The day of the transaction, `YYYY-MM-DD`.",
    currency_amount: "In `currency`, negative for an outgoing payment; a decimal string.",
    amount: "In euros, negative for an outgoing payment; a decimal string.",
    journal: "The journal of the bank account.",
  },
};

export const sepaMandates: ResourceWords = {
  operations: {
    getSepaMandates: "Lists SEPA mandates of customers, in pages.",
    createSepaMandate: "Creates a SEPA mandate that a customer has signed.",
    getSepaMandate: "Reads one SEPA mandate.",
    updateSepaMandate: "Changes a SEPA mandate; fields that are left out keep their values.",
    deleteSepaMandate: "Deletes a SEPA mandate.",
  },
  types: {
    SepaMandate: "A customer's authorization to debit a bank account by SEPA.",
    CreateSepaMandateBody: {},
    UpdateSepaMandateBody: {},
  },
  fields: { customer_id: "The customer who signed it." },
};

export const gocardlessMandates: ResourceWords = {
  operations: {
    getGocardlessMandates: "Lists GoCardless mandates of customers, in pages.",
    getGocardlessMandate: "Reads one GoCardless mandate.",
    requestGocardlessMandateByEmail: "Requests a GoCardless mandate from a customer by e-mail.",
    cancelGocardlessMandate: {
      summary: "Cancels a GoCardless mandate.",
      notes: ["Only one that is `pending_submission`, `submitted` or `active` can be cancelled."],
      failures: { 422: "it can no longer be cancelled, or not yet" },
    },
    associateGocardlessMandate: "Assigns a customer to a GoCardless mandate.",
  },
  types: {
    GocardlessMandate: {
      summary: "A customer's authorization to debit a bank account through GoCardless.",
      fields: {
        status: "Its status at GoCardless.",
        external_customer_account: "The customer's account at GoCardless.",
        external_customer_label: "The customer's name at GoCardless.",
      },
    },
    RequestGocardlessMandateByEmailBody: {
      summary: "The customer to request a mandate from, and the e-mail.",
      fields: { customer_id: "The customer to request the mandate from." },
    },
    EmailInput: {
      summary: "An e-mail to send.",
      fields: {
        recipients: "E-mail addresses.",
        subject: "Pennylane has a default when it is absent or `null`.",
        body: "Pennylane has a default when it is absent or `null`.",
      },
    },
    CustomerIdBody: {
      summary: "The customer.",
      fields: { customer_id: "The customer." },
    },
  },
};

export const proAccountMandates: ResourceWords = {
  operations: {
    getProAccountMandates: "Lists the SEPA mandates of the Pro Account, in pages.",
    requestProAccountMandateByEmail: {
      summary: "Requests a SEPA mandate of the Pro Account from a customer by e-mail.",
      failures: {
        403: "the company is not allowed to use direct debits",
        404: "there is no such customer, or the company has no Pro Account",
      },
    },
    getProAccountMandateMigrations:
      "Lists the mandates that can be migrated, or have been migrated, to the Pro Account, in pages.",
    migrateProAccountMandate: {
      summary: "Migrates a SEPA or GoCardless mandate to the Pro Account.",
      notes: ["Only a mandate whose migration is `available` can be migrated."],
      failures: {
        403: "the company is not allowed to use direct debits",
        404: "there is no such mandate, or the company has no Pro Account",
      },
    },
  },
  types: {
    ProAccountMandate: {
      summary: "A customer's authorization to debit a bank account through the Pro Account.",
      fields: {
        active_billing_subscription: "Whether a running subscription uses it.",
        pdf_url: "The URL of its PDF; `null` for none.",
      },
    },
    ProAccountMandateMigration: {
      summary: "A mandate that can be migrated, or has been migrated, to the Pro Account.",
      fields: { status: "Whether it has been migrated." },
    },
    Mandate: {
      summary: "The mandate to migrate.",
      fields: { type: "Whether it is a SEPA or a GoCardless mandate." },
    },
    MigratingCustomer: {
      summary: "The customer of a mandate to migrate.",
      fields: {
        pro_account_mandate: "A link to the customer's mandates of the Pro Account.",
      },
    },
    MandateMigrationResponse: {
      summary: "The response to the migration of a mandate.",
      fields: { mandate_migration: "The started migration." },
    },
    MandateMigration: "A started migration.",
    MigrateProAccountMandateBody: {
      summary: "The mandate to migrate.",
      fields: {
        mandate_type: "Whether it is a SEPA or a GoCardless mandate.",
        mandate_id: "The mandate to migrate.",
      },
    },
  },
  fields: { status: "Its status; an open list." },
};
