import type { ResourceWords } from "./word-book.ts";

export const customerInvoices: ResourceWords = {
  operations: {
    getCustomerInvoices: {
      summary: "Lists customer invoices and credit notes, drafts included, in pages.",
      notes: [
        "With `include`, a page has up to 20 lines of each of its invoices in `included`. The vendor calls this experimental.",
      ],
    },
    createCustomerInvoice: {
      summary: "Creates an invoice, as a draft or finalized at once.",
      notes: ["A credit note is an invoice with negative amounts: see {@link linkCreditNote}."],
      failures: {
        404: "such as a customer that does not exist",
        422: "such as an `external_reference` that is taken",
      },
    },
    createCustomerInvoiceFromQuote: {
      summary: "Creates an invoice from a quote, with its customer and its lines.",
      failures: { 404: "such as a quote that does not exist" },
    },
    importCustomerInvoice: {
      summary: "Imports an invoice that was issued elsewhere, with its file.",
      notes: [
        "The file is uploaded beforehand, as a file attachment. The lines must add up to the totals within one cent a line.",
      ],
      failures: {
        409: "it has been imported already",
        422: "such as lines that do not add up to the totals",
      },
    },
    importCustomerEInvoice: {
      summary: "Imports an electronic invoice that was issued elsewhere from its Factur-X file.",
      notes: [
        "What the file does not contain, such as the accounts of its lines, can be sent with it.",
      ],
      failures: { 422: "such as a file that is not Factur-X" },
    },
    getCustomerInvoice: "Reads one customer invoice or credit note.",
    updateCustomerInvoice: {
      summary: "Changes an invoice that was created in Pennylane.",
      notes: [
        "A draft and a finalized invoice take different bodies; that of a finalized invoice has far fewer fields.",
      ],
      failures: { 422: "such as a field that cannot be changed once the invoice is finalized" },
    },
    updateImportedCustomerInvoice: {
      summary: "Changes an invoice that was imported.",
      notes: ["Does not apply to drafts."],
      failures: { 422: "such as an invoice that was not imported" },
    },
    deleteCustomerInvoice: {
      summary: "Deletes the draft of an invoice or of a credit note.",
      failures: { 422: "it is finalized" },
    },
    finalizeCustomerInvoice: {
      summary: "Finalizes a draft, which then has a number.",
      notes: ["Afterwards it cannot be deleted, and few of its fields can be changed."],
      failures: {
        422: "it is finalized already, dated before the last finalized one, or there is no numbering",
      },
    },
    sendCustomerInvoiceByEmail: {
      summary: "Sends a finalized or imported invoice to its customer by e-mail.",
      notes: [
        "A success means that the e-mail is being sent. The PDF is generated in the background: for a few minutes after finalizing, expect a 409.",
      ],
      failures: { 409: "the PDF is not ready yet: try again later", 422: "such as a draft" },
    },
    sendCustomerInvoiceToPa: {
      summary:
        "Sends an invoice to the e-invoicing platform (PA), which delivers it to the customer.",
      failures: { 422: "such as a draft, or an invoice that has been sent" },
    },
    markCustomerInvoiceInstallmentAsPaid: {
      summary: "Marks one installment of an invoice as paid.",
      failures: { 422: "such as a draft" },
    },
    markCustomerInvoiceAsPaid: {
      summary: "Marks an invoice as paid.",
      notes: ["Its matches with bank transactions are removed. Does not apply to drafts."],
      failures: { 422: "such as a draft" },
    },
    linkCreditNote: {
      summary: "Links a credit note to the invoice that it credits, and returns the invoice.",
      failures: {
        404: "there is no such invoice, or no such credit note",
        422: "such as a credit note that is linked already",
      },
    },
    getCustomerInvoiceInvoiceLines: "Lists the lines of an invoice, in pages.",
    getCustomerInvoiceInvoiceLineSections: "Lists the sections of an invoice's lines, in pages.",
    getCustomerInvoiceCustomHeaderFields: "Lists the custom header fields of an invoice, in pages.",
    getCustomerInvoicePayments: "Lists the payments of an invoice, in pages.",
    getCustomerInvoiceMatchedTransactions:
      "Lists the bank transactions that an invoice is matched with, in pages.",
    matchCustomerInvoiceTransaction: {
      summary: "Matches an invoice with a bank transaction.",
      notes: [
        "An invoice can have several transactions, and a transaction several invoices: send one call for each pair. Does not apply to drafts.",
      ],
      failures: { 404: "there is no such invoice, or no such transaction", 422: "such as a draft" },
    },
    unmatchCustomerInvoiceTransaction: {
      summary: "Removes the match of an invoice with a bank transaction.",
      notes: ["Does not apply to drafts."],
    },
    getCustomerInvoiceCategories:
      "Lists the categories of an invoice with their weights, in pages.",
    categorizeCustomerInvoice: {
      summary: "Replaces the categories of an invoice, and returns the new ones.",
      notes: ['The weights within one category group add up to `"1"`. Does not apply to drafts.'],
      failures: { 422: 'such as a draft, or weights that do not add up to `"1"`' },
    },
    getCustomerInvoiceAppendices: "Lists the appendices of an invoice, in pages.",
    uploadCustomerInvoiceAppendix: {
      summary: "Adds a file to an invoice as an appendix.",
      notes: ["It does not appear in the company's document storage (DMS)."],
      failures: { 422: "such as a file of a type that is not allowed" },
    },
    getFirmCustomerInvoices: "Lists the customer invoices and credit notes of a company, in pages.",
    getFirmCustomerInvoice: "Reads one customer invoice of a company.",
  },
  types: {
    CustomerInvoicesPage: {
      summary: "A page of invoices, with what was requested by `include`.",
      fields: { included: "Present when requested by `include`." },
    },
    CustomerInvoicesIncluded: {
      summary: "What a page of invoices includes.",
      fields: { invoice_lines: "By the id of the invoice." },
    },
    IncludedInvoiceLines: {
      summary: "The first lines of one invoice.",
      fields: {
        items: "Up to 20.",
        has_more: "Whether the invoice has more lines: see {@link getCustomerInvoiceInvoiceLines}.",
        next_url: "The URL of the next lines in the API; `null` when there are no more.",
      },
    },
    CustomerInvoice: {
      summary: "An invoice or a credit note: an invoice with negative amounts.",
      fields: {
        label: "The label of its accounting entries.",
        invoice_number: "Assigned when it is finalized; empty for a draft.",
        amount: 'Total with tax in euros, a decimal string: `"230.32"`.',
        currency_amount: "Total with tax in `currency`, a decimal string.",
        currency_amount_before_tax: "Total before tax in `currency`, a decimal string.",
        currency_tax: "Amount of tax in `currency`, a decimal string.",
        exchange_rate:
          'Turns amounts in `currency` into euros, a decimal string; `"1.0"` for an invoice in euros.',
        language: "The language of the document.",
        discount: "A discount on the total before tax.",
        paid: "Whether nothing remains to be paid, or it is marked as paid.",
        status: "The status of its payment; `draft` says whether it is finalized.",
        public_file_url:
          "The PDF. The URL works without a token for about 30 minutes: keep it out of logs. `null` while there is no PDF.",
        filename: "The name of the PDF; `null` while there is no PDF.",
        remaining_amount_with_tax:
          "The remaining amount with tax, a decimal string; `null` for a draft.",
        remaining_amount_without_tax:
          "The remaining amount before tax, a decimal string; `null` for a draft.",
        draft: "`true` until it is finalized.",
        customer: "The customer; `null` when unknown.",
        billing_subscription: "The subscription that issued it; `null` for none.",
        customer_invoice_template: "Its template; `null` for none.",
        transaction_reference:
          "How its bank transaction is found; `null` when it is not searched for.",
        payments: "A link to its payments.",
        matched_transactions: "A link to the bank transactions matched with it.",
        appendices: "A link to its appendices.",
        quote: "The quote that it was created from; `null` for none.",
        e_invoicing: "`null` unless it was sent as an e-invoice.",
        factur_x: "Whether its file is Factur-X: a PDF that contains the invoice as XML.",
        schematron_validation_status:
          "Whether the XML of its Factur-X file is valid; `null` without one.",
        payment_method_ledger_account: "The ledger account of payments; `null` for none.",
        installments: "A link to its installments; `null` for none.",
      },
    },
    Discount: {
      summary: "A discount on an amount before tax.",
      fields: {
        type: "`absolute` is an amount, `relative` a percentage.",
        value: 'A decimal string: an amount, or percents (`"25"` for 25 %).',
      },
    },
    ResourceLink: "Another resource, by its id and its URL in the API.",
    TransactionReference: {
      summary: "How to find the bank transaction that pays an invoice.",
      fields: {
        provider_field_name: "The field of the transaction to compare.",
        banking_provider: "Where the transaction comes from: `stripe`, `gocardless`, `bank`, …",
        provider_field_value: "The value to compare with.",
      },
    },
    EInvoicing: {
      summary: "The state of an e-invoice, as the approved platform reports it.",
      fields: {
        status: "The last known status.",
        reason: "The reason of a refusal or a rejection; `null` for none.",
        flow: "The exchange with the platform; `null` for none.",
      },
    },
    EInvoicingFlow: {
      summary: "An exchange of an e-invoice between platforms.",
      fields: { id: "A UUID." },
    },
    ImputationDates: "The period that income is spread over.",
    InvoiceLineSection: "A section of an invoice's lines.",
    CustomHeaderField: {
      summary: "A custom header field of an invoice.",
      fields: { value: "`null` when it is empty." },
    },
    MatchedTransaction: {
      summary: "A bank transaction matched with an invoice.",
      fields: {
        categories: "With their weights.",
        label: "The label on the bank statement.",
        attachment_required: "Whether an invoice or a receipt is still missing.",
        date: "The day of the transaction, `YYYY-MM-DD`.",
        outstanding_balance: "The balance of the bank account after it, a decimal string.",
        currency_amount: "In `currency`, a decimal string.",
        amount: "In euros, a decimal string.",
        currency_fee: "The bank's fee in `currency`, a decimal string.",
        fee: "The bank's fee in euros, a decimal string.",
        journal: "The journal of the bank account.",
        bank_account: "The account of the transaction.",
        pro_account_expense: "`null` unless it was paid with a card of the Pro Account.",
        customer: "`null` when unknown.",
      },
    },
    ProAccountExpense: {
      summary: "A payment with a card of the Pro Account.",
      fields: {
        employee: "Who paid; `null` when unknown.",
        card_masked_number: "The number of the card, with only its last digits shown.",
      },
    },
    Employee: "An employee of the company.",
    Appendix: {
      summary: "A file attached to a document.",
      fields: { url: "The URL to download it." },
    },
    FirmCustomerInvoice: {
      summary: "A customer invoice or credit note of a company.",
      fields: {
        status: "The status of its payment; `draft` says whether it is finalized.",
        draft: "Whether it can still be changed and deleted.",
        paid: "Whether nothing remains to be paid.",
        billing_subscription: "The subscription that issued it; `null` for none.",
        customer_invoice_template: "Its template; `null` for the default.",
      },
    },
  },
  fields: {
    invoice_lines: "A link to its lines.",
    ledger_entry: "Its ledger entry.",
    invoice_line_sections: "A link to the sections of its lines.",
    custom_header_fields: "A link to its custom header fields.",
    categories: "A link to its categories.",
    credited_invoice: "The invoice that this credit note credits; `null` for none.",
  },
};

export const customerInvoiceTemplates: ResourceWords = {
  operations: {
    getCustomerInvoiceTemplates: "Lists the templates of customer invoices, in pages.",
  },
  types: {},
};
