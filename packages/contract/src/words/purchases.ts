import type { ResourceWords } from "./word-book.ts";

export const suppliers: ResourceWords = {
  operations: {
    getSuppliers: "Lists suppliers, in pages.",
    createSupplier: {
      summary: "Creates a supplier.",
      failures: { 409: "such a supplier exists already" },
    },
    getSupplier: "Reads one supplier.",
    updateSupplier: "Changes a supplier; fields that are left out keep their values.",
    getSupplierCategories: "Lists the categories of a supplier with their weights, in pages.",
    categorizeSupplier: {
      summary: "Replaces the categories of a supplier, and returns the new ones.",
      notes: ['The weights within one category group add up to `"1"`.'],
      failures: { 422: 'such as weights that do not add up to `"1"`' },
    },
    getFirmSuppliers: "Lists the suppliers of a company, in pages.",
  },
  types: {
    Supplier: "A supplier that the company buys from.",
    FirmSupplier: "A supplier that a company buys from.",
  },
};

export const supplierInvoices: ResourceWords = {
  operations: {
    getSupplierInvoices: "Lists supplier invoices and credit notes, in pages.",
    importSupplierInvoice: {
      summary: "Imports an invoice of a supplier, with its file.",
      notes: ["The file is uploaded beforehand, as a file attachment."],
      failures: {
        409: "it has been imported already",
        422: "such as lines that do not add up to the totals",
      },
    },
    importSupplierEInvoice: {
      summary: "Imports an electronic invoice of a supplier from its Factur-X file.",
      notes: [
        "What the file does not contain, such as the accounts of its lines, can be sent with it.",
      ],
      failures: { 422: "such as a file that is not Factur-X" },
    },
    getSupplierInvoice: "Reads one supplier invoice.",
    updateSupplierInvoice: {
      summary: "Changes a supplier invoice; fields that are left out keep their values.",
      failures: { 422: "such as lines that do not add up to the totals" },
    },
    validateSupplierInvoiceAccounting: {
      summary: "Validates a supplier invoice's accounting.",
      failures: { 422: "such as an invoice that is not ready to be validated" },
    },
    updateSupplierInvoicePaymentStatus:
      "Sets whether a supplier invoice is paid or still to be paid.",
    updateSupplierInvoiceEInvoiceStatus: {
      summary: "Disputes, refuses or approves an electronic invoice.",
      notes: ["An approval ends a dispute. A dispute and a refusal have a reason."],
      failures: { 422: "such as a status that cannot follow the current one" },
    },
    getSupplierInvoiceInvoiceLines: "Lists the lines of a supplier invoice, in pages.",
    getSupplierInvoicePayments: "Lists the payments of a supplier invoice, in pages.",
    getSupplierInvoiceMatchedTransactions:
      "Lists the bank transactions that a supplier invoice is matched with, in pages.",
    matchSupplierInvoiceTransaction: {
      summary: "Matches a supplier invoice with a bank transaction.",
      notes: [
        "An invoice can have several transactions, and a transaction several invoices: send one call for each pair.",
      ],
      failures: { 404: "there is no such invoice, or no such transaction" },
    },
    unmatchSupplierInvoiceTransaction:
      "Removes the match of a supplier invoice with a bank transaction.",
    getSupplierInvoiceCategories:
      "Lists the categories of an invoice with their weights, in pages.",
    categorizeSupplierInvoice: {
      summary: "Replaces the categories of an invoice, and returns the new ones.",
      notes: ['The weights within one category group add up to `"1"`.'],
      failures: { 422: 'such as weights that do not add up to `"1"`' },
    },
    linkPurchaseRequest: {
      summary: "Links a supplier invoice to its purchase request.",
      notes: [
        "An invoice can have several requests, and a request several invoices: send one call for each pair.",
      ],
      failures: { 404: "there is no such invoice, or no such purchase request" },
    },
    getFirmSupplierInvoices: "Lists the supplier invoices and credit notes of a company, in pages.",
    getFirmSupplierInvoice: "Reads one supplier invoice of a company.",
  },
  types: {
    SupplierInvoice: {
      summary: "An invoice or credit note of a supplier.",
      fields: {
        invoice_lines: "A link to its lines.",
        categories: "A link to its categories.",
        paid: "Whether nothing remains to be paid; `null` in older responses, which lack it.",
        e_invoicing: "Its state as an electronic invoice; `null` when it is not one.",
      },
    },
    ImportSource: {
      summary: "The file connector that an invoice was imported through.",
      fields: {
        source: "The service that has the file.",
        path: "The path of the file in that service.",
      },
    },
    SupplierEInvoicing: {
      summary: "The state of a supplier's electronic invoice.",
      fields: { status: "`null` when it is unknown.", flow: "The exchange that delivered it." },
    },
    ImportSupplierInvoiceBody: {
      fields: {
        import_as_incomplete: "Whether something is still missing in it.",
        supplier_id: "The supplier of the invoice.",
      },
    },
    SupplierInvoiceLineInput: {
      summary: "A line of a supplier invoice to import.",
      fields: {
        tax: "Amount of tax of the line in euros, a decimal string.",
        currency_tax: "Amount of tax of the line in the document's currency, a decimal string.",
        currency_amount: "Total of the line with tax in the document's currency, a decimal string.",
        amount: "Total of the line with tax in euros, a decimal string.",
        label: "What is bought.",
      },
    },
    SupplierInvoiceLineAddition: {
      summary: "A line to add to a supplier invoice.",
      fields: {
        tax: "Amount of tax of the line in euros, a decimal string.",
        currency_tax: "Amount of tax of the line in the document's currency, a decimal string.",
        currency_amount: "Total of the line with tax in the document's currency, a decimal string.",
        amount: "Total of the line with tax in euros, a decimal string.",
        label: "What is bought.",
      },
    },
    SupplierEInvoiceOptions: {
      summary: "What the file of a supplier's electronic invoice does not contain.",
      fields: { supplier_id: "The supplier, instead of the one in the file." },
    },
    SupplierEInvoiceLineInput:
      "What the file of an electronic invoice does not contain about one of its lines.",
    SupplierInvoiceLineChanges: "Lines of a supplier invoice to add, change and delete.",
    SupplierInvoiceLineUpdate: {
      summary: "Changes to a line of a supplier invoice.",
      fields: {
        tax: "Amount of tax of the line in euros, a decimal string.",
        currency_tax: "Amount of tax of the line in the document's currency, a decimal string.",
        currency_amount: "Total of the line with tax in the document's currency, a decimal string.",
        amount: "Total of the line with tax in euros, a decimal string.",
        label: "What is bought.",
      },
    },
    UpdateSupplierInvoicePaymentStatusBody: {
      summary: "Whether a supplier invoice is paid.",
      fields: { payment_status: "The new status." },
    },
    SupplierInvoiceEInvoiceStatus: {
      summary: "A supplier invoice after a change of its e-invoice status.",
      fields: {
        payment_status: "The status of its payment.",
        invoice_lines: "A link to its lines.",
        categories: "A link to its categories.",
        e_invoicing: "Its new state as an electronic invoice.",
      },
    },
    EInvoiceStep: {
      summary: "The state of a supplier's electronic invoice after a change.",
      fields: { status: "The new status." },
    },
    UpdateSupplierInvoiceEInvoiceStatusBody: "The new status of a supplier's electronic invoice.",
    DisputeEInvoice: {
      summary: "A dispute, with its reason.",
      fields: {
        reason: "What is wrong with the invoice.",
        status: "Distinguishes it from a refusal and an approval.",
      },
    },
    RefuseEInvoice: {
      summary: "A refusal, with its reason.",
      fields: {
        reason: "What is wrong with the invoice.",
        status: "Distinguishes it from a dispute and an approval.",
      },
    },
    ApproveEInvoice: {
      summary: "An approval, which ends a dispute.",
      fields: { status: "Distinguishes it from a dispute and a refusal." },
    },
    SupplierInvoiceInvoiceLine: {
      summary: "A line of a supplier invoice.",
      fields: {
        imputation_dates: "The period that the expense is spread over; `null` for none.",
        tax: "Amount of tax of the line in euros, a decimal string.",
        currency_tax: "Amount of tax of the line in the document's currency, a decimal string.",
        currency_amount: "Total of the line with tax in the document's currency, a decimal string.",
        amount: "Total of the line with tax in euros, a decimal string.",
        currency_amount_before_tax:
          "Total of the line before tax in the document's currency, a decimal string.",
        label: "What is bought.",
      },
    },
    SupplierInvoiceMatchedTransaction: {
      summary: "A bank transaction matched with a supplier invoice.",
      fields: {
        journal: "The journal of the bank account.",
        currency_amount: "In `currency`, negative for an outgoing payment; a decimal string.",
        amount: "In euros, negative for an outgoing payment; a decimal string.",
        label: "The label on the bank statement.",
        date: "The day of the transaction, `YYYY-MM-DD`.",
      },
    },
    LinkPurchaseRequestBody: {
      summary: "The purchase request to link an invoice to.",
      fields: { purchase_request_id: "The purchase request of the invoice." },
    },
    FirmSupplierInvoice: {
      summary: "A supplier invoice or credit note of a company.",
      fields: {
        invoice_lines: "A link to its lines.",
        categories: "A link to its categories.",
      },
    },
  },
  fields: {
    ledger_entry: "Its ledger entry.",
    reason: "The reason of a dispute or a refusal; `null` for none.",
    imputation_dates: "The period that the expense is spread over.",
  },
};

