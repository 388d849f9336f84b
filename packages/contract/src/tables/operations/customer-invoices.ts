import { once, read, repeatable, type SelectedResource } from "../selection.ts";

export const customerInvoices: SelectedResource = {
  file: "customer-invoices",
  operations: {
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
};
