import { COUNTRY, CURRENCY, decimalWith, shareWith } from "../model/implied.ts";
import type { Pattern } from "../model/shape.ts";

/**
 * Names of types where the automatic one is poor or taken.
 *
 * A place is an operation's `response`, `body` or `query`, then `.name` for a property, `.*` for an
 * item and `/1` for the first branch of a union. One place names the shape wherever it occurs.
 */
export const TYPE_NAMES: Readonly<Record<string, string>> = {
  "getCustomerInvoice.response.ledger_entry": "ResourceId",
  "getCustomerInvoice.response.customer": "ResourceLink",
  "getCustomerInvoice.response.payments": "CollectionLink",
  "getCustomerInvoice.response.e_invoicing.flow": "EInvoicingFlow",

  "getCustomerInvoices.response.included": "CustomerInvoicesIncluded",
  "getCustomerInvoices.response.included.invoice_lines.*": "IncludedInvoiceLines",
  "getCustomerInvoices.response.included.invoice_lines.*.items.*": "IncludedInvoiceLine",
  "getCustomerInvoiceInvoiceLines.response.items.*": "InvoiceLine",
  "getCustomerInvoiceInvoiceLineSections.response.items.*": "InvoiceLineSection",
  "getCustomerInvoiceCustomHeaderFields.response.items.*": "CustomHeaderField",
  "getCustomerInvoiceMatchedTransactions.response.items.*": "MatchedTransaction",
  "getCustomerInvoiceCategories.response.items.*": "AssignedCategory",
  "categorizeCustomerInvoice.body.*": "CategoryAssignment",
  "getCustomerInvoiceAppendices.response.items.*": "Appendix",
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

  "getCustomers.response.items.*/1": "TypedCompanyCustomer",
  "getCustomers.response.items.*/2": "TypedIndividualCustomer",
  "createCompanyCustomer.body.billing_address": "Address",
  "updateCompanyCustomer.body.billing_address": "AddressUpdate",

  "getProducts.response.items.*": "ListedProduct",

  "getBankEstablishments.response.items.*": "NamedResource",
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
  "getBillingSubscriptions.response.items.*.customer_invoice_data.discount": "SubscriptionDiscount",
  "createCategoryGroup.body": "CategoryGroupInput",
  "getCustomerInvoicesChanges.response.items.*": "Change",
  "getCustomerInvoicesChanges.query": "ChangesQuery",
  "getLedgerEntriesCategoryChanges.response.items.*.ledger_entry": "TypedResourceId",
  "createCommercialDocument.body.invoice_lines.*": "DocumentLineInput",
  "createCommercialDocument.body.invoice_lines.*/1": "DocumentProductLineInput",
  "createCommercialDocument.body.invoice_lines.*/2": "DocumentFreeLineInput",
  "updateCommercialDocument.body.invoice_line_sections": "SectionChanges",
  "updateCommercialDocument.body.invoice_line_sections.update.*": "SectionUpdate",
  "updateCommercialDocument.body.invoice_lines": "DocumentLineChanges",
  "updateCommercialDocument.body.invoice_lines.update.*": "DocumentLineUpdate",
  "uploadCustomerInvoiceAppendix.body": "UploadAppendixBody",
  "getCustomerInvoicePayments.response.items.*": "Payment",
  "matchCustomerInvoiceTransaction.body": "MatchTransactionBody",
  "createCustomer.body/1": "TypedCompanyCustomerInput",
  "createCustomer.body/2": "TypedIndividualCustomerInput",
  "createFecExport.response": "StartedExport",
  "getFecExport.response": "LedgerExport",
  "createFecExport.body": "CreateExportBody",
  "uploadFileAttachment.body": "UploadFileBody",
  "associateGocardlessMandate.body": "CustomerIdBody",
  "getLedgerEntries.response.items.*.attachment": "AttachedFile",
  "createLedgerEntry.body.ledger_entry_lines.*": "LedgerEntryLineInput",
  "getLedgerEntryLines.response.items.*": "ListedLedgerEntryLine",
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
  "getFirmCustomers.response.items.*/1": "FirmCompanyCustomer",
  "getFirmCustomers.response.items.*/2": "FirmIndividualCustomer",
  "createFirmFecExport.response": "FirmStartedExport",
  "getFirmFecExport.response": "FirmLedgerExport",
  "updateLedgerEntry.body.ledger_entry_lines.update.*": "LedgerEntryLineUpdate",
  "updateLedgerEntry.body.ledger_entry_lines": "LedgerEntryLineChanges",
  "updateSupplierInvoice.body.invoice_lines.update.*": "SupplierInvoiceLineUpdate",
  "updateSupplierInvoice.body.invoice_lines": "SupplierInvoiceLineChanges",
  "getLedgerEntryLinesCategoryChanges.response.items.*.ledger_entry_line": "NullableResourceId",
  "getLedgerEntry.response.ledger_entry_lines.*": "LedgerEntryLine",
  "categorizeLedgerEntryLine.response": "CategorizedLedgerEntryLineResponse",
  "categorizeLedgerEntryLine.response.ledger_entry_line": "CategorizedLedgerEntryLine",
  "getLedgerEntries.response.items.*": "ListedLedgerEntry",
  "createLedgerEntry.response": "WrittenLedgerEntry",
  "getLedgerEntry.response": "LedgerEntry",
  "getSupplierInvoices.response.items.*.e_invoicing": "SupplierEInvoicing",
  "updateSupplierInvoiceEInvoiceStatus.response.e_invoicing": "EInvoiceStep",
  "importCustomerEInvoice.body.invoice_options": "CustomerEInvoiceOptions",
  "importSupplierEInvoice.body.invoice_options": "SupplierEInvoiceOptions",
  "importCustomerEInvoice.body.invoice_options.invoice_lines.*": "CustomerEInvoiceLineInput",
  "importSupplierEInvoice.body.invoice_options.invoice_lines.*": "SupplierEInvoiceLineInput",
  "importSupplierInvoice.body.invoice_lines.*": "SupplierInvoiceLineInput",
  "getProAccountMandateMigrations.response.items.*.customer": "MigratingCustomer",
  "createLedgerEntry.response.ledger_entry_lines.*.ledger_account": "LedgerAccountLink",
  "getLedgerAccounts.response.items.*": "LedgerAccount",
  "migrateProAccountMandate.response": "MandateMigrationResponse",
  "createWebhookSubscription.response": "CreatedWebhookSubscription",
  "getLedgerEntryLinesCategoryChanges.response.items.*.ledger_entry": "NullableTypedResourceId",
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
  "getCustomerInvoices.response.included.invoice_lines.*.items.*.product": "includedProductLink",
  "createCustomerInvoice.body/1.discount": "looseDiscountInput",
  "importCustomerInvoice.body.discount": "looseNullableDiscountInput",
};

