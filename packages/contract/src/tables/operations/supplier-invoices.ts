import { once, read, repeatable, type SelectedResource } from "../selection.ts";

export const supplierInvoices: SelectedResource = {
  file: "supplier-invoices",
  operations: {
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
};
