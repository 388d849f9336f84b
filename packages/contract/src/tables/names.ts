/**
 * Names of types where the automatic one is poor or taken.
 *
 * A place is an operation's `answer`, `body` or `query`, then `.name` for a property, `.*` for an
 * item and `/1` for the first branch of a union. One place names the shape wherever it occurs.
 */
export const TYPE_NAMES: Readonly<Record<string, string>> = {
  "getCustomerInvoice.answer.ledger_entry": "ResourceId",
  "getCustomerInvoice.answer.customer": "ResourceLink",
  "getCustomerInvoice.answer.payments": "CollectionLink",
  "getCustomerInvoice.answer.e_invoicing.flow": "EInvoicingFlow",

  "getCustomerInvoices.answer.included": "CustomerInvoicesIncluded",
  "getCustomerInvoices.answer.included.invoice_lines.*": "IncludedInvoiceLines",
  "getCustomerInvoices.answer.included.invoice_lines.*.items.*": "IncludedInvoiceLine",
  "getCustomerInvoiceInvoiceLines.answer.items.*": "InvoiceLine",
  "getCustomerInvoiceInvoiceLineSections.answer.items.*": "InvoiceLineSection",
  "getCustomerInvoiceCustomHeaderFields.answer.items.*": "CustomHeaderField",
  "getCustomerInvoiceMatchedTransactions.answer.items.*": "MatchedTransaction",
  "getCustomerInvoiceCategories.answer.items.*": "AssignedCategory",
  "categorizeCustomerInvoice.body.*": "CategoryAssignment",
  "getCustomerInvoiceAppendices.answer.items.*": "Appendix",
  "getCustomerInvoiceCategories.query": "PageQuery",
  "getCustomerInvoicePayments.query": "SortedPageQuery",

  "createCustomerInvoice.body/1": "CreateDraftCustomerInvoice",
  "createCustomerInvoice.body/1.invoice_lines.*": "DraftInvoiceLineInput",
  "createCustomerInvoice.body/1.invoice_lines.*/1": "DraftProductLineInput",
  "createCustomerInvoice.body/1.invoice_lines.*/2": "DraftFreeLineInput",
  "createCustomerInvoice.body/1.installments.*": "InstallmentInput",
  "createCustomerInvoice.body/2": "CreateFinalizedCustomerInvoice",
  "createCustomerInvoice.body/2.invoice_lines.*": "FinalizedInvoiceLineInput",
  "createCustomerInvoice.body/2.invoice_lines.*/1": "FinalizedProductLineInput",
  "createCustomerInvoice.body/2.invoice_lines.*/2": "FinalizedFreeLineInput",

  "importCustomerInvoice.body.discount": "NullableDiscountInput",
  "importCustomerInvoice.body.invoice_lines.*": "ImportedInvoiceLineInput",

  "updateCustomerInvoice.body/1": "UpdateDraftCustomerInvoice",
  "updateCustomerInvoice.body/1.invoice_lines": "DraftInvoiceLineChanges",
  "updateCustomerInvoice.body/1.invoice_lines.update.*": "DraftInvoiceLineUpdate",
  "updateCustomerInvoice.body/1.installments": "InstallmentChanges",
  "updateCustomerInvoice.body/1.installments.update.*": "InstallmentUpdate",
  "updateCustomerInvoice.body/2": "UpdateFinalizedCustomerInvoice",
  "updateCustomerInvoice.body/2.invoice_lines": "FinalizedInvoiceLineChanges",
  "updateCustomerInvoice.body/2.invoice_lines.update.*": "FinalizedInvoiceLineUpdate",

  "updateImportedCustomerInvoice.body.invoice_lines": "ImportedInvoiceLineChanges",
  "updateImportedCustomerInvoice.body.invoice_lines.create.*": "ImportedInvoiceLineAddition",
  "updateImportedCustomerInvoice.body.invoice_lines.update.*": "ImportedInvoiceLineUpdate",
  "updateImportedCustomerInvoice.body.invoice_lines.update.*.ledger_entry_line":
    "InvoiceLineEntryUpdate",

  "getCustomers.answer.items.*/1": "TypedCompanyCustomer",
  "getCustomers.answer.items.*/2": "TypedIndividualCustomer",
  "createCompanyCustomer.body.billing_address": "Address",
  "updateCompanyCustomer.body.billing_address": "AddressUpdate",

  "getProducts.answer.items.*": "ListedProduct",

  "getBankEstablishments.answer.items.*": "NamedResource",
  "createBillingSubscription.body.mode/1": "EmailModeInput",
  "createBillingSubscription.body.mode/1.email_settings": "EmailRecipients",
  "createBillingSubscription.body.mode/2": "PlainModeInput",
  "createBillingSubscription.body.recurring_rule/1": "SimpleRecurrenceInput",
  "createBillingSubscription.body.recurring_rule/2": "MonthlyRecurrenceInput",
  "createBillingSubscription.body.recurring_rule/3": "WeeklyRecurrenceInput",
  "createBillingSubscription.body.customer_invoice_data.invoice_line_sections.*":
    "InvoiceLineSectionInput",
  "createBillingSubscription.body.customer_invoice_data.invoice_lines.*": "SubscriptionLineInput",
  "createBillingSubscription.body.customer_invoice_data": "SubscriptionInvoiceInput",
  "updateBillingSubscription.body.customer_invoice_data": "SubscriptionInvoiceUpdate",
  "updateBillingSubscription.body.customer_invoice_data.invoice_line_sections":
    "SubscriptionSectionChanges",
  "updateBillingSubscription.body.customer_invoice_data.invoice_line_sections.update.*":
    "SubscriptionSectionUpdate",
  "updateBillingSubscription.body.customer_invoice_data.invoice_lines": "SubscriptionLineChanges",
  "updateBillingSubscription.body.customer_invoice_data.invoice_lines.update.*":
    "SubscriptionLineUpdate",
  "getBillingSubscriptions.answer.items.*.customer_invoice_data.discount": "SubscriptionDiscount",
  "createCategoryGroup.body": "CategoryGroupInput",
  "getCustomerInvoicesChanges.answer.items.*": "Change",
  "getCustomerInvoicesChanges.query": "ChangesQuery",
  "getLedgerEntriesCategoryChanges.answer.items.*.ledger_entry": "TypedResourceId",
  "createCommercialDocument.body.invoice_lines.*": "DocumentLineInput",
  "createCommercialDocument.body.invoice_lines.*/1": "DocumentProductLineInput",
  "createCommercialDocument.body.invoice_lines.*/2": "DocumentFreeLineInput",
  "updateCommercialDocument.body.invoice_line_sections": "SectionChanges",
  "updateCommercialDocument.body.invoice_line_sections.update.*": "SectionUpdate",
  "updateCommercialDocument.body.invoice_lines": "DocumentLineChanges",
  "updateCommercialDocument.body.invoice_lines.update.*": "DocumentLineUpdate",
  "uploadCustomerInvoiceAppendix.body": "UploadAppendixBody",
  "getCustomerInvoicePayments.answer.items.*": "Payment",
  "matchCustomerInvoiceTransaction.body": "MatchTransactionBody",
  "createCustomer.body/1": "TypedCompanyCustomerInput",
  "createCustomer.body/2": "TypedIndividualCustomerInput",
  "createFecExport.answer": "StartedExport",
  "getFecExport.answer": "LedgerExport",
  "createFecExport.body": "CreateExportBody",
  "uploadFileAttachment.body": "UploadFileBody",
  "associateGocardlessMandate.body": "CustomerIdBody",
  "getLedgerEntries.answer.items.*.attachment": "AttachedFile",
  "createLedgerEntry.body.ledger_entry_lines.*": "LedgerEntryLineInput",
  "getLedgerEntryLines.answer.items.*": "ListedLedgerEntryLine",
  "letterLedgerEntryLines.body": "LetteringBody",
  "createQuote.body.invoice_lines.*": "QuoteLineInput",
  "createQuote.body.invoice_lines.*/1": "QuoteProductLineInput",
  "createQuote.body.invoice_lines.*/2": "QuoteFreeLineInput",
  "updateQuote.body.invoice_lines": "QuoteLineChanges",
  "updateSupplierInvoiceEInvoiceStatus.body/1": "DisputeEInvoice",
  "updateSupplierInvoiceEInvoiceStatus.body/2": "RefuseEInvoice",
  "updateSupplierInvoiceEInvoiceStatus.body/3": "ApproveEInvoice",
  "updateTransaction.body/1": "TransactionCustomerInput",
  "updateTransaction.body/2": "TransactionSupplierInput",
  "getFirmCustomers.answer.items.*/1": "FirmCompanyCustomer",
  "getFirmCustomers.answer.items.*/2": "FirmIndividualCustomer",
  "createFirmFecExport.answer": "FirmStartedExport",
  "getFirmFecExport.answer": "FirmLedgerExport",
  "updateLedgerEntry.body.ledger_entry_lines.update.*": "LedgerEntryLineUpdate",
  "updateLedgerEntry.body.ledger_entry_lines": "LedgerEntryLineChanges",
  "updateSupplierInvoice.body.invoice_lines.update.*": "SupplierInvoiceLineUpdate",
  "updateSupplierInvoice.body.invoice_lines": "SupplierInvoiceLineChanges",
  "getLedgerEntryLinesCategoryChanges.answer.items.*.ledger_entry_line": "NullableResourceId",
  "getLedgerEntry.answer.ledger_entry_lines.*": "LedgerEntryLine",
  "categorizeLedgerEntryLine.answer": "CategorizedLedgerEntryLineAnswer",
  "categorizeLedgerEntryLine.answer.ledger_entry_line": "CategorizedLedgerEntryLine",
  "getLedgerEntries.answer.items.*": "ListedLedgerEntry",
  "createLedgerEntry.answer": "WrittenLedgerEntry",
  "getLedgerEntry.answer": "LedgerEntry",
  "getSupplierInvoices.answer.items.*.e_invoicing": "SupplierEInvoicing",
  "updateSupplierInvoiceEInvoiceStatus.answer.e_invoicing": "EInvoiceStep",
  "importCustomerEInvoice.body.invoice_options": "CustomerEInvoiceOptions",
  "importSupplierEInvoice.body.invoice_options": "SupplierEInvoiceOptions",
  "importCustomerEInvoice.body.invoice_options.invoice_lines.*": "CustomerEInvoiceLineInput",
  "importSupplierEInvoice.body.invoice_options.invoice_lines.*": "SupplierEInvoiceLineInput",
  "importSupplierInvoice.body.invoice_lines.*": "SupplierInvoiceLineInput",
  "getProAccountMandateMigrations.answer.items.*.customer": "MigratingCustomer",
  "createLedgerEntry.answer.ledger_entry_lines.*.ledger_account": "LedgerAccountLink",
  "getLedgerAccounts.answer.items.*": "LedgerAccount",
  "migrateProAccountMandate.answer": "MandateMigrationAnswer",
  "createWebhookSubscription.answer": "CreatedWebhookSubscription",
  "getLedgerEntryLinesCategoryChanges.answer.items.*.ledger_entry": "NullableTypedResourceId",
  "importCustomerInvoice.body.invoice_lines.*.ledger_entry_line": "InvoiceLineEntryInput",
  "updateSupplierInvoice.body.invoice_lines.create.*": "SupplierInvoiceLineAddition",
};