/** Names of enumerations where the property's name is poor or taken: place → name. */
export const ENUMERATION_NAMES: Readonly<Record<string, string>> = {
  "getCustomerInvoice.response.status": "CustomerInvoiceStatus",
  "getCustomerInvoice.response.discount.type": "DiscountType",
  "getCustomerInvoicePayments.response.items.*.status": "PaymentStatus",
  "getCustomer.response/1.billing_language": "Language",

  "getBillingSubscriptions.response.items.*.payment_conditions": "SubscriptionPaymentCondition",
  "getBillingSubscriptions.response.items.*.payment_method": "CollectionMethod",
  "getCategories.response.items.*.direction": "CashDirection",
  "getCustomerInvoicesChanges.response.items.*.operation": "ChangeOperation",
  "getCommercialDocuments.response.items.*.document_type": "CommercialDocumentType",
  "createFecExport.response.status": "ExportStatus",
  "getFiscalYears.response.items.*.status": "FiscalYearStatus",
  "createLedgerAccount.body.vat_rate": "LedgerAccountVatRate",
  "createLedgerAccount.body.country_alpha2": "LedgerAccountCountry",
  "getLedgerEntries.response.items.*.status": "LedgerEntryStatus",
  "getProAccountMandateMigrations.response.items.*.mandate.type": "MandateType",
  "getQuotes.response.items.*.status": "QuoteStatus",
  "getSepaMandates.response.items.*.sequence_type": "SepaSequenceType",
  "getSupplierInvoices.response.items.*.payment_status": "SupplierInvoicePaymentStatus",
  "getSupplierInvoices.response.items.*.e_invoicing.status": "SupplierEInvoicingStatus",
  "getSupplierInvoices.response.items.*.e_invoicing.reason": "EInvoicingReason",
  "getWebhookSubscriptions.response.items.*.events.*": "WebhookEventName",
  "getFirmCustomerInvoices.response.items.*.language": "FirmLanguage",
  "createFirmLedgerAccount.body.vat_rate": "FirmVatRate",
};

/** The regular expressions that are checked, by the name of their check. */
export const PATTERNS: Readonly<Record<string, Pattern>> = {
  decimal: { source: decimalWith(), expects: 'decimal such as "1234.50"' },
  decimalOrEmpty: {
    source: String.raw`^(-?\d+(\.\d+)?)?$`,
    expects: 'decimal such as "1234.50", or an empty text',
  },
  decimalOf6: {
    source: decimalWith("6"),
    expects: 'decimal such as "1234.50", with at most 6 decimals',
  },
  shareOf4: { source: shareWith("4"), expects: 'decimal from "0" to "1", with at most 4 decimals' },
  shareOf7: { source: shareWith("7"), expects: 'decimal from "0" to "1", with at most 7 decimals' },
  country: { source: COUNTRY, expects: 'country of two letters such as "FR"' },
  currency: { source: CURRENCY, expects: 'currency of three letters such as "EUR"' },
  siren: { source: String.raw`^\d{9}$`, expects: "9 digits (SIREN)" },
  siret: { source: String.raw`^\d{14}$`, expects: "14 digits (SIRET)" },
  notBlank: { source: String.raw`\S`, expects: "a text that is not blank" },
  withoutSpace: { source: String.raw`^\S+$`, expects: "a text without spaces" },
  withoutNul: { source: String.raw`^[^\x00]*$`, expects: "a text without NUL" },
};
