import { changelog, once, read, repeatable, selectedResources } from "./selection.ts";

const CREATES = "the second request creates another customer, or turns a success into a 409";

/** The operations of the Company API, by resource: names, and whether each can be repeated. */
export const COMPANY_RESOURCES = selectedResources({
  "bank-accounts": {
    getBankAccounts: read("getBankAccounts"),
    createBankAccount: once("postBankAccount", "each request creates a bank account"),
    getBankAccount: read("getBankAccount"),
    getBankEstablishments: read("getBankEstablishments"),
  },
  "billing-subscriptions": {
    getBillingSubscriptions: read("getBillingSubscriptions"),
    createBillingSubscription: once(
      "postBillingSubscriptions",
      "each request creates a subscription, which issues invoices",
    ),
    getBillingSubscription: read("getBillingSubscription"),
    updateBillingSubscription: once(
      "putBillingSubscriptions",
      "it can create lines, and each request creates them",
    ),
    getBillingSubscriptionInvoiceLines: read("getBillingSubscriptionInvoiceLines"),
    getBillingSubscriptionInvoiceLineSections: read("getBillingSubscriptionInvoiceLineSections"),
  },
  categories: {
    getCategories: read("getCategories"),
    createCategory: once(
      "postCategories",
      "the second request creates another category, or finds its label taken",
    ),
    getCategory: read("getCategory"),
    updateCategory: repeatable("updateCategory", "it sets fields to given values"),
    getCategoryGroups: read("getCategoryGroups"),
    createCategoryGroup: once(
      "postCategoryGroups",
      "the second request creates another group, or finds its label taken",
    ),
    getCategoryGroup: read("getCategoryGroup"),
    updateCategoryGroup: repeatable("putCategoryGroup", "it sets fields to given values"),
    getCategoryGroupCategories: read("getCategoryGroupCategories"),
  },
  changelogs: {
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
  "commercial-documents": {
    getCommercialDocuments: read("listCommercialDocuments"),
    createCommercialDocument: once("postCommercialDocuments", "each request creates a document"),
    getCommercialDocument: read("getCommercialDocument"),
    updateCommercialDocument: once(
      "updateCommercialDocument",
      "it can create lines, and each request creates them",
    ),
    getCommercialDocumentInvoiceLines: read("getCommercialDocumentInvoiceLines"),
    getCommercialDocumentInvoiceLineSections: read("getCommercialDocumentInvoiceLineSections"),
    getCommercialDocumentAppendices: read("getCommercialDocumentAppendices"),
    uploadCommercialDocumentAppendix: once(
      "postCommercialDocumentAppendices",
      "each request adds an appendix",
    ),
  },
  company: {
    getCompanyFeatures: read("getCompanyFeatures"),
  },
  "customer-invoice-templates": {
    getCustomerInvoiceTemplates: read("getCustomerInvoiceTemplates"),
  },
  "customer-invoices": {
    getCustomerInvoices: read("getCustomerInvoices"),
    createCustomerInvoice: once("postCustomerInvoices", "each request creates an invoice"),
    createCustomerInvoiceFromQuote: once(
      "createCustomerInvoiceFromQuote",
      "each request creates an invoice",
    ),
    importCustomerInvoice: once(
      "importCustomerInvoices",
      "the second request imports it again, or turns a success into a 409",
    ),
    importCustomerEInvoice: once(
      "createCustomerInvoiceEInvoiceImport",
      "each request imports an invoice, unless it is found to be there already",
    ),
    getCustomerInvoice: read("getCustomerInvoice"),
    updateCustomerInvoice: once(
      "updateCustomerInvoice",
      "it can create lines and installments, and each request creates them",
    ),
    updateImportedCustomerInvoice: once(
      "updateImportedCustomerInvoice",
      "it can create lines and installments, and each request creates them",
    ),
    deleteCustomerInvoice: once(
      "deleteCustomerInvoices",
      "the second request finds nothing to delete, and turns a success into a 404",
    ),
    finalizeCustomerInvoice: once(
      "finalizeCustomerInvoice",
      "the second request finds no draft, and turns a success into a 422",
    ),
    sendCustomerInvoiceByEmail: once("sendByEmailCustomerInvoice", "each request sends an e-mail"),
    sendCustomerInvoiceToPa: once(
      "sendToPaCustomerInvoice",
      "the second request finds it sent, and turns a success into a 422",
    ),
    markCustomerInvoiceAsPaid: once(
      "markAsPaidCustomerInvoice",
      "the second request may find a paid invoice, and turn a success into a 422",
    ),
    markCustomerInvoiceInstallmentAsPaid: once(
      "markAsPaidCustomerInvoiceInstallment",
      "the second request may find it paid, and turn a success into a 422",
    ),
    linkCreditNote: once(
      "linkCreditNote",
      "the second request may find them linked, and turn a success into a 422",
    ),
    getCustomerInvoiceInvoiceLines: read("getCustomerInvoiceInvoiceLines"),
    getCustomerInvoiceInvoiceLineSections: read("getCustomerInvoiceInvoiceLineSections"),
    getCustomerInvoiceCustomHeaderFields: read("getCustomerInvoiceCustomHeaderFields"),
    getCustomerInvoicePayments: read("getCustomerInvoicePayments"),
    getCustomerInvoiceMatchedTransactions: read("getCustomerInvoiceMatchedTransactions"),
    matchCustomerInvoiceTransaction: once(
      "postCustomerInvoiceMatchedTransactions",
      "the second request may find them matched, and turn a success into a 422",
    ),
    unmatchCustomerInvoiceTransaction: once(
      "deleteCustomerInvoiceMatchedTransactions",
      "the second request finds no match to undo, and turns a success into a 404",
    ),
    getCustomerInvoiceCategories: read("getCustomerInvoiceCategories"),
    categorizeCustomerInvoice: repeatable(
      "putCustomerInvoiceCategories",
      "it replaces the whole list",
    ),
    getCustomerInvoiceAppendices: read("getCustomerInvoiceAppendices"),
    uploadCustomerInvoiceAppendix: once(
      "postCustomerInvoiceAppendices",
      "each request adds an appendix",
    ),
  },
  customers: {
    getCustomers: read("getCustomers"),
    getCustomer: read("getCustomer"),
    createCustomer: once("postCustomer", "each request creates a customer"),
    createCompanyCustomer: once("postCompanyCustomer", CREATES),
    getCompanyCustomer: read("getCompanyCustomer"),
    updateCompanyCustomer: repeatable("putCompanyCustomer", "it sets fields to given values"),
    createIndividualCustomer: once("postIndividualCustomer", CREATES),
    getIndividualCustomer: read("getIndividualCustomer"),
    updateIndividualCustomer: repeatable("putIndividualCustomer", "it sets fields to given values"),
    getCustomerCategories: read("getCustomerCategories"),
    categorizeCustomer: repeatable("putCustomerCategories", "it replaces the whole list"),
    getCustomerContacts: read("getCustomerContacts"),
    createCustomerContact: once("postCustomerContact", "each request creates a contact"),
    getCustomerContact: read("getCustomerContact"),
    updateCustomerContact: repeatable("putCustomerContact", "it sets fields to given values"),
    deleteCustomerContact: once(
      "deleteCustomerContact",
      "the second request finds nothing to delete, and turns a success into a 404",
    ),
  },
  exports: {
    createFecExport: once("exportFec", "each request starts an export"),
    getFecExport: read("getFecExport"),
    createGeneralLedgerExport: once("exportGeneralLedger", "each request starts an export"),
    getGeneralLedgerExport: read("getGeneralLedgerExport"),
    createAnalyticalGeneralLedgerExport: once(
      "exportAnalyticalGeneralLedger",
      "each request starts an export",
    ),
    getAnalyticalGeneralLedgerExport: read("getAnalyticalGeneralLedgerExport"),
  },
  "file-attachments": {
    uploadFileAttachment: once("postFileAttachments", "each request stores another file"),
    uploadLedgerAttachment: once("postLedgerAttachments", "each request stores another file"),
  },
  "fiscal-years": {
    getFiscalYears: read("company-fiscal-years"),
  },
  "gocardless-mandates": {
    getGocardlessMandates: read("getGocardlessMandates"),
    getGocardlessMandate: read("getGocardlessMandate"),
    requestGocardlessMandateByEmail: once(
      "postGocardlessMandateMailRequests",
      "each request sends an e-mail",
    ),
    cancelGocardlessMandate: once(
      "postGocardlessMandateCancellations",
      "the second request finds it cancelled, and turns a success into a 422",
    ),
    associateGocardlessMandate: once(
      "postGocardlessMandateAssociations",
      "the second request may find them associated, and turn a success into a 422",
    ),
  },
  journals: {
    getJournals: read("getJournals"),
    createJournal: once("postJournals", "the second request finds its code taken, and fails"),
    getJournal: read("getJournal"),
  },
  "ledger-accounts": {
    getLedgerAccounts: read("getLedgerAccounts"),
    createLedgerAccount: once(
      "postLedgerAccounts",
      "the second request finds its number taken, and fails",
    ),
    getLedgerAccount: read("getLedgerAccount"),
    updateLedgerAccount: repeatable("updateLedgerAccount", "it sets fields to given values"),
  },
  "ledger-entries": {
    getLedgerEntries: read("getLedgerEntries"),
    createLedgerEntry: once("postLedgerEntries", "each request creates an entry"),
    getLedgerEntry: read("getLedgerEntry"),
    updateLedgerEntry: once(
      "putLedgerEntries",
      "it can create lines, and each request creates them",
    ),
    getLedgerEntryLedgerEntryLines: read("getLedgerEntriesLedgerEntryLines"),
  },
  "ledger-entry-lines": {
    getLedgerEntryLines: read("getLedgerEntryLines"),
    getLedgerEntryLine: read("getLedgerEntryLine"),
    letterLedgerEntryLines: once(
      "postLedgerEntryLinesLetter",
      "the second request finds the lines lettered, and may turn a success into a 422",
    ),
    unletterLedgerEntryLines: once(
      "deleteLedgerEntryLinesUnletter",
      "the second request finds nothing to undo, and may turn a success into a 422",
    ),
    getLedgerEntryLineLetteredLines: read("getLedgerEntryLinesLetteredLedgerEntryLines"),
    getLedgerEntryLineCategories: read("getLedgerEntryLinesCategories"),
    categorizeLedgerEntryLine: repeatable(
      "putLedgerEntryLinesCategories",
      "it replaces the whole list",
    ),
  },
  me: {
    getMe: read("getMe"),
  },
  numberings: {
    getNumberings: read("getNumberings"),
  },
  "pa-registrations": {
    getPaRegistrations: read("getPaRegistrations"),
  },
  "pro-account-mandates": {
    getProAccountMandates: read("getProAccountMandates"),
    requestProAccountMandateByEmail: once(
      "postProAccountMandateMailRequests",
      "each request sends an e-mail",
    ),
    getProAccountMandateMigrations: read("getProAccountMandateMigrations"),
    migrateProAccountMandate: once(
      "postProAccountMandateMigrations",
      "the second request finds it migrated, and turns a success into a 422",
    ),
  },
  products: {
    getProducts: read("getProducts"),
    createProduct: once("postProducts", "each request creates a product"),
    getProduct: read("getProduct"),
    updateProduct: repeatable("putProduct", "it sets fields to given values"),
  },
  "purchase-requests": {
    getPurchaseRequests: read("getPurchaseRequests"),
    importPurchaseRequest: once("createPurchaseRequestImport", "each request imports an order"),
    getPurchaseRequest: read("getPurchaseRequest"),
  },
  quotes: {
    getQuotes: read("listQuotes"),
    createQuote: once("postQuotes", "each request creates a quote"),
    getQuote: read("getQuote"),
    updateQuote: once("updateQuote", "it can create lines, and each request creates them"),
    updateQuoteStatus: once(
      "updateStatusQuote",
      "the second request finds the status reached, and may turn a success into a 422",
    ),
    sendQuoteByEmail: once("sendByEmailQuote", "each request sends an e-mail"),
    getQuoteInvoiceLines: read("getQuoteInvoiceLines"),
    getQuoteInvoiceLineSections: read("getQuoteInvoiceLineSections"),
    getQuoteAppendices: read("getQuoteAppendices"),
    uploadQuoteAppendix: once("postQuoteAppendices", "each request adds an appendix"),
  },
  "sepa-mandates": {
    getSepaMandates: read("getSepaMandates"),
    createSepaMandate: once("postSepaMandates", "each request creates a mandate"),
    getSepaMandate: read("getSepaMandate"),
    updateSepaMandate: repeatable("putSepaMandate", "it sets fields to given values"),
    deleteSepaMandate: once(
      "deleteSepaMandate",
      "the second request finds nothing to delete, and turns a success into a 404",
    ),
  },
  "supplier-invoices": {
    getSupplierInvoices: read("getSupplierInvoices"),
    importSupplierInvoice: once(
      "importSupplierInvoice",
      "the second request imports it again, or turns a success into a 409",
    ),
    importSupplierEInvoice: once(
      "createSupplierInvoiceEInvoiceImport",
      "each request imports an invoice, unless it is found to be there already",
    ),
    getSupplierInvoice: read("getSupplierInvoice"),
    updateSupplierInvoice: once(
      "putSupplierInvoice",
      "it can create lines, and each request creates them",
    ),
    validateSupplierInvoiceAccounting: once(
      "ValidateAccountingSupplierInvoice",
      "the second request finds it validated, and may turn a success into a 422",
    ),
    updateSupplierInvoicePaymentStatus: once(
      "updateSupplierInvoicePaymentStatus",
      "the second request may find the status reached, and turn a success into a 422",
    ),
    updateSupplierInvoiceEInvoiceStatus: once(
      "putSupplierInvoiceEInvoiceStatus",
      "each request tells the platform of a new step, and the second may be refused with a 422",
    ),
    getSupplierInvoiceInvoiceLines: read("getSupplierInvoiceLines"),
    getSupplierInvoicePayments: read("getSupplierInvoicePayments"),
    getSupplierInvoiceMatchedTransactions: read("getSupplierInvoiceMatchedTransactions"),
    matchSupplierInvoiceTransaction: once(
      "postSupplierInvoiceMatchedTransactions",
      "the second request may find them matched, and turn a success into a 422",
    ),
    unmatchSupplierInvoiceTransaction: once(
      "deleteSupplierInvoiceMatchedTransactions",
      "the second request finds no match to undo, and turns a success into a 404",
    ),
    getSupplierInvoiceCategories: read("getSupplierInvoiceCategories"),
    categorizeSupplierInvoice: repeatable(
      "putSupplierInvoiceCategories",
      "it replaces the whole list",
    ),
    linkPurchaseRequest: once(
      "postSupplierInvoiceLinkedPurchaseRequests",
      "the second request may find them linked, and turn a success into a 422",
    ),
  },
  suppliers: {
    getSuppliers: read("getSuppliers"),
    createSupplier: once(
      "postSupplier",
      "the second request creates another supplier, or turns a success into a 409",
    ),
    getSupplier: read("getSupplier"),
    updateSupplier: repeatable("putSupplier", "it sets fields to given values"),
    getSupplierCategories: read("getSupplierCategories"),
    categorizeSupplier: repeatable("putSupplierCategories", "it replaces the whole list"),
  },
  transactions: {
    getTransactions: read("getTransactions"),
    createTransaction: once("createTransaction", "each request creates a transaction"),
    getTransaction: read("getTransaction"),
    updateTransaction: repeatable("updateTransaction", "it sets fields to given values"),
    getTransactionCategories: read("getTransactionCategories"),
    categorizeTransaction: repeatable("putTransactionCategories", "it replaces the whole list"),
    getTransactionMatchedInvoices: read("getTransactionMatchedInvoices"),
  },
  "trial-balance": {
    getTrialBalance: read("getTrialBalance"),
  },
  "webhook-subscriptions": {
    getWebhookSubscriptions: read("getWebhookSubscriptions"),
    createWebhookSubscription: once(
      "postWebhookSubscriptions",
      "each request creates a subscription, and events come once for each",
    ),
    getWebhookSubscription: read("getWebhookSubscription"),
    updateWebhookSubscription: repeatable(
      "putWebhookSubscription",
      "it sets fields to given values",
    ),
    deleteWebhookSubscription: once(
      "deleteWebhookSubscription",
      "the second request finds nothing to delete, and turns a success into a 404",
    ),
  },
});
