import type { ResourceWords } from "./word-book.ts";

export const suppliers: ResourceWords = {
  operations: {
    getSuppliers: "Lists suppliers, in pages.",
    createSupplier: {
      summary: "Creates a supplier.",
      failures: { 409: "such a supplier exists already" },
    },
    getSupplier: "Reads one supplier.",
    updateSupplier: "Changes the fields of a supplier that are given.",
    getSupplierCategories: "Lists the categories of a supplier with their weights, in pages.",
    categorizeSupplier: {
      summary: "Replaces the categories of a supplier, and answers the new ones.",
      notes: ['The weights within one category group add up to `"1"`.'],
      failures: { 422: 'such as weights that do not add up to `"1"`' },
    },
    getFirmSuppliers: "Lists the suppliers of a company, in pages.",
  },
  types: {
    Supplier: "A supplier that the company buys from.",
    GetSuppliersQuery: "Which suppliers to list, and in which order.",
    SupplierFilter: "What suppliers can be filtered by.",
    CreateSupplierBody: "What to create a supplier with.",
    UpdateSupplierBody: "What to change of a supplier; what is absent stays as it is.",
    FirmSupplier: "A supplier that a company buys from.",
    GetFirmSuppliersQuery: "Which suppliers to list, and in which order.",
    FirmSupplierFilter: "What suppliers can be filtered by.",
  },
};