/** Types that are another one and a little more: type → base. */
export const BASES: Readonly<Record<string, string>> = {
  TypedCompanyCustomer: "CompanyCustomer",
  TypedIndividualCustomer: "IndividualCustomer",
};

/** Names of schemas that check a type otherwise than its usual schema: place → name. */
export const SCHEMA_NAMES: Readonly<Record<string, string>> = {
  "getCustomerInvoices.answer.included.invoice_lines.*.items.*.product": "includedProductLink",
  "createCustomerInvoice.body/1.discount": "looseDiscountInput",
  "importCustomerInvoice.body.discount": "looseNullableDiscountInput",
};

/** Names of enumerations where the property's name is poor or taken: place → name. */
export const ENUMERATION_NAMES: Readonly<Record<string, string>> = {
  "getCustomerInvoice.answer.status": "CustomerInvoiceStatus",
  "getCustomerInvoice.answer.discount.type": "DiscountType",
  "getCustomerInvoicePayments.answer.items.*.status": "PaymentStatus",
  "getCustomer.answer/1.billing_language": "Language",

  "getBillingSubscriptions.answer.items.*.payment_conditions": "SubscriptionPaymentCondition",
  "getBillingSubscriptions.answer.items.*.payment_method": "CollectionMethod",
  "getCategories.answer.items.*.direction": "CashDirection",
  "getCustomerInvoicesChanges.answer.items.*.operation": "ChangeOperation",
  "getCommercialDocuments.answer.items.*.document_type": "CommercialDocumentType",
  "createFecExport.answer.status": "ExportStatus",
  "getFiscalYears.answer.items.*.status": "FiscalYearStatus",
  "createLedgerAccount.body.vat_rate": "LedgerAccountVatRate",
  "createLedgerAccount.body.country_alpha2": "LedgerAccountCountry",
  "getLedgerEntries.answer.items.*.status": "LedgerEntryStatus",
  "getProAccountMandateMigrations.answer.items.*.mandate.type": "MandateType",
  "getQuotes.answer.items.*.status": "QuoteStatus",
  "getSepaMandates.answer.items.*.sequence_type": "SepaSequenceType",
  "getSupplierInvoices.answer.items.*.payment_status": "SupplierInvoicePaymentStatus",
  "getSupplierInvoices.answer.items.*.e_invoicing.status": "SupplierEInvoicingStatus",
  "getSupplierInvoices.answer.items.*.e_invoicing.reason": "EInvoicingReason",
  "getWebhookSubscriptions.answer.items.*.events.*": "WebhookEventName",
  "getFirmCustomerInvoices.answer.items.*.language": "FirmLanguage",
  "createFirmLedgerAccount.body.vat_rate": "FirmVatRate",
};

/** The contract's regular expressions that deserve a name: constant → source. */
export const PATTERNS: Readonly<Record<string, string>> = {
  DECIMAL: String.raw`^-?\d+(\.\d+)?$`,
  DECIMAL_OR_EMPTY: String.raw`^(-?\d+(\.\d+)?)?$`,
  WITHOUT_NUL: String.raw`^[^\x00]*$`,
};