export const purchaseRequests: ResourceWords = {
  operations: {
    getPurchaseRequests: "Lists purchase requests, in pages.",
    importPurchaseRequest: {
      summary:
        "Imports a purchase order that was issued elsewhere, as an approved purchase request.",
      notes: ["The file is uploaded beforehand, as a file attachment."],
      failures: { 404: "such as a supplier that does not exist" },
    },
    getPurchaseRequest: "Reads one purchase request.",
  },
  types: {
    PurchaseRequest: {
      summary: "A request to buy something.",
      fields: {
        supplier: "The supplier of the goods.",
        status: "Whether it has been approved.",
        purchase_order: "The file of the order; `null` for none.",
        linked_invoices: "The invoices linked to it.",
      },
    },
    DeliveryAddress: "The address to deliver to.",
    LinkedInvoices: {
      summary: "The invoices linked to a purchase request.",
      fields: { items: "By id." },
    },
    ImportPurchaseRequestBody: {
      fields: {
        delivery_address: "The address to deliver to.",
        purchase_request_lines: "What is ordered.",
        supplier_id: "The supplier of the goods.",
      },
    },
    PurchaseRequestLineInput: {
      summary: "A line of a purchase order to import.",
      fields: {
        quantity: "Number of units.",
        tax: "Amount of tax of the line in euros, a decimal string.",
        currency_tax: "Amount of tax of the line in the document's currency, a decimal string.",
        currency_amount: "Total of the line with tax in the document's currency, a decimal string.",
        amount: "Total of the line with tax in euros, a decimal string.",
        label: "What is ordered.",
        unit_price: "Price of one unit before tax, a decimal string.",
      },
    },
  },
};