export const supplierInvoices: ResourceWords = {
  operations: {
    getSupplierInvoices: "Lists supplier invoices and credit notes, in pages.",
    importSupplierInvoice: {
      summary: "Imports an invoice that a supplier has sent, with its file.",
      notes: ["The file is uploaded beforehand, as a file attachment."],
      failures: {
        409: "it has been imported already",
        422: "such as lines that do not add up to the totals",
      },
    },
    importSupplierEInvoice: {
      summary: "Imports an electronic invoice of a supplier from its Factur-X file.",
      notes: [
        "What the file does not tell, such as the accounts of its lines, can be given along with it.",
      ],
      failures: { 422: "such as a file that is no Factur-X" },
    },
    getSupplierInvoice: "Reads one supplier invoice.",
    updateSupplierInvoice: {
      summary: "Changes the fields of a supplier invoice that are given.",
      failures: { 422: "such as lines that do not add up to the totals" },
    },
    validateSupplierInvoiceAccounting: {
      summary: "Declares that the accounts of an invoice are right.",
      failures: { 422: "such as an invoice that is not ready to be validated" },
    },
    updateSupplierInvoicePaymentStatus:
      "Tells whether a supplier invoice is paid or still to be paid.",
    updateSupplierInvoiceEInvoiceStatus: {
      summary: "Disputes, refuses or approves an electronic invoice.",
      notes: ["To approve one takes a dispute back. A dispute and a refusal say why."],
      failures: { 422: "such as a step that the invoice cannot take from where it is" },
    },
    getSupplierInvoiceInvoiceLines: "Lists the lines of a supplier invoice, in pages.",
    getSupplierInvoicePayments: "Lists the payments of a supplier invoice, in pages.",
    getSupplierInvoiceMatchedTransactions:
      "Lists the bank transactions that a supplier invoice is matched with, in pages.",
    matchSupplierInvoiceTransaction: {
      summary: "Matches a supplier invoice with a bank transaction.",
      notes: [
        "An invoice may have several transactions, and a transaction several invoices: one call for each pair.",
      ],
      failures: { 404: "there is no such invoice, or no such transaction" },
    },
    unmatchSupplierInvoiceTransaction:
      "Undoes the match of a supplier invoice with a bank transaction.",
    getSupplierInvoiceCategories:
      "Lists the categories of an invoice with their weights, in pages.",
    categorizeSupplierInvoice: {
      summary: "Replaces the categories of an invoice, and answers the new ones.",
      notes: ['The weights within one category group add up to `"1"`.'],
      failures: { 422: 'such as weights that do not add up to `"1"`' },
    },
    linkPurchaseRequest: {
      summary: "Links a supplier invoice to the purchase request that led to it.",
      notes: [
        "An invoice may have several requests, and a request several invoices: one call for each pair.",
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
        invoice_lines: "Where its lines are listed.",
        categories: "Where its categories are listed.",
        paid: "Whether nothing is left to be paid; `null` in older responses, which lack it.",
        e_invoicing: "How it came as an electronic invoice; `null` when it did not.",
      },
    },
    ImportSource: {
      summary: "The file connector that an invoice came through.",
      fields: {
        source: "The service that the file was found at.",
        path: "Where the file is there.",
      },
    },
    SupplierEInvoicing: {
      summary: "Where an electronic invoice of a supplier is in its life.",
      fields: { status: "`null` when it is unknown.", flow: "How it came." },
    },
    GetSupplierInvoicesQuery: "Which supplier invoices to list, and in which order.",
    SupplierInvoiceFilter: "What supplier invoices can be filtered by.",
    ImportSupplierInvoiceBody: {
      summary: "What to import the invoice of a supplier with.",
      fields: {
        import_as_incomplete: "`true` when something is still missing on it.",
        supplier_id: "The supplier who has sent it.",
      },
    },
    SupplierInvoiceLineInput: {
      summary: "A line of a supplier invoice to import.",
      fields: {
        tax: "Of the line, in euros, a decimal string.",
        currency_tax: "Of the line, in the document's currency, a decimal string.",
        currency_amount: "Of the line, with tax, in the document's currency, a decimal string.",
        amount: "Of the line, with tax, in euros, a decimal string.",
        label: "What is bought.",
      },
    },
    SupplierInvoiceLineAddition: {
      summary: "A line to add to a supplier invoice.",
      fields: {
        tax: "Of the line, in euros, a decimal string.",
        currency_tax: "Of the line, in the document's currency, a decimal string.",
        currency_amount: "Of the line, with tax, in the document's currency, a decimal string.",
        amount: "Of the line, with tax, in euros, a decimal string.",
        label: "What is bought.",
      },
    },
    ImportSupplierEInvoiceBody: "What to import an electronic invoice of a supplier with.",
    SupplierEInvoiceOptions: {
      summary: "What an electronic invoice of a supplier does not tell itself.",
      fields: { supplier_id: "The supplier, instead of the one that the file names." },
    },
    SupplierEInvoiceLineInput:
      "What to know of a line of an electronic invoice beside what its file says.",
    UpdateSupplierInvoiceBody:
      "What to change of a supplier invoice; what is absent stays as it is.",
    SupplierInvoiceLineChanges: "Which lines of a supplier invoice to add, change and delete.",
    SupplierInvoiceLineUpdate: {
      summary: "What to change of a line of a supplier invoice.",
      fields: {
        tax: "Of the line, in euros, a decimal string.",
        currency_tax: "Of the line, in the document's currency, a decimal string.",
        currency_amount: "Of the line, with tax, in the document's currency, a decimal string.",
        amount: "Of the line, with tax, in euros, a decimal string.",
        label: "What is bought.",
      },
    },
    UpdateSupplierInvoicePaymentStatusBody: {
      summary: "Whether an invoice is paid.",
      fields: { payment_status: "What it is from now on." },
    },
    SupplierInvoiceEInvoiceStatus: {
      summary: "A supplier invoice after a step in its electronic life.",
      fields: {
        payment_status: "How far its payment is.",
        invoice_lines: "Where its lines are listed.",
        categories: "Where its categories are listed.",
        e_invoicing: "What has been told to the platform.",
      },
    },
    EInvoiceStep: {
      summary: "Where an electronic invoice of a supplier is after a step.",
      fields: { status: "What it is now." },
    },
    UpdateSupplierInvoiceEInvoiceStatusBody: "What to tell the sender of an electronic invoice.",
    DisputeEInvoice: {
      summary: "A dispute, and why.",
      fields: {
        reason: "What is wrong with the invoice.",
        status: "Tells it from a refusal and an approval.",
      },
    },
    RefuseEInvoice: {
      summary: "A refusal, and why.",
      fields: {
        reason: "What is wrong with the invoice.",
        status: "Tells it from a dispute and an approval.",
      },
    },
    ApproveEInvoice: {
      summary: "An approval, which ends a dispute.",
      fields: { status: "Tells it from a dispute and a refusal." },
    },
    SupplierInvoiceInvoiceLine: {
      summary: "A line of a supplier invoice.",
      fields: {
        imputation_dates: "The period that the expense is spread over; `null` for none.",
        tax: "Of the line, in euros, a decimal string.",
        currency_tax: "Of the line, in the document's currency, a decimal string.",
        currency_amount: "Of the line, with tax, in the document's currency, a decimal string.",
        amount: "Of the line, with tax, in euros, a decimal string.",
        currency_amount_before_tax:
          "Of the line, before tax, in the document's currency, a decimal string.",
        label: "What is bought.",
      },
    },
    SupplierInvoiceMatchedTransaction: {
      summary: "A bank transaction that a supplier invoice is matched with.",
      fields: {
        journal: "The journal of the bank account.",
        currency_amount: "In `currency`, negative when money leaves the account; a decimal string.",
        amount: "In euros, negative when money leaves the account; a decimal string.",
        label: "What the bank statement says.",
        date: "When it took place, `YYYY-MM-DD`.",
      },
    },
    LinkPurchaseRequestBody: {
      summary: "The purchase request to link an invoice to.",
      fields: { purchase_request_id: "The request that led to the invoice." },
    },
    FirmSupplierInvoice: {
      summary: "An invoice or credit note of a supplier of a company.",
      fields: {
        invoice_lines: "Where its lines are listed.",
        categories: "Where its categories are listed.",
      },
    },
    GetFirmSupplierInvoicesQuery: "Which supplier invoices to list, and in which order.",
    FirmSupplierInvoiceFilter: "What supplier invoices can be filtered by.",
  },
  fields: {
    ledger_entry: "The entry that books it.",
    reason: "Why it is disputed or refused; `null` when it is neither.",
    imputation_dates: "The period that the expense is spread over.",
  },
};

export const purchaseRequests: ResourceWords = {
  operations: {
    getPurchaseRequests: "Lists purchase requests, in pages.",
    importPurchaseRequest: {
      summary:
        "Imports a purchase order that was made elsewhere, as a purchase request that is approved at once.",
      notes: ["The file is uploaded beforehand, as a file attachment."],
      failures: { 404: "such as a supplier that does not exist" },
    },
    getPurchaseRequest: "Reads one purchase request.",
  },
  types: {
    PurchaseRequest: {
      summary: "Someone's wish to buy something.",
      fields: {
        supplier: "The supplier who is to deliver.",
        status: "Whether it has been approved.",
        purchase_order: "The order as a file; `null` for none.",
        linked_invoices: "The invoices that came of it.",
      },
    },
    DeliveryAddress: "Where to deliver to.",
    LinkedInvoices: {
      summary: "The invoices that came of a purchase request.",
      fields: { items: "Each by its id." },
    },
    GetPurchaseRequestsQuery: "Which purchase requests to list, and in which order.",
    PurchaseRequestFilter: "What purchase requests can be filtered by.",
    ImportPurchaseRequestBody: {
      summary: "What to import a purchase order with.",
      fields: {
        delivery_address: "Where to deliver to.",
        purchase_request_lines: "What is ordered.",
        supplier_id: "The supplier who is to deliver.",
      },
    },
    PurchaseRequestLineInput: {
      summary: "A line of a purchase order to import.",
      fields: {
        quantity: "Number of units.",
        tax: "Of the line, in euros, a decimal string.",
        currency_tax: "Of the line, in the document's currency, a decimal string.",
        currency_amount: "Of the line, with tax, in the document's currency, a decimal string.",
        amount: "Of the line, with tax, in euros, a decimal string.",
        label: "What is ordered.",
        unit_price: "Price of one unit before tax, a decimal string.",
      },
    },
  },
};
